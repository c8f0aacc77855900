import { parseISO } from 'date-fns'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { addPerson } from 'shared/doc'
import { HEAD } from 'shared/model'
import { useRcaSelector } from '../../sync/index.ts'
import type { LinePrompt } from '../../ui-store/index.ts'
import { addActionLine, completeMention, mentionBefore, newcomersIn, readActionLine } from '../action-line.ts'
import { bestMatches } from '../best-matches.ts'
import { goOnFrom } from '../close-chain.ts'
import type { KnownPerson } from '../known-people.ts'
import { AnchoredLine } from './AnchoredLine.tsx'
import { LineInput } from './LineInput.tsx'
import styles from './Prompts.module.css'
import { usePrompt } from './use-prompt.ts'

const MAX_NAMES = 5

/** "Wed 2 Dec", as the reader's language has it. */
const spokenDay = (due: string): string =>
  parseISO(due).toLocaleDateString(undefined, { weekday: 'short', day: 'numeric', month: 'short' })

/** The last of the options: whoever was named and is not known yet. */
const STRANGER = 'stranger'

const isCalled = (name: string, { name: other }: Pick<KnownPerson, 'name'>): boolean =>
  other.replace(/\s+/gu, '').toLowerCase() === name.toLowerCase()

/** "Schedule DR review @jtf fri": an action item of a cause, typed. */
export function ActionItemPrompt({
  prompt,
}: {
  readonly prompt: Extract<LinePrompt, { of: 'action-item' }>
}) {
  const end = usePrompt(prompt)
  const { context, line, setLine } = end
  const { cause, turnedFrom } = prompt
  const [caret, setCaret] = useState(line.length)
  const [at, setAt] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  const listId = useId()
  const about =
    useRcaSelector(rca => (cause === HEAD ? rca.problem : rca.causes.get(cause as never)?.text)) ?? ''

  const begun = mentionBefore(line, caret)
  const names =
    begun === null ? [] : bestMatches(begun, context.nameable(), person => [person.name], MAX_NAMES)
  const isNew =
    begun !== null &&
    /[\p{L}\p{N}]/u.test(begun) &&
    !context.nameable().some(person => isCalled(begun, person))
  const options = [
    ...names.map(({ id, name }) => ({ id, name, label: name })),
    ...(isNew ? [{ id: STRANGER, name: begun, label: `Add “${begun}”` }] : []),
  ]
  const chosen = options[Math.min(at, options.length - 1)]

  const known = [...context.nameable(), ...newcomersIn(context, line)]
  const { owners, due } = readActionLine(context, line, known)

  const complete = (name: string) => {
    const completed = completeMention(line, caret, name)
    flushSync(() => setLine(completed.line))
    // A field whose value is set has its caret at the end.
    input.current?.setSelectionRange(completed.caret, completed.caret)
    setCaret(completed.caret)
    setAt(0)
  }

  const choose = ({ id, name }: (typeof options)[number]) => {
    const result = id === STRANGER ? addPerson(context.editor, { name }) : null
    if (result?.ok === false)
      return context.say({ text: result.error.message, kind: 'problem', id: 'refusal' })
    complete(name)
  }

  // A name typed in full needs no choice: the line itself makes a stranger an owner when it is done.
  const mustChoose =
    begun !== null &&
    begun !== '' &&
    chosen !== undefined &&
    chosen.id !== STRANGER &&
    !isCalled(begun, chosen)

  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (!chosen) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      setAt((at + (event.key === 'ArrowDown' ? 1 : options.length - 1)) % options.length)
    else if (event.key === 'Tab' || (event.key === 'Enter' && mustChoose)) choose(chosen)
    else return
    event.preventDefault()
  }

  const add = () => addActionLine(context, cause, line)
  const submit = () => {
    if (line.trim() === '') return end.cancel()
    end.answer(add, () => goOnFrom(context, cause))
  }

  const ownerNames = owners.map(id => known.find(person => person.id === id)?.name ?? '')
  return (
    <AnchoredLine
      box={turnedFrom?.id ?? cause}
      isOnBox={turnedFrom !== null}
      title={about ? `Action on “${about}”` : 'Action'}
      input={input}
      onCancel={end.cancel}
      onLeave={() => end.leave(add)}
    >
      <LineInput
        input={input}
        value={line}
        onChange={text => {
          setLine(text)
          setCaret(input.current?.selectionStart ?? text.length)
          setAt(0)
        }}
        onSelect={event => setCaret(event.currentTarget.selectionStart ?? line.length)}
        onSubmit={submit}
        onCancel={end.cancel}
        onTurnBack={end.turnBack}
        onKey={onKey}
        aria-label="Action"
        placeholder="What will be done? @who fri"
        role="combobox"
        aria-expanded={options.length > 0}
        aria-controls={listId}
        aria-activedescendant={chosen ? `${listId}-${chosen.id}` : undefined}
      />
      <div id={listId} role="listbox" aria-label="People" className={styles.options}>
        {options.map(option => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are those of the field
          <div
            key={option.id}
            id={`${listId}-${option.id}`}
            role="option"
            aria-selected={option === chosen}
            tabIndex={-1}
            className={styles.option}
            onPointerDown={event => event.preventDefault()}
            onClick={() => choose(option)}
          >
            {option.label}
          </div>
        ))}
      </div>
      <span className={styles.hint} aria-live="polite">
        {[
          ownerNames.length > 0 ? ownerNames.join(', ') : '@name for who does it',
          due ? `due ${spokenDay(due)}` : 'no date',
        ].join(' · ')}
      </span>
    </AnchoredLine>
  )
}
