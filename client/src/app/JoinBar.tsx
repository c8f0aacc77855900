import type { FormEvent, KeyboardEvent } from 'react'
import { LIMITS } from 'shared/model'
import { usePerson } from '../sync/index.ts'
import { Button, isComposing, TextField } from '../ui/index.ts'
import styles from './JoinBar.module.css'

export interface JoinBarProps {
  /** Called after the name is given: the keyboard goes to the tree. */
  readonly onJoin: () => void
  /** Escape: only to look. */
  readonly onClose: () => void
}

/** One field between looking and writing. The tree stays free behind it. */
export function JoinBar({ onJoin, onClose }: JoinBarProps) {
  const { rename } = usePerson()
  const join = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('name')).trim()
    if (!name) return
    rename(name)
    onJoin()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || isComposing(event)) return
    event.preventDefault()
    event.stopPropagation()
    onClose()
  }
  return (
    <form className={styles.bar} onSubmit={join} aria-label="Join" onKeyDown={onKeyDown}>
      <TextField
        className={styles.field ?? ''}
        label="Your name, then write with the others"
        name="name"
        maxLength={LIMITS.name}
        autoComplete="name"
        enterKeyHint="go"
        required
        autoFocus
      />
      <Button type="submit">Join</Button>
    </form>
  )
}
