import { useStore, ViewportPortal } from '@xyflow/react'
import { memo, useEffect, useState } from 'react'
import type { Box, Point } from 'shared/layouts'
import { HEAD, initialsOf, type ParentId } from 'shared/model'
import type { PresenceView } from 'shared/protocol'
import { type Participant, useParticipants } from '../sync/index.ts'
import { classNames } from '../ui/index.ts'
import { useEditedBox } from '../ui-store/index.ts'
import styles from './PresenceLayer.module.css'
import { boxOfPerson, pointIn, standInFor } from './presence-view.ts'
import type { Scene } from './scene.ts'

const nameOf = (participant: Participant): string => participant.presence.name || 'Guest'
const colourOf = (participant: Participant) => ({
  '--person': `var(--person-${participant.presence.colour})`,
})

/** The others in the drawing: the box each one is at, their pointers, and dots for what they have begun to write. */
export const PresenceLayer = memo(function PresenceLayer({
  scene,
  view,
}: {
  readonly scene: Scene
  readonly view: PresenceView
}) {
  const others = useParticipants().filter(participant => !participant.isMe)
  const { boxes } = scene
  const editing = useEditedBox()
  const zoom = useStore(state => state.transform[2])
  const atBox = new Map<ParentId, Participant[]>()
  for (const participant of others) {
    const at = boxOfPerson(participant.presence, view)
    // Who writes a cause without words yet is a dot on its parent, and nowhere else.
    if (at !== null && isWordless(scene, at)) continue
    const box = at === null ? null : standInFor(at, boxes, scene.tree)
    if (box !== null) atBox.set(box, [...(atBox.get(box) ?? []), participant])
  }
  return (
    <ViewportPortal>
      <div className={styles.layer} style={{ '--upright': 1 / zoom }} aria-hidden="true">
        {Array.from(scene.wordless, ([parent, causes]) => {
          const box = boxes.get(parent)
          const writers = others.filter(({ presence }) => causes.some(id => id === presence.editing?.id))
          return box && <Dots key={parent} box={box} count={causes.length} writers={writers} />
        })}
        {Array.from(atBox, ([id, people]) => {
          const box = boxes.get(id)
          return (
            box && (
              <PeopleAtBox key={id} box={box} isHead={id === HEAD} isMine={id === editing} people={people} />
            )
          )
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

/**
 * The ring of whoever came first, and everybody's tag. Typing is a full ring, selecting a thin one; where I type
 * myself, the ring is mine.
 */
function PeopleAtBox({
  box,
  isHead,
  isMine,
  people,
}: {
  readonly box: Box
  readonly isHead: boolean
  readonly isMine: boolean
  readonly people: readonly Participant[]
}) {
  const first = people.find(({ presence }) => presence.editing) ?? people[0]
  if (!first) return null
  return (
    <div
      className={classNames(
        styles.place,
        !isMine && styles.ring,
        isHead && styles.head,
        first.presence.editing && styles.typing,
      )}
      style={{
        ...colourOf(first),
        transform: `translate(${box.x}px, ${box.y}px)`,
        width: box.width,
        height: box.height,
      }}
    >
      <div className={styles.tags}>
        {people.map(participant => (
          <span
            key={`${participant.clientId}:${participant.presence.editing ? 'typing' : 'there'}`}
            className={classNames(styles.tag, participant.presence.isAway && styles.away)}
            style={colourOf(participant)}
          >
            <span className={styles.name}>{nameOf(participant)}</span>
            <span className={styles.initials}>{initialsOf(nameOf(participant))}</span>
          </span>
        ))}
      </div>
    </div>
  )
}

/** For a dot whose writer has gone: my own colour would else be inherited. */
const NOBODY = { '--person': 'var(--ink-3)' }

/** Causes without words yet: they take no space, only a dot each with its writer's initials. */
function Dots({
  box,
  count,
  writers,
}: {
  readonly box: Box
  readonly count: number
  readonly writers: readonly Participant[]
}) {
  return (
    <div className={styles.dots} style={{ transform: `translate(${box.x}px, ${box.y + box.height}px)` }}>
      {Array.from({ length: count }, (_, index) => {
        const writer = writers[index]
        return (
          <span key={index} className={styles.dot} style={writer ? colourOf(writer) : NOBODY}>
            {writer && initialsOf(nameOf(writer))}
          </span>
        )
      })}
    </div>
  )
}

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
