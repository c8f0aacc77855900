export { decodeCaret, encodeCaret } from './caret.ts'
export { checkDraft, type DraftSize } from './check-draft.ts'
export { type AddActionItemArgs, addActionItem } from './commands/add-action-item.ts'
export { type AddCauseArgs, addCause } from './commands/add-cause.ts'
export {
  type AddEvidenceArgs,
  addEvidence,
  type EditEvidenceArgs,
  editEvidence,
  removeEvidence,
} from './commands/add-evidence.ts'
export {
  type AddMomentArgs,
  addMoment,
  type EditMomentArgs,
  editMoment,
  removeMoment,
} from './commands/add-moment.ts'
export {
  type AddPersonArgs,
  addPerson,
  type EditPersonArgs,
  editPerson,
  type PersonFields,
  removePerson,
} from './commands/add-person.ts'
export { type DeletedCauses, deleteCauses } from './commands/delete-causes.ts'
export { demoteCauses } from './commands/demote-causes.ts'
export { discardEmptyCause } from './commands/discard-empty-cause.ts'
export { type EditActionItemArgs, editActionItem, removeActionItem } from './commands/edit-action-item.ts'
export { addLink, editFacts, removeLink } from './commands/edit-facts.ts'
export { checkGrowth, type EditTextArgs, editText } from './commands/edit-text.ts'
export { type InsertDraftArgs, insertDraft } from './commands/insert-draft.ts'
export { keepRecovered } from './commands/keep-recovered.ts'
export { type MoveCausesArgs, moveCauses } from './commands/move-causes.ts'
export { parkCauses, parkLine, type UnparkCauseArgs, unparkCause } from './commands/park-causes.ts'
export { promoteCauses } from './commands/promote-causes.ts'
export { recordAttendance } from './commands/record-attendance.ts'
export { type ReorderCauseArgs, reorderCause } from './commands/reorder-cause.ts'
export { restoreDeletion } from './commands/restore-deletion.ts'
export { type SetDispositionArgs, setDisposition } from './commands/set-disposition.ts'
export { type SetKindArgs, setKind } from './commands/set-kind.ts'
export { type SetReferenceArgs, setReference } from './commands/set-reference.ts'
export { type SetVerificationArgs, setVerification } from './commands/set-verification.ts'
export {
  type RemoveWordingArgs,
  removeWording,
  type StrikeWordingArgs,
  strikeWording,
} from './commands/strike-wording.ts'
export { addTag, removeTag, type TagArgs } from './commands/tag-causes.ts'
export { createRcaUpdate, type SeedContext } from './create-rca-update.ts'
export { diffText } from './diff-text.ts'
export type { EditorContext } from './editor-context.ts'
export { followText } from './follow-text.ts'
export { migrateDoc } from './migrate-doc.ts'
export { openEditor } from './open-editor.ts'
export { MIGRATION, UNTRACKED, type UserOrigin } from './origins.ts'
export type { RcaEditor, UndoOutcome } from './rca-editor.ts'
export { readRca } from './read-rca.ts'
export { type RcaTypes, rcaTypes, SCHEMA, SCHEMA_VERSION } from './schema.ts'
export type { TextEdit, TextTarget } from './text-target.ts'
