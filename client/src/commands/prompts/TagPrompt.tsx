import { useRef } from 'react'
import { addTag, removeTag } from 'shared/doc'
import type { CauseId } from 'shared/model'
import { useRcaSelector } from '../../sync/index.ts'
import { Chip } from '../../ui/index.ts'
import type { LinePrompt } from '../../ui-store/index.ts'
import { AnchoredLine } from './AnchoredLine.tsx'
import { LineInput } from './LineInput.tsx'
import styles from './Prompts.module.css'
import { useAsked } from './use-asked.ts'
import { usePrompt } from './use-prompt.ts'

const NONE: readonly string[] = []
const ALONE: readonly CauseId[] = []

/** Tags of causes: Enter adds the one typed, or takes it away where all of them have it. */
export function TagPrompt({ prompt }: { readonly prompt: Extract<LinePrompt, { of: 'tag' }> }) {
  const end = usePrompt(prompt)
  const { line, setLine } = end
  const { cause, also = ALONE } = prompt
  const input = useRef<HTMLInputElement>(null)
  const { ids, about } = useAsked(cause, also)
  const causes = useRcaSelector(rca => rca.causes)
  const tagsOf = (id: CauseId) => causes.get(id)?.tags ?? NONE
  const tags = [...new Set(ids.flatMap(tagsOf))].sort()
  const known = useRcaSelector(rca => [...rca.causes.values()].flatMap(other => other.tags).join('\n'))
  const others = [...new Set(known.split('\n'))].filter(tag => tag !== '' && !tags.includes(tag)).sort()

  const set = (change: typeof addTag, tag: string) => {
    const result = change(end.context.editor, { ids, tag })
    if (!result.ok) end.context.say({ text: result.error.message, kind: 'problem', id: 'refusal' })
    else setLine('')
    input.current?.focus()
  }
  const toggle = (tag: string) => set(ids.every(id => tagsOf(id).includes(tag)) ? removeTag : addTag, tag)

  return (
    <AnchoredLine
      box={cause}
      isOnBox={false}
      title={ids.length > 1 ? `Tags of ${about}` : 'Tags'}
      input={input}
      onCancel={end.cancel}
      onLeave={() => end.leave(() => addTag(end.context.editor, { ids, tag: line }))}
    >
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
            <Chip key={tag} aria-label={`Remove tag ${tag}`} onClick={() => set(removeTag, tag)}>
              {tag} ×
            </Chip>
          ))}
        </div>
      )}
    </AnchoredLine>
  )
}
