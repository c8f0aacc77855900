import { moveCauses } from 'shared/doc'
import { type CauseId, HEAD, PARKED, type ParentId, unwrap } from 'shared/model'
import { expect, test } from 'vitest'
import { type CommandSession, commandSession } from '../commands/testing/command-session.ts'
import { createUiStore } from '../ui-store/index.ts'
import { isOwnChange } from './own-act.ts'

const [bone, leaf] = ['bone', 'leaf'] as CauseId[] as [CauseId, CauseId]

function changed(act: (store: ReturnType<typeof createUiStore>) => void): boolean {
  const store = createUiStore({
    storage: { read: () => null, write: () => {} },
    initial: { selected: [leaf], deepFolds: new Set([bone]) },
  })
  let isOwn = false
  store.subscribe((now, before) => {
    isOwn ||= isOwnChange(now, before)
  })
  act(store)
  return isOwn
}

test('[P38] another view, side, selection, text, fold or branch is an act of one’s own; a panel or a word is none', () => {
  expect(changed(ui => ui.getState().setView('tree'))).toBe(true)
  expect(changed(ui => ui.getState().setHeadSide('left'))).toBe(true)
  expect(changed(ui => ui.getState().select([HEAD]))).toBe(true)
  expect(changed(ui => ui.getState().edit({ of: 'cause', id: leaf }))).toBe(true)
  expect(changed(ui => ui.getState().toggleCollapsed(leaf))).toBe(true)
  expect(changed(ui => ui.getState().unfold([bone]))).toBe(true)
  expect(changed(ui => ui.getState().focusOn(bone))).toBe(true)
  expect(changed(ui => ui.getState().openPanel('action-items'))).toBe(false)
  expect(changed(ui => ui.getState().announce('Parked'))).toBe(false)
  expect(changed(ui => ui.getState().openDialog('palette'))).toBe(false)
})

test('[P38] what others, a window turned or the opening of a drawing bring about is no act of one’s own', () => {
  expect(changed(ui => ui.getState().showView('outline'))).toBe(false)
  expect(changed(ui => ui.getState().openFolded(new Set()))).toBe(false)
  expect(changed(ui => ui.getState().unasked(() => ui.getState().select([bone])))).toBe(false)
  expect(changed(ui => ui.getState().unasked(() => ui.getState().unfold([bone])))).toBe(false)
})

test('[P38] who is handed on by what others do to the tree has not acted, whatever it was', () => {
  const outline = '# Data loss\n- Lost weekend\n  - Woken up\n- Customer waited\n'
  const moveTo = (bob: CommandSession, parent: ParentId) =>
    unwrap(moveCauses(bob.editor, { ids: [bob.idOf('Customer waited')], parent }))
  const acts: Readonly<Record<string, (bob: CommandSession) => void>> = {
    delete: bob => {
      bob.select('Customer waited')
      bob.run('delete')
    },
    park: bob => moveTo(bob, PARKED),
    'move into a fold': bob => moveTo(bob, bob.idOf('Lost weekend')),
  }
  for (const [name, act] of Object.entries(acts)) {
    const alice = commandSession(outline)
    alice.ui.getState().registerView({
      neighbourOf: () => null,
      drawsParked: false,
      shows: () => true,
      reveal: () => {},
      focus: () => {},
    })
    alice.ui.getState().setCollapsed([alice.idOf('Lost weekend')])
    alice.select('Customer waited')
    alice.ui.getState().focusOn(alice.idOf('Customer waited'))
    const before = alice.ui.getState().selected
    let isOwn = false
    alice.ui.subscribe((now, last) => {
      isOwn ||= isOwnChange(now, last)
    })
    act(commandSession('', alice.editor.doc))
    expect(alice.ui.getState().selected, name).not.toBe(before)
    expect(isOwn, name).toBe(false)
    alice.run('delete')
    expect(isOwn, name).toBe(true)
  }
})
