import { type KeyboardEvent, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import styles from './ListField.module.css'

export interface ListFieldProps {
  readonly isBusy: boolean
  readonly onImport: (text: string) => void
  readonly onCancel: () => void
}

/** Several lines become a tree, in place. */
export function ListField({ isBusy, onImport, onCancel }: ListFieldProps) {
  const [text, setText] = useState('')
  const decide = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel()
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && text.trim()) {
      event.preventDefault()
      onImport(text)
    }
  }
  return (
    <div className={styles.list}>
      <TextArea
        label="A list: indented, Markdown, or one cause a line. A heading is the problem"
        rows={8}
        spellCheck
        autoFocus
        value={text}
        onChange={event => setText(event.target.value)}
        onKeyDown={decide}
      />
      <div className={styles.buttons}>
        <Button look="quiet" onClick={onCancel}>
          Cancel
        </Button>
        <Button onClick={() => onImport(text)} disabled={isBusy || !text.trim()}>
          Make the tree
        </Button>
      </div>
    </div>
  )
}
