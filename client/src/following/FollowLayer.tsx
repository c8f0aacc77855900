import { useEffect, useRef, useState } from 'react'
import type { PersonId } from 'shared/model'
import { nameOf, type Participant, useParticipantsSelector } from '../sync/index.ts'
import { Button } from '../ui/index.ts'
import { type UiStore, useUi, useUiStore } from '../ui-store/index.ts'
import styles from './FollowLayer.module.css'
import { followerCount, leadersOf } from './followed.ts'
import { FOLLOWING_ATTRIBUTE } from './own-act.ts'
import { useFollowed } from './use-followed.ts'
import { useFollowing } from './use-following.ts'

/** Over the view: whom this person follows, who asks to be followed, and who follows. Inside the element of the views. */
export function FollowLayer() {
  const layer = useRef<HTMLDivElement>(null)
  useFollowing(layer)
  return (
    <div ref={layer} className={styles.layer} {...{ [FOLLOWING_ATTRIBUTE]: '' }}>
      <div role="status" className={styles.lines}>
        <FollowingLine />
        <LeadingLine />
        <Ask />
      </div>
      <Frame />
    </div>
  )
}

/** The button that was pressed goes: the keyboard is the view's again. */
function follow(ui: UiStore, person: PersonId | null): void {
  ui.getState().follow(person)
  ui.getState().viewHandle?.focus()
}

const usePerson = () => {
  const colour = useFollowed(followed => followed?.colour ?? null)
  return { '--person': colour === null ? 'var(--ink-3)' : `var(--person-${colour})` }
}

function Frame() {
  const isFollowing = useUi(ui => ui.following !== null)
  const person = usePerson()
  return isFollowing && <div className={styles.frame} style={person} />
}

function FollowingLine() {
  const ui = useUiStore()
  const isFollowing = useUi(state => state.following !== null)
  const name = useFollowed(followed => followed?.name ?? null)
  const person = usePerson()
  // Whose connection is lost for a moment keeps their name.
  const known = useRef('')
  if (name !== null) known.current = name
  if (!isFollowing) return null
  return (
    <div className={styles.line} style={person}>
      <span className={styles.words}>
        Following <bdi>{known.current}</bdi>
      </span>
      <Button look="quiet" onClick={() => follow(ui, null)}>
        Stop
      </Button>
    </div>
  )
}

function LeadingLine() {
  const ui = useUiStore()
  const isLeading = useUi(state => state.isLeading)
  const followers = useParticipantsSelector(followerCount)
  if (!isLeading) return null
  const many = followers === 1 ? '1 follows' : `${followers} follow`
  return (
    <div className={styles.line}>
      <span className={styles.words}>You lead. {followers === 0 ? 'Nobody follows yet' : many}</span>
      <Button
        look="quiet"
        onClick={() => {
          ui.getState().lead(false)
          ui.getState().viewHandle?.focus()
        }}
      >
        Stop
      </Button>
    </div>
  )
}

const sameLeaders = (a: readonly Participant[], b: readonly Participant[]): boolean =>
  a.length === b.length &&
  a.every(({ clientId, presence }, at) => {
    const other = b[at]
    return clientId === other?.clientId && presence.name === other.presence.name
  })

/** Somebody asks to be followed: answered once, whatever the answer, until they ask anew. */
function Ask() {
  const ui = useUiStore()
  const leaders = useParticipantsSelector(leadersOf, sameLeaders)
  const following = useUi(state => state.following)
  const [answered, setAnswered] = useState<ReadonlySet<number>>(new Set())
  useEffect(() => {
    const follows = leaders.filter(({ presence }) => presence.person === following)
    setAnswered(before => {
      const asking = leaders.map(({ clientId }) => clientId).filter(id => before.has(id))
      const next = new Set([...asking, ...follows.map(({ clientId }) => clientId)])
      return next.size === before.size && asking.length === next.size ? before : next
    })
  }, [leaders, following])
  const asking = leaders.find(({ clientId }) => !answered.has(clientId))
  if (!asking || asking.presence.person === following) return null
  const { clientId, presence } = asking
  return (
    <div className={styles.line} style={{ '--person': `var(--person-${presence.colour})` }}>
      <span className={styles.words}>
        <bdi>{nameOf(presence)}</bdi> asks you to follow
      </span>
      <Button className={styles.yes} onClick={() => follow(ui, presence.person)}>
        Follow
      </Button>
      <Button
        look="quiet"
        onClick={() => {
          setAnswered(before => new Set([...before, clientId]))
          ui.getState().viewHandle?.focus()
        }}
      >
        Not now
      </Button>
    </div>
  )
}
