import type { ParentId } from 'shared/model'
import type { BranchFocus } from '../branch-focus/index.ts'
import type { Scene } from './scene.ts'

const partOf = (scene: Scene, isIn: (id: ParentId) => boolean): Scene => ({
  ...scene,
  laidOut: {
    ...scene.laidOut,
    labels: scene.laidOut.labels.filter(({ id }) => isIn(id)),
    bones: scene.laidOut.bones.filter(({ id }) => isIn(id)),
  },
})

/** What is drawn of a branch in focus and its way to the problem, and all else; without a focus all is clear. */
export const splitByFocus = (
  scene: Scene,
  focus: BranchFocus | null,
): { readonly clear: Scene; readonly faded: Scene | null } =>
  focus === null
    ? { clear: scene, faded: null }
    : { clear: partOf(scene, focus.isClear), faded: partOf(scene, id => !focus.isClear(id)) }
