import { layouts } from 'shared/layouts'
import type { CauseId, ParentId } from 'shared/model'
import { cause, impact, rca, readDraft } from 'shared/testing'
import { expect, test } from 'vitest'
import { commandSession } from '../commands/testing/command-session.ts'
import { createSceneKeeper } from './scene.ts'
import { person } from './testing/drawn-tree.ts'

const NONE: ReadonlySet<CauseId> = new Set()

test("[T16] another person's wordless cause is drawn once I have selected it", () => {
  const read = readDraft(rca('Data loss', impact('Lost weekend', cause(''), cause('Woken up'))))
  const wordless = [...read.causes.values()].find(({ text }) => text === '')?.id as CauseId
  const keeper = createSceneKeeper()
  const collapsed = new Set<CauseId>()
  const drawnWith = (selected: ParentId | null) =>
    keeper
      .next({
        rca: read,
        layout: layouts.tree,
        options: layouts.tree.defaultOptions,
        collapsed,
        me: person('bob'),
        editing: null,
        selected,
        seen: () => null,
      })
      .boxes.has(wordless)
  expect(drawnWith(null)).toBe(false)
  expect(drawnWith(wordless)).toBe(true)
  expect(drawnWith('head')).toBe(false)
})

test('with nothing selected the same drawing is given again', () => {
  const { editor } = commandSession('# Data loss\n- Lost weekend')
  const keeper = createSceneKeeper()
  const draw = () =>
    keeper.next({
      rca: editor.rca(),
      layout: layouts.tree,
      options: layouts.tree.defaultOptions,
      collapsed: NONE,
      me: person('bob'),
      editing: null,
      selected: null,
      seen: () => null,
    })
  expect(draw()).toBe(draw())
})
