import {
  type ClipboardEvent,
  type FormEvent,
  type KeyboardEvent,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { TextTarget } from 'shared/doc'
import { PARKED } from 'shared/model'
import {
  useCanWrite,
  useEditor,
  useParticipantsSelector,
  usePresence,
  useRcaSelector,
} from '../sync/index.ts'
import { classNames, isComposing, useToast } from '../ui/index.ts'
import { boxOf, isSameTarget, useUi, useUiStore } from '../ui-store/index.ts'
import { FIELD_ATTRIBUTE } from './box-attributes.ts'
import { RemoteCarets } from './RemoteCarets.tsx'
import { areSameCarets, remoteCaretsIn } from './remote-carets.ts'
import styles from './TextTargetField.module.css'
import { takesList } from './takes-list.ts'
import { bindText, type TextBinding } from './text-binding.ts'
import { textOf, textTargets } from './text-of.ts'
import { asOneLine } from './typing-intent.ts'

export interface TextTargetFieldProps {
  readonly target: TextTarget
  /** Accessible name; by default that of the kind of text. */
  readonly label?: string
  readonly placeholder?: string
  readonly className?: string
  /** Whether it takes the caret when it appears, where `ui.editing` wants it. For boxes: they show it only then. */
  readonly takesCaret?: boolean
  /** Called before the keys of the tree; prevent the default to keep a key. */
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void
  readonly onBlur?: () => void
}

/**
 * The one field for every collaborative text. It grows with its text and takes its font and width from where it
 * stands. What is typed merges letter by letter with what others type; carets stay put. Enter and Tab in the text of a
 * box are the tree's (`useShortcuts`); in any other one-paragraph text Enter ends editing. Who may only read now can
 * select and copy, and writes nothing.
 */
export function TextTargetField({
  target,
  label,
  placeholder,
  className,
  takesCaret = false,
  onKeyDown,
  onBlur,
}: TextTargetFieldProps) {
  const editor = useEditor()
  const ui = useUiStore()
  const toast = useToast()
  const presence = usePresence()
  const canWrite = useCanWrite()
  const field = useRef<HTMLTextAreaElement>(null)
  const binding = useRef<TextBinding | null>(null)
  const row = textTargets[target.of]
  const key = `${target.of}:${'id' in target ? target.id : ''}`
  // The target as a value that changes only with what it names, whatever object the owner gives each time.
  const stable = useMemo(() => target, [key])
  const text = useRcaSelector(rca => textOf(rca, stable)) ?? ''
  // What the field shows while an input method composes is ahead of the document.
  const [ahead, setAhead] = useState<string | null>(null)
  const caretWanted = useUi(state =>
    takesCaret && state.editing && isSameTarget(state.editing.target, stable) ? state.editing : null,
  )

  useLayoutEffect(() => {
    if (!field.current) return
    const bound = bindText(editor, stable, field.current)
    binding.current = bound
    return () => {
      bound.destroy()
      binding.current = null
    }
  }, [editor, stable])

  useLayoutEffect(() => {
    const element = field.current
    if (!element || !caretWanted) return
    const { caret } = caretWanted
    const at = caret === 'start' ? 0 : caret === 'end' ? element.value.length : caret
    element.focus({ preventScroll: true })
    element.setSelectionRange(at, at)
  }, [caretWanted])

  const box = boxOf(stable)
  const publishCaret = () => {
    const caret = binding.current?.caret() ?? null
    if (box !== null && box !== PARKED) presence.set({ editing: { id: box, caret } })
  }

  // A field that is taken away has no blur: nobody types there any more.
  useLayoutEffect(
    () => () => {
      if (box !== null) presence.set({ editing: null })
    },
    [box, presence],
  )

  // React's own `onBeforeInput` is another event, which knows no types.
  useEffect(() => {
    const element = field.current
    if (!element) return
    const onBeforeInput = (event: InputEvent) => {
      const { inputType } = event
      // The browser's undo, from its menu, would undo what others wrote. Ours is a command.
      if (inputType === 'historyUndo' || inputType === 'historyRedo') event.preventDefault()
      if (inputType === 'insertLineBreak' && !row.hasParagraphs) event.preventDefault()
    }
    element.addEventListener('beforeinput', onBeforeInput)
    return () => element.removeEventListener('beforeinput', onBeforeInput)
  }, [row])

  useEffect(() => {
    const element = field.current
    if (!element) return
    const onSelectionChange = () => document.activeElement === element && publishCaret()
    document.addEventListener('selectionchange', onSelectionChange)
    return () => document.removeEventListener('selectionchange', onSelectionChange)
  })

  const onInput = (event: FormEvent<HTMLTextAreaElement>) => {
    const refusal = binding.current?.onInput()
    if (refusal) toast.show({ text: refusal.message, kind: 'problem', id: 'refusal' })
    const isAhead = event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing
    setAhead(isAhead ? event.currentTarget.value : null)
    publishCaret()
  }

  // In a label a paste of several lines is one line; the browser's own insertion keeps its undo out of ours.
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = event.clipboardData.getData('text/plain')
    if (!canWrite || row.hasParagraphs || !/[\r\n\u2028\u2029]/.test(pasted)) return
    // The tree's own paste hears it next.
    if (takesCaret && takesList(editor.rca(), stable, event.currentTarget.value, pasted)) return
    event.preventDefault()
    const { selectionStart, selectionEnd } = event.currentTarget
    event.currentTarget.setRangeText(asOneLine(pasted), selectionStart, selectionEnd, 'end')
    onInput(event)
  }

  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    onKeyDown?.(event)
    if (event.defaultPrevented || isComposing(event) || (box !== null && takesCaret)) return
    const isLeaving = event.key === 'Escape' || (event.key === 'Enter' && !row.hasParagraphs)
    if (!isLeaving) return
    event.preventDefault()
    event.stopPropagation()
    event.currentTarget.blur()
  }

  const onFocus = () => {
    const { editing } = ui.getState()
    // In a panel, the text of a box is not the box: the caret stays here.
    const isInBox = takesCaret || box === null
    if (isInBox && (!editing || !isSameTarget(editing.target, stable)))
      ui.getState().edit(stable, field.current?.selectionStart ?? 'end')
    publishCaret()
  }

  const onFieldBlur = () => {
    editor.endUndoStep()
    if (box !== null) presence.set({ editing: null })
    const { editing, dialog, prompt } = ui.getState()
    // A line or a palette that opens over the text gives the caret back when it closes.
    const isInterrupted = dialog !== null || prompt !== null || !document.hasFocus()
    if (!isInterrupted && editing && isSameTarget(editing.target, stable)) ui.getState().stopEditing()
    onBlur?.()
  }

  const carets = useParticipantsSelector(all => remoteCaretsIn(editor, stable, all), areSameCarets)
  const shown = ahead ?? text
  return (
    <span className={classNames(styles.field, className)}>
      <span className={styles.mirror} aria-hidden>
        <RemoteCarets text={shown || placeholder || ''} carets={shown ? carets : []} />
      </span>
      <textarea
        ref={field}
        className={classNames(styles.input, 'nodrag', 'nopan', 'nowheel')}
        aria-label={label ?? row.label}
        placeholder={placeholder}
        rows={1}
        spellCheck
        autoCapitalize="sentences"
        readOnly={!canWrite}
        enterKeyHint={row.hasParagraphs ? 'enter' : 'next'}
        onInput={onInput}
        onPaste={onPaste}
        onCompositionStart={() => binding.current?.onCompositionStart()}
        onCompositionEnd={() => {
          binding.current?.onCompositionEnd()
          setAhead(null)
        }}
        onKeyDown={onKey}
        onFocus={onFocus}
        onBlur={onFieldBlur}
        {...{ [FIELD_ATTRIBUTE]: key }}
      />
    </span>
  )
}
