import { Inbox } from 'lucide-react'
import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
} from 'react'
import { PARKED } from 'shared/model'
import { useRunCommand } from '../commands/index.ts'
import { usePresence } from '../sync/index.ts'
import { IconButton, isComposing } from '../ui/index.ts'
import { type Ui, useUi, useUiStore } from '../ui-store/index.ts'
import styles from './Composer.module.css'
import type { ComposerButton } from './composer-step.ts'
import { useComposer } from './use-composer.ts'

const buttons: readonly (readonly [ComposerButton, string])[] = [
  ['why', 'Why?'],
  ['another', 'Another'],
  ['action', 'Action'],
  ['stop', 'Stop here'],
]

const FIELD_ID = 'composer'

/** The caret goes into the composer, where there is one. */
export const focusComposer = (): void => document.getElementById(FIELD_ID)?.focus({ preventScroll: true })

/** A line in the tree, or one that is asked for, has the keyboard to itself. */
const isElsewhere = ({ editing, prompt, dialog }: Ui): boolean =>
  editing !== null || prompt !== null || dialog !== null

export interface ComposerProps {
  /** What stands beside its own buttons. */
  readonly beside: ReactNode
}

/** Fixed above the keyboard: the question, the answer, and what comes of it. */
export function Composer({ beside }: ComposerProps) {
  const { question, target, draft, setDraft, press } = useComposer()
  const presence = usePresence()
  const run = useRunCommand()
  const field = useRef<HTMLTextAreaElement>(null)
  const ui = useUiStore()
  const isHidden = useUi(isElsewhere)

  // What opens over it takes the keyboard, and gives it back when it closes.
  const isInterrupted = useRef(false)
  useLayoutEffect(() => {
    if (!isHidden && isInterrupted.current) field.current?.focus({ preventScroll: true })
  }, [isHidden])

  // The others see who is about to answer, and what.
  const box = target === PARKED ? null : target
  const isAnswering = draft !== ''
  useEffect(() => {
    if (!isAnswering || box === null || document.activeElement !== field.current) return
    presence.set({ editing: { id: box, caret: null } })
    return () => presence.set({ editing: null })
  }, [presence, box, isAnswering])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || isComposing(event)) return
    event.preventDefault()
    press('another')
  }
  // A button that took the focus would close the keyboard under the thumb.
  const keepFocus = {
    onPointerDown: (event: PointerEvent) => {
      if (document.activeElement === field.current) event.preventDefault()
    },
    onMouseDown: (event: MouseEvent) => event.preventDefault(),
  }

  return (
    <section className={styles.composer} aria-label="Answer" data-line hidden={isHidden}>
      <div className={styles.ask} {...keepFocus}>
        <label htmlFor={FIELD_ID} className={styles.question}>
          {question}
        </label>
        <IconButton label="Park a line" icon={Inbox} onClick={() => run('park-line')} />
        {beside}
      </div>
      <div className={styles.growing} data-text={draft}>
        <textarea
          ref={field}
          id={FIELD_ID}
          className={styles.field}
          rows={1}
          spellCheck
          autoCapitalize="sentences"
          enterKeyHint="send"
          value={draft}
          onChange={event => setDraft(event.currentTarget.value.replace(/[\r\n]+/g, ' '))}
          onKeyDown={onKeyDown}
          onFocus={() => {
            isInterrupted.current = false
          }}
          onBlur={() => {
            isInterrupted.current = isElsewhere(ui.getState())
          }}
        />
      </div>
      <div className={styles.buttons} {...keepFocus}>
        {buttons.map(([button, label]) => (
          <button key={button} type="button" className={styles.button} onClick={() => press(button)}>
            {label}
          </button>
        ))}
      </div>
    </section>
  )
}
