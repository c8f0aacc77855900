import { useRef, useState } from 'react'
import { addTag, removeTag } from 'shared/doc'
import { useRcaSelector } from '../../sync/index.ts'
import { Chip } from '../../ui/index.ts'
import type { Prompt } from '../../ui-store/index.ts'
import { AnchoredLine } from './AnchoredLine.tsx'
import { LineInput } from './LineInput.tsx'
import styles from './Prompts.module.css'
import { usePrompt } from './use-prompt.ts'

const NONE: readonly string[] = []

/** Tags of a cause: Enter adds the one typed, or takes it away where it is already. */
export function TagPrompt({ cause }: Extract<Prompt, { of: 'tag' }>) {
  const end = usePrompt(cause, null)
  const [line, setLine] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const tags = useRcaSelector(rca => rca.causes.get(cause)?.tags) ?? NONE
  const known = useRcaSelector(rca => [...rca.causes.values()].flatMap(other => other.tags).join('\n'))
  const others = [...new Set(known.split('\n'))].filter(tag => tag !== '' && !tags.includes(tag)).sort()

  const toggle = (tag: string) => {
    const change = tags.includes(tag) ? removeTag : addTag
    const result = change(end.context.editor, { id: cause, tag })
    if (!result.ok) end.context.say({ text: result.error.message, kind: 'problem', id: 'refusal' })
    else setLine('')
    input.current?.focus()
  }

  return (
    <AnchoredLine box={cause} isOnBox={false} title="Tags" input={input} onCancel={end.cancel}>
      <LineInput
        input={input}
        value={line}
        onChange={setLine}
        onSubmit={() => (line.trim() === '' ? end.cancel() : toggle(line.trim()))}
        onCancel={end.cancel}
        aria-label="Tag"
        placeholder="A word, then Enter"
        list="known-tags"
      />
      <datalist id="known-tags">
        {others.map(tag => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
      {tags.length > 0 && (
        <div className={styles.chips}>
          {tags.map(tag => (
            <Chip key={tag} aria-label={`Remove tag ${tag}`} onClick={() => toggle(tag)}>
              {tag} ×
            </Chip>
          ))}
        </div>
      )}
    </AnchoredLine>
  )
}
