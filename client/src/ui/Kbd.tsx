import { classNames } from './class-names.ts'
import { isApple } from './is-apple.ts'
import styles from './Kbd.module.css'
import { keyNames } from './key-names.ts'

export interface KbdProps {
  /** One shortcut as the table of commands writes it (`$mod+k`); several chords with blanks between. */
  readonly keys: string
  /** On a dark tooltip. */
  readonly isInverse?: boolean
}

/** A shortcut as the caps to press. */
export function Kbd({ keys, isInverse = false }: KbdProps) {
  const caps = keys.split(' ').flatMap(chord => keyNames(chord, isApple()))
  return (
    <kbd className={classNames(styles.keys, isInverse && styles.inverse)}>
      {caps.map((cap, at) => (
        <span key={at} className={styles.cap}>
          {cap}
        </span>
      ))}
    </kbd>
  )
}
