import type { CauseId } from 'shared/model'
import { expect, test } from 'vitest'
import { createUiStore } from './create-ui-store.ts'
import { foldsOfDrawing, isFolded } from './folds.ts'

const [a, b] = ['a', 'b'] as CauseId[] as [CauseId, CauseId]

function drawnFolded() {
  const ui = createUiStore({ storage: { read: () => null, write: () => {} } })
  ui.getState().openFolded(new Set([a, b]))
  return ui
}
const foldedIn = (ui: ReturnType<typeof drawnFolded>, view: 'tree' | 'outline') =>
  [a, b].filter(id => isFolded({ ...ui.getState(), view }, id))

test('[T44] what a drawing folds of itself is open in the outline', () => {
  const ui = drawnFolded()
  expect(foldedIn(ui, 'tree')).toEqual([a, b])
  expect(foldedIn(ui, 'outline')).toEqual([])
  expect(foldsOfDrawing(ui.getState())).toEqual(new Set([a, b]))
})

test('[T44] what a person folds or opens is so in every view', () => {
  const ui = drawnFolded()
  ui.getState().toggleCollapsed(a)
  expect([foldedIn(ui, 'tree'), foldedIn(ui, 'outline')]).toEqual([[b], []])
  ui.getState().toggleCollapsed(a)
  expect([foldedIn(ui, 'tree'), foldedIn(ui, 'outline')]).toEqual([[a, b], [a]])
  ui.getState().showView('outline')
  ui.getState().toggleCollapsed(b)
  expect([foldedIn(ui, 'tree'), foldedIn(ui, 'outline')]).toEqual([
    [a, b],
    [a, b],
  ])
  ui.getState().toggleCollapsed(b)
  expect([foldedIn(ui, 'tree'), foldedIn(ui, 'outline')]).toEqual([[a], [a]])
})

test('[T44] to fold or open everything leaves nothing of what the drawing has folded', () => {
  const ui = drawnFolded()
  ui.getState().setCollapsed([a])
  expect(foldsOfDrawing(ui.getState())).toEqual(new Set([a]))
  ui.getState().setCollapsed([])
  expect(foldsOfDrawing(ui.getState()).size).toBe(0)
})
