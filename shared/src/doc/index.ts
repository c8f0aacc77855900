export { MIGRATION, UNTRACKED, type UserOrigin } from './origins.ts'
export type { EditorContext, RcaEditor, UndoOutcome } from './rca-editor.ts'
export type { TextEdit, TextTarget } from './text-target.ts'
