import { useStore, ViewportPortal } from '@xyflow/react'
import { memo, useEffect, useState } from 'react'
import type { Point } from 'shared/layouts'
import type { ParentId } from 'shared/model'
import type { PresenceView } from 'shared/protocol'
import { type Participant, useParticipants } from '../sync/index.ts'
import { PeopleAtBox } from './PeopleAtBox.tsx'
import styles from './PresenceLayer.module.css'
import { boxOfPerson, colourOf, nameOf, pointIn, standInFor } from './presence-view.ts'
import type { Scene } from './scene.ts'

/** The others in the drawing: the box each one is at, and their pointers. Their initials are marks of the box. */
export const PresenceLayer = memo(function PresenceLayer({
  scene,
  view,
}: {
  readonly scene: Scene
  readonly view: PresenceView
}) {
  const others = useParticipants().filter(participant => !participant.isMe)
  const { boxes } = scene
  const zoom = useStore(state => state.transform[2])
  const atBox = new Map<ParentId, Participant[]>()
  for (const participant of others) {
    const at = boxOfPerson(participant.presence, view)
    // Who writes a cause without words yet is a mark of its parent, and nowhere else.
    if (at !== null && isWordless(scene, at)) continue
    const box = at === null ? null : standInFor(at, boxes, scene.tree)
    if (box !== null) atBox.set(box, [...(atBox.get(box) ?? []), participant])
  }
  return (
    <ViewportPortal>
      <div className={styles.layer} style={{ '--upright': 1 / zoom }} aria-hidden="true">
        {Array.from(atBox, ([id, people]) => {
          const box = boxes.get(id)
          return box && <PeopleAtBox key={id} id={id} box={box} boxes={boxes} people={people} />
        })}
        {others.map(participant => {
          const { presence } = participant
          const point = pointIn(boxes, presence, view)
          // Over the box that carries the name already, it would only cover the text.
          const isNamed = boxOfPerson(presence, view) !== presence.pointer?.id
          return (
            point && (
              <Cursor key={participant.clientId} participant={participant} point={point} isNamed={isNamed} />
            )
          )
        })}
      </div>
    </ViewportPortal>
  )
})

const isWordless = ({ wordless }: Scene, id: ParentId): boolean =>
  Array.from(wordless.values()).some(causes => causes.some(cause => cause === id))

/** Ms without a move after which a pointer is not shown any more. */
const IDLE_MS = 4000

function Cursor({
  participant,
  point,
  isNamed,
}: {
  readonly participant: Participant
  readonly point: Point
  readonly isNamed: boolean
}) {
  // By its value: whatever else its owner does sends it again as it was.
  const place = JSON.stringify(participant.presence.pointer)
  const [idleAt, setIdleAt] = useState<string | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setIdleAt(place), IDLE_MS)
    return () => clearTimeout(timer)
  }, [place])
  if (idleAt === place) return null
  return (
    <div
      className={styles.cursor}
      style={{ ...colourOf(participant), transform: `translate(${point.x}px, ${point.y}px)` }}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M2 1.5 13.5 7 8.3 8.6 6 13.8Z" />
      </svg>
      {isNamed && <span className={styles.cursorName}>{nameOf(participant)}</span>}
    </div>
  )
}
