import { X } from 'lucide-react'
import { removeWording, strikeWording } from 'shared/doc'
import type { CauseNode } from 'shared/model'
import { useDocCommand } from '../commands/index.ts'
import { Button, IconButton } from '../ui/index.ts'
import styles from './panels.module.css'

/** Texts this cause had before, struck out: a correction that keeps what was said. */
export function WordingList({
  cause,
  isReadOnly,
  onStruck,
}: {
  readonly cause: CauseNode
  readonly isReadOnly: boolean
  /** The text is empty now, and wants its new wording. */
  readonly onStruck: () => void
}) {
  const change = useDocCommand()
  return (
    <>
      {cause.wordings.length > 0 && (
        <ul className={styles.rows}>
          {cause.wordings.map(wording => (
            <li key={wording.id} className={styles.line}>
              <s className={styles.struck}>{wording.text}</s>
              {!isReadOnly && (
                <IconButton
                  label={`Forget the wording ${wording.text}`}
                  icon={X}
                  onClick={() => change(removeWording, { id: cause.id, wording: wording.id })}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {!isReadOnly && (
        <Button
          disabled={cause.text === ''}
          onClick={() => {
            if (change(strikeWording, { id: cause.id, text: cause.text }) !== null) onStruck()
          }}
        >
          Strike the wording
        </Button>
      )}
    </>
  )
}
