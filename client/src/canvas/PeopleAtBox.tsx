import { useStore } from '@xyflow/react'
import { useEffect, useMemo, useState } from 'react'
import { type Box, textWidth, typeStyles } from 'shared/layouts'
import { HEAD, type ParentId } from 'shared/model'
import type { Participant } from '../sync/index.ts'
import { classNames } from '../ui/index.ts'
import { useEditedBox, useUi } from '../ui-store/index.ts'
import styles from './PresenceLayer.module.css'
import type { BoxById } from './placed-boxes.ts'
import { colourOf, nameOf } from './presence-view.ts'
import { tagPlace } from './tag-place.ts'

/** As `--duration-name`: how long a name stands beside the box at which its person has arrived, ms. */
const NAME_MS = 2000
/** Of one name on the screen, px: the line and the room to each side of it. */
const TAG = { height: 16, padding: 4, gap: 2 } as const

export interface PeopleAtBoxProps {
  readonly id: ParentId
  readonly box: Box
  readonly boxes: BoxById
  readonly people: readonly Participant[]
}

/**
 * The ring of whoever came first: full while they type, thin while they have selected the box; where I type myself, the
 * ring is mine. Whoever has just arrived is named for a moment.
 */
export function PeopleAtBox({ id, box, boxes, people }: PeopleAtBoxProps) {
  const isMine = useEditedBox() === id
  const newcomers = useNewcomers(people)
  const first = people.find(({ presence }) => presence.editing) ?? people[0]
  if (!first) return null
  return (
    <>
      <div
        className={classNames(
          styles.place,
          !isMine && styles.ring,
          id === HEAD && styles.head,
          first.presence.editing && styles.typing,
        )}
        style={{
          ...colourOf(first),
          transform: `translate(${box.x}px, ${box.y}px)`,
          width: box.width,
          height: box.height,
        }}
      />
      {newcomers.length > 0 && <Names box={box} boxes={boxes} people={newcomers} />}
    </>
  )
}

/** In steps of a tenth or so: a place that is found for one zoom is good for those beside it. */
const steppedZoom = (zoom: number): number => 2 ** (Math.round(Math.log2(zoom) * 8) / 8)

function Names({ box, boxes, people }: Omit<PeopleAtBoxProps, 'id'>) {
  const mine = useUi(ui => ui.selected.at(-1) ?? null)
  const zoom = useStore(state => steppedZoom(state.transform[2]))
  const { size, weight } = typeStyles.word
  const widths = people.map(person => textWidth(nameOf(person), weight) * size + 2 * TAG.padding + TAG.gap)
  const width = widths.reduce((sum, one) => sum + one, -TAG.gap)
  const place = useMemo(
    () => tagPlace({ box, width: width / zoom, height: TAG.height / zoom, boxes, mine }),
    [box, width, zoom, boxes, mine],
  )
  return (
    <div
      className={styles.names}
      style={{ transform: `translate(${place.x}px, ${place.y}px) scale(var(--upright))` }}
    >
      {people.map(person => (
        <span
          key={person.clientId}
          className={classNames(styles.name, person.presence.isAway && styles.away)}
          style={colourOf(person)}
        >
          {nameOf(person)}
        </span>
      ))}
    </div>
  )
}

/** Who begins to type has arrived once more. */
const arrivalOf = ({ clientId, presence }: Participant): string =>
  `${clientId}${presence.editing ? ' typing' : ''}`

/** Of the people at a box those who came to it a moment ago. */
function useNewcomers(people: readonly Participant[]): readonly Participant[] {
  const [named, setNamed] = useState<readonly string[]>([])
  const here = people.map(arrivalOf).join('\n')
  useEffect(() => {
    const arrivals = here.split('\n')
    setNamed(before =>
      before.every(one => arrivals.includes(one)) ? before : before.filter(one => arrivals.includes(one)),
    )
    const timer = setTimeout(() => setNamed(arrivals), NAME_MS)
    return () => clearTimeout(timer)
  }, [here])
  return people.filter(person => !named.includes(arrivalOf(person)))
}
