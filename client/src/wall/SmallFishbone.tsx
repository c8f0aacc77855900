import { useMemo, useState } from 'react'
import { layouts, NO_EXTRAS, type PlacedBone } from 'shared/layouts'
import { type CauseId, HEAD, type ParentId, type Rca, walk } from 'shared/model'
import { shapesOfBone, shapesOfWay, strokedPath, textBars } from 'shared/picture'
import { wayUp } from './asked-at.ts'
import styles from './SmallFishbone.module.css'

/** Causes beyond which the small drawing would be a grey field: then it shows the first levels, and the rest is folded. */
const MANY = 400
const LEVELS_OF_MANY = 2
/** Around the drawing, px of its own. */
const MARGIN = 24
/** A tree that is only beginning is drawn as in one of this width, px of its own: small as well. */
const LEAST_WIDTH = 1200

export interface SmallFishboneProps {
  /** Without what nobody has put into words. */
  readonly rca: Rca
  readonly focus: ParentId
}

/** Where in the whole the room is: the tree as shapes, with the way from the problem to the question. */
export function SmallFishbone({ rca, focus }: SmallFishboneProps) {
  const [layOut] = useState(layouts.fishbone.createLayOut)
  const laidOut = useMemo(
    () =>
      layOut(
        {
          tree: rca,
          problem: rca.problem,
          collapsed: foldedIn(rca),
          extrasOf: () => NO_EXTRAS,
          editing: null,
        },
        layouts.fishbone.defaultOptions,
      ),
    [layOut, rca],
  )
  const [thick, thin] = useMemo(() => {
    const isThick = ({ kind }: PlacedBone) => kind === 'spine' || kind === 'bone'
    return [pathOf(laidOut.bones.filter(isThick)), pathOf(laidOut.bones.filter(bone => !isThick(bone)))]
  }, [laidOut])
  const bars = useMemo(() => textBars(laidOut), [laidOut])
  const drawn = new Map(laidOut.bones.map(bone => [bone.id as ParentId, bone]))
  const here = wayUp(rca, focus).find(id => drawn.has(id)) ?? HEAD
  const way = shapesOfWay(laidOut, rca, here)
    .map(({ d }) => d)
    .join('')
  const tip = here === HEAD ? undefined : drawn.get(here)?.points.at(-1)
  const head = laidOut.labels.find(label => label.id === HEAD)?.box
  const { x, y, width, height } = laidOut.bounds
  const frameWidth = Math.max(LEAST_WIDTH, width + 2 * MARGIN)
  return (
    <svg
      className={styles.fishbone}
      viewBox={`${x + width + MARGIN - frameWidth} ${y - MARGIN} ${frameWidth} ${height + 2 * MARGIN}`}
      preserveAspectRatio="xMaxYMax meet"
      role="img"
      aria-label="The whole fishbone, and where in it the question is"
    >
      <path className={styles.bars} d={bars} />
      <path className={styles.thick} d={thick} />
      <path className={styles.thin} d={thin} />
      <path className={styles.way} d={way} />
      {head && <rect className={styles.problem} {...head} rx={12} />}
      {tip && <path className={styles.here} d={strokedPath([tip, tip])} />}
    </svg>
  )
}

const foldedIn = (rca: Rca): ReadonlySet<CauseId> =>
  new Set(
    rca.causes.size <= MANY
      ? []
      : Array.from(walk(rca)).flatMap(({ cause, depth }) => (depth >= LEVELS_OF_MANY ? cause.id : [])),
  )

const pathOf = (bones: readonly PlacedBone[]): string =>
  bones.flatMap(bone => shapesOfBone(bone, false).map(({ d }) => d)).join('')
