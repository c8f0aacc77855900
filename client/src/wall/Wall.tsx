import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { type PersonId, type Rca, titleOf } from 'shared/model'
import { shownTree, useRca, useRcaSelector, useSettledRca } from '../sync/index.ts'
import { Answers, NoAnswers } from './Answers.tsx'
import { Chain } from './Chain.tsx'
import { fitWall } from './fit-wall.ts'
import { Invitation, type RoomInvitation, SmallInvitation } from './Invitation.tsx'
import { Question } from './Question.tsx'
import { SmallFishbone } from './SmallFishbone.tsx'
import { useFocus } from './use-focus.ts'
import { useInvitationShown } from './use-invitation-shown.ts'
import { useWakeLock } from './use-wake-lock.ts'
import { useWallFrame } from './use-wall-frame.ts'
import styles from './Wall.module.css'
import { WallBar, type WallBarProps } from './WallBar.tsx'
import { wallView } from './wall-view.ts'

export interface WallProps extends WallBarProps {
  readonly invitation: RoomInvitation
  /** Why nothing new comes any more; null while it does. */
  readonly ending: ReactNode
}

/** One open RCA for the back of the room: what is asked now, how it came to that, and what has been answered. */
export function Wall({ day, isOffline, invitation, ending }: WallProps) {
  const rca = useRca()
  const settled = useSettledRca()
  const title = useRcaSelector(titleOf)
  const { box: focus, written } = useFocus()
  const column = useRef<HTMLElement>(null)
  const frame = useWallFrame(column)
  const shownInvitation = useInvitationShown()
  useWakeLock()
  useEffect(() => {
    document.title = `${title} · Wall`
  }, [title])

  const now = useMemo(() => inWords(rca), [rca])
  const view = useMemo(() => wallView(now, focus, written), [now, focus, written])
  const fitted = useMemo(() => fitWall(view, frame), [view, frame])
  const whole = useMemo(() => inWords(settled), [settled])
  const isBare = view.answers.length === 0 && view.stop === null && view.actionItems.length === 0

  return (
    <div className={styles.wall}>
      <WallBar day={day} isOffline={isOffline} />
      {ending}
      <main className={styles.column} ref={column}>
        <Chain chain={fitted.chain} />
        <Question focus={focus} view={view} fitted={fitted} />
        {view.answers.length > 0 && <Answers answers={fitted.answers} />}
        {isBare && <NoAnswers focus={focus} hasProblem={rca.problem.trim() !== ''} />}
      </main>
      <aside className={styles.aside} aria-label="Around the question">
        {shownInvitation.isShown && <Invitation invitation={invitation} onHide={shownInvitation.hide} />}
        <SmallFishbone rca={whole} focus={focus} />
      </aside>
      <footer className={styles.foot}>
        {!shownInvitation.isShown && (
          <SmallInvitation invitation={invitation} onShow={shownInvitation.show} />
        )}
      </footer>
    </div>
  )
}

/** Nothing is made by the wall: of every cause that nobody has put into words yet, nothing is shown. */
const NOBODY = { me: '' as PersonId, mine: new Set<never>() }

const inWords = (rca: Rca): Rca => ({ ...rca, children: shownTree(rca, NOBODY).tree.children })
