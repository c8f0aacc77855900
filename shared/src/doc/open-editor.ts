import type * as Y from 'yjs'
import { ok, refuse } from '../model/index.ts'
import type { EditorContext } from './editor-context.ts'
import { followChanges } from './follow-changes.ts'
import { UNTRACKED, type UserOrigin } from './origins.ts'
import type { RcaEditor } from './rca-editor.ts'
import { RcaReader } from './rca-reader.ts'
import { settle } from './settle.ts'
import { UndoHistory } from './undo-history.ts'
import type { Workbench } from './workbench.ts'

/**
 * Opens a document for one person. Reads it once; from then on only what changes. Call `destroy` when the document
 * is closed.
 */
export function openEditor(doc: Y.Doc, context: EditorContext): RcaEditor {
  const origin: UserOrigin = { kind: 'user' }
  const reader = new RcaReader(doc)
  const listeners = new Set<(isOwn: boolean) => void>()
  const history = new UndoHistory(doc, reader, origin, context.now)
  const notify = (isOwn: boolean) => {
    for (const listener of Array.from(listeners)) listener(isOwn)
  }
  let isBusy = false
  const stop = followChanges(doc, reader.types, (changes, from) => {
    const before = reader.rca
    const after = reader.read(changes)
    history.follow(changes, from)
    if (after !== before && !isBusy) notify(false)
  })
  /** Runs what takes several transactions; listeners hear of the outcome alone. */
  const asOne = <Value>(act: () => Value): Value => {
    const before = reader.rca
    isBusy = true
    try {
      return act()
    } finally {
      isBusy = false
      if (reader.rca !== before) notify(true)
    }
  }
  const readOnly = () => {
    if (reader.rca.isReadOnly)
      return refuse('read-only', 'A newer Fishbone wrote this page: reload to edit it.')
    return context.mayWrite?.() === false
      ? refuse('read-only', 'You can only read this page now.')
      : undefined
  }
  return {
    ...context,
    doc,
    origin,
    rca: () => reader.rca,
    subscribe: listener => {
      // Each subscription is one of its own, even of the same function.
      const own = (isOwn: boolean) => listener(isOwn)
      listeners.add(own)
      return () => listeners.delete(own)
    },
    undo: () => readOnly() ?? asOne(history.undo),
    redo: () => readOnly() ?? asOne(history.redo),
    canUndo: history.canUndo,
    canRedo: history.canRedo,
    endUndoStep: history.endStep,
    destroy: () => {
      stop()
      history.destroy()
      listeners.clear()
    },
    run: (plan, options = {}) => {
      const refusal = readOnly()
      if (refusal) return refusal
      const bench: Workbench = { ...context, doc, types: reader.types, reader, rca: reader.rca }
      const planned = plan(bench)
      if (!planned.ok) return planned
      const { value, create, write } = planned.value
      if (!create && !write) return ok(value)
      asOne(() => {
        settle(doc, reader)
        if (create) doc.transact(create, UNTRACKED)
        if (options.isUntracked) {
          if (write) doc.transact(write, UNTRACKED)
          if (options.forgets !== undefined) history.forget(options.forgets)
        } else if (write) {
          history.begin(planned.value)
          doc.transact(write, origin)
          history.end(planned.value)
        }
      })
      return ok(value)
    },
  }
}
