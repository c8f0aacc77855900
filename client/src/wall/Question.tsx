import { Fragment, useState } from 'react'
import { actionItemStates, type ParentId } from 'shared/model'
import { ItemSquare } from '../marks/ItemSquare.tsx'
import { classNames } from '../ui/class-names.ts'
import type { FittedWall } from './fit-wall.ts'
import styles from './Question.module.css'
import type { WallActionItem, WallView } from './wall-view.ts'

export interface QuestionProps {
  readonly focus: ParentId
  readonly view: WallView
  readonly fitted: FittedWall
}

/** What the room is asked now, read out when it is another one, and what is already decided there. */
export function Question({ focus, view, fitted }: QuestionProps) {
  const { asks, about } = view.question
  return (
    <>
      <SpokenQuestion focus={focus} words={`${asks} ${about.trim()}`} />
      <div className={styles.question}>
        <h1>
          <span className={styles.asks}>{asks}</span>
          {fitted.questionLines > 0 && (
            <>
              {' '}
              <span
                className={classNames(styles.about, view.isStruck && styles.struck)}
                dir="auto"
                style={{ WebkitLineClamp: fitted.questionLines }}
              >
                {about.trim()}
              </span>
            </>
          )}
        </h1>
        {view.beside > 0 && <p className={styles.beside}>+{view.beside} beside</p>}
      </div>
      {view.stop !== null && (
        <p className={styles.stop}>
          We stop here: <bdi>{view.stop}</bdi>
        </p>
      )}
      {fitted.actionItems.length > 0 && (
        <ul className={styles.items} aria-label="Actions">
          {fitted.actionItems.map(item => (
            <ActionItemLine key={item.id} item={item} />
          ))}
          {fitted.moreActionItems > 0 && (
            <li className={styles.more}>+{fitted.moreActionItems} more actions</li>
          )}
        </ul>
      )}
    </>
  )
}

/** Read out as it is when the room comes to it: not anew for every letter that somebody types in it. */
function SpokenQuestion({ focus, words }: { readonly focus: ParentId; readonly words: string }) {
  const [spoken, speak] = useState({ focus, words })
  if (spoken.focus !== focus) speak({ focus, words })
  return (
    <p className="visually-hidden" aria-live="polite">
      {spoken.words}
    </p>
  )
}

function ActionItemLine({ item: { state, text, owners } }: { readonly item: WallActionItem }) {
  return (
    <li className={styles.item}>
      <ItemSquare state={state} />
      <span className="visually-hidden">{actionItemStates[state].label}: </span>
      <span
        className={classNames(styles.words, actionItemStates[state].mark === 'struck' && styles.struck)}
        dir="auto"
      >
        {text.trim()}
      </span>
      {owners.length > 0 && (
        <span className={styles.owners}>
          {owners.map((owner, at) => (
            <Fragment key={owner}>
              {at > 0 && ', '}
              <bdi>{owner}</bdi>
            </Fragment>
          ))}
        </span>
      )}
    </li>
  )
}
