import { Inbox } from 'lucide-react'
import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react'
import { PARKED } from 'shared/model'
import { useRunCommand } from '../commands/index.ts'
import { usePresence } from '../sync/index.ts'
import { IconButton } from '../ui/index.ts'
import styles from './Composer.module.css'
import type { ComposerButton } from './composer-step.ts'
import { useComposer } from './use-composer.ts'

const buttons: readonly (readonly [ComposerButton, string])[] = [
  ['why', 'Why?'],
  ['another', 'Another'],
  ['action', 'Action'],
  ['stop', 'Stop here'],
]

/** Fixed above the keyboard: the question, the answer, and what comes of it. */
export function Composer() {
  const { question, target, draft, setDraft, press } = useComposer()
  const presence = usePresence()
  const run = useRunCommand()
  const field = useRef<HTMLTextAreaElement>(null)

  // The others see who is about to answer, and what.
  const box = target === PARKED ? null : target
  const isAnswering = draft !== ''
  useEffect(() => {
    if (!isAnswering || box === null || document.activeElement !== field.current) return
    presence.set({ editing: { id: box, caret: null } })
    return () => presence.set({ editing: null })
  }, [presence, box, isAnswering])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    press('another')
  }
  // A button that took the focus would close the keyboard under the thumb.
  const keepFocus = (event: PointerEvent) => {
    if (document.activeElement === field.current) event.preventDefault()
  }

  return (
    <section className={styles.composer} aria-label="Answer" data-line>
      <div className={styles.ask}>
        <label htmlFor="composer" className={styles.question}>
          {question}
        </label>
        <IconButton label="Park a line" icon={Inbox} onClick={() => run('park-line')} />
      </div>
      <div className={styles.growing} data-text={draft}>
        <textarea
          ref={field}
          id="composer"
          className={styles.field}
          rows={1}
          spellCheck
          autoCapitalize="sentences"
          enterKeyHint="send"
          value={draft}
          onChange={event => setDraft(event.currentTarget.value.replace(/[\r\n]+/g, ' '))}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className={styles.buttons}>
        {buttons.map(([button, label]) => (
          <button
            key={button}
            type="button"
            className={styles.button}
            onPointerDown={keepFocus}
            onMouseDown={event => event.preventDefault()}
            onClick={() => press(button)}
          >
            {label}
          </button>
        ))}
      </div>
    </section>
  )
}
