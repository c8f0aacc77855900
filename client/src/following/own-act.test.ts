import { type CauseId, HEAD } from 'shared/model'
import { cause, impact, rca, readDraft } from 'shared/testing'
import { expect, test } from 'vitest'
import { createUiStore } from '../ui-store/index.ts'
import { isOwnChange } from './own-act.ts'

const read = readDraft(rca('Data loss', impact('Lost weekend', cause('Woken up'))))
const [bone, leaf] = [...read.causes.keys()] as [CauseId, CauseId]

function changed(act: (store: ReturnType<typeof createUiStore>) => void): boolean {
  const store = createUiStore({
    storage: { read: () => null, write: () => {} },
    initial: { selected: [leaf] },
  })
  const before = store.getState()
  act(store)
  return isOwnChange(store.getState(), before, read)
}

test('[P38] another view, selection, text or fold is an act of one’s own; a panel or a word is none', () => {
  expect(changed(ui => ui.getState().showView('tree'))).toBe(true)
  expect(changed(ui => ui.getState().select([HEAD]))).toBe(true)
  expect(changed(ui => ui.getState().edit({ of: 'cause', id: leaf }))).toBe(true)
  expect(changed(ui => ui.getState().toggleCollapsed(bone))).toBe(true)
  expect(changed(ui => ui.getState().openPanel('action-items'))).toBe(false)
  expect(changed(ui => ui.getState().announce('Parked'))).toBe(false)
  expect(changed(ui => ui.getState().openDialog('palette'))).toBe(false)
})

test('[P38] a selection that goes elsewhere because others have deleted its box is no act of one’s own', () => {
  const store = createUiStore({
    storage: { read: () => null, write: () => {} },
    initial: { selected: ['gone-0000000000' as CauseId] },
  })
  const before = store.getState()
  store.getState().select([bone])
  expect(isOwnChange(store.getState(), before, read)).toBe(false)
})
