import { type CauseId, PARKED, type ParentId, type Result } from '../../model/index.ts'
import type { RcaEditor } from '../rca-editor.ts'
import { addCause } from './add-cause.ts'
import { moveCauses } from './move-causes.ts'

/** Keeps a line that was said and has no place in the tree yet. */
export const parkLine = (editor: RcaEditor, { text }: { readonly text: string }): Result<CauseId> =>
  addCause(editor, { parent: PARKED, text })

/** Takes causes, with what lies under them, out of the tree and keeps them among the parked lines. */
export const parkCauses = (editor: RcaEditor, { ids }: { readonly ids: readonly CauseId[] }): Result<void> =>
  moveCauses(editor, { ids, parent: PARKED })

export interface UnparkCauseArgs {
  readonly id: CauseId
  readonly parent: ParentId
  readonly after?: CauseId | null
}

/** Gives a parked line its place in the tree. */
export const unparkCause = (editor: RcaEditor, { id, ...place }: UnparkCauseArgs): Result<void> =>
  moveCauses(editor, { ids: [id], ...place })
