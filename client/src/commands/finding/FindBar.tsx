import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { HEAD, type ParentId, type Rca } from 'shared/model'
import { Button, IconButton, isComposing } from '../../ui/index.ts'
import { useUi } from '../../ui-store/index.ts'
import { type CommandContext, rcaOf } from '../command.ts'
import { commandOf } from '../command-table.ts'
import { useCommandContext } from '../use-command-context.ts'
import styles from './FindBar.module.css'
import { endFinding, goToMatch, lookFor, stepToMatch } from './find-step.ts'
import { useFound } from './use-found.ts'

/** Finds words in the tree, and walks through what it has found (`Ctrl/⌘+F`). */
export function FindBar() {
  return useUi(ui => ui.finding.isOpen) ? <OpenFindBar /> : null
}

const textOfBox = (rca: Rca, id: ParentId | null): string =>
  id === HEAD ? rca.problem : id === null || id === 'parked' ? '' : (rca.causes.get(id)?.text ?? '')

/** The words of the current match as they were when it was reached: what others write into it is not read out. */
function useWordsOfMatch(context: CommandContext, current: ParentId | null, query: string): string {
  const reached = JSON.stringify([current, query])
  const [last, setLast] = useState({ reached: '', words: '' })
  if (last.reached === reached) return last.words
  const words = textOfBox(rcaOf(context), current)
  setLast({ reached, words })
  return words
}

function OpenFindBar() {
  const context = useCommandContext()
  const { query, asked } = useUi(ui => ui.finding)
  const { matches, elsewhere, current } = useFound()
  const place = current === null ? 0 : matches.indexOf(current) + 1
  const words = useWordsOfMatch(context, place > 0 ? current : null, query)
  const input = useRef<HTMLInputElement>(null)

  useEffect(() => {
    const takeKeyboard = () => {
      input.current?.focus({ preventScroll: true })
      input.current?.select()
    }
    takeKeyboard()
    // A menu from which this was asked for gives the focus back to its button first.
    const frame = requestAnimationFrame(takeKeyboard)
    return () => cancelAnimationFrame(frame)
  }, [asked])

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    const does = meaningOf(event)
    if (!does) return
    event.preventDefault()
    if (does === 'close') endFinding(context)
    else if (does === 'again') input.current?.select()
    else stepToMatch(context, does === 'next' ? 1 : -1)
  }

  const count = countOf(query, matches.length, place)
  return (
    <search className={styles.bar} aria-label="Find in the tree" onKeyDown={onKeyDown}>
      <div className={styles.line}>
        <input
          ref={input}
          className={styles.input}
          aria-label="Find"
          placeholder="Find"
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          value={query}
          onChange={event => lookFor(context, event.currentTarget.value)}
        />
        <span role="status" className={styles.count}>
          {count}
          {words && <span className="visually-hidden">: {words}</span>}
        </span>
        <IconButton
          label="Previous match"
          icon={ChevronUp}
          keys={commandOf('find-previous').keys[0]}
          disabled={matches.length === 0}
          onClick={() => stepToMatch(context, -1)}
        />
        <IconButton
          label="Next match"
          icon={ChevronDown}
          keys={commandOf('find-next').keys[0]}
          disabled={matches.length === 0}
          onClick={() => stepToMatch(context, 1)}
        />
        <IconButton label="Close" icon={X} onClick={() => endFinding(context)} />
      </div>
      {elsewhere[0] && (
        <Button
          look="quiet"
          className={styles.elsewhere}
          onClick={() => {
            if (elsewhere[0]) goToMatch(context, elsewhere[0])
            // In the outline there is no more elsewhere, and this button goes.
            input.current?.focus({ preventScroll: true })
          }}
        >
          In the outline: {elsewhere.length} more
        </Button>
      )}
    </search>
  )
}

const countOf = (query: string, found: number, place: number): string => {
  if (query.trim() === '') return ''
  if (found === 0) return 'Nothing found'
  return place > 0 ? `${place} of ${found}` : `${found} found`
}

/** What a key means anywhere in the bar; the buttons keep Enter for themselves. */
function meaningOf(event: KeyboardEvent): 'next' | 'previous' | 'again' | 'close' | null {
  const { key, shiftKey, altKey } = event
  const isMod = event.ctrlKey || event.metaKey
  if (altKey) return null
  if (isMod && key.toLowerCase() === 'f') return 'again'
  const isStep = isMod ? key.toLowerCase() === 'g' : key === 'F3' || isEnterOfField(event)
  if (isStep) return shiftKey ? 'previous' : 'next'
  return key === 'Escape' && !isMod ? 'close' : null
}

const isEnterOfField = ({ key, target }: KeyboardEvent): boolean =>
  key === 'Enter' && target instanceof HTMLInputElement
