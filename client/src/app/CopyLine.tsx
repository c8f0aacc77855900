import { useRef, useState } from 'react'
import { Button, copyText, Kbd } from '../ui/index.ts'
import styles from './CopyLine.module.css'

export interface CopyLineProps {
  /** What it is, for screen readers. */
  readonly label: string
  readonly text: string
  readonly isMain?: boolean
}

/** A line to take away: pressed to copy, or selected by hand where the browser forbids it. */
export function CopyLine({ label, text, isMain = false }: CopyLineProps) {
  const line = useRef<HTMLInputElement>(null)
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'by-hand'>('none')
  const copy = async () => {
    const isCopied = await copyText(text)
    setOutcome(isCopied ? 'copied' : 'by-hand')
    if (!isCopied) line.current?.select()
  }
  return (
    <div className={styles.copy}>
      <div className={styles.row}>
        <input
          ref={line}
          className={styles.text}
          aria-label={label}
          value={text}
          readOnly
          onFocus={event => event.currentTarget.select()}
        />
        <Button look={isMain ? 'filled' : 'plain'} onClick={copy}>
          {outcome === 'copied' ? 'Copied' : 'Copy'}
        </Button>
      </div>
      <p role="status" className={styles.note}>
        {outcome === 'by-hand' && (
          <>
            The browser does not let pages copy here: press <Kbd keys="$mod+KeyC" /> now.
          </>
        )}
      </p>
    </div>
  )
}
