import { Autocomplete } from '@base-ui/react/autocomplete'
import { CornerDownRight, type LucideIcon, UserRound } from 'lucide-react'
import { useCallback, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useRca } from '../sync/index.ts'
import { Dialog, Icon, Kbd, openerOf } from '../ui/index.ts'
import { useUi } from '../ui-store/index.ts'
import { commandOf } from './command-table.ts'
import styles from './Palette.module.css'
import { type PaletteItem, paletteMatches } from './palette-items.ts'
import { type PaletteQuestion, paletteQuestion } from './palette-question.ts'
import { useCommandContext } from './use-command-context.ts'

/** Every command and every cause behind one line (`Ctrl/⌘+K`), and the questions that are answered with a box. */
export function Palette() {
  const context = useCommandContext()
  const isAsked = useUi(ui => ui.dialog === 'palette')
  const prompt = useUi(ui => ui.prompt)
  const question = useMemo(
    () => (isAsked || prompt ? paletteQuestion(context, isAsked ? null : prompt) : null),
    [context, isAsked, prompt],
  )
  return question && <OpenPalette question={question} isAsked={isAsked} />
}

const iconOf = (item: PaletteItem): LucideIcon =>
  item.is === 'command' ? commandOf(item.id).icon : item.is === 'person' ? UserRound : CornerDownRight

function OpenPalette({
  question,
  isAsked,
}: {
  readonly question: PaletteQuestion
  readonly isAsked: boolean
}) {
  const context = useCommandContext()
  const rca = useRca()
  const input = useRef<HTMLInputElement>(null)
  // As soon as it is there: whoever types fast has the next letter on its way already.
  const takeFocus = useCallback((element: HTMLInputElement | null) => {
    input.current = element
    element?.focus({ preventScroll: true })
  }, [])
  const [cameFrom] = useState(() => openerOf(document.activeElement))
  const [query, setQuery] = useState('')

  const all = useMemo(() => question.itemsOf(rca), [question, rca])
  const found = useMemo(() => paletteMatches(query, all), [query, all])

  // A line over which it was opened is there again when nothing is chosen; else what was typed in it waits.
  const close = (isChosen: boolean) => {
    flushSync(() => {
      context.ui.getState().openDialog(null)
      if (isChosen || !isAsked) context.ui.getState().openPrompt(null)
    })
    if (cameFrom instanceof HTMLElement && cameFrom !== document.body && cameFrom.isConnected)
      cameFrom.focus()
    else context.ui.getState().viewHandle?.focus()
  }

  const choose = (item: PaletteItem) => {
    close(true)
    question.choose(item)
  }

  const { title } = question
  return (
    <Dialog
      isOpen
      onClose={() => close(false)}
      title={title}
      isTitleHidden
      shape="top"
      initialFocus={input}
      returnsFocus={false}
    >
      <Autocomplete.Root
        open
        inline
        items={all}
        filteredItems={found}
        value={query}
        onValueChange={setQuery}
        itemToStringValue={item => item.label}
        autoHighlight="always"
        keepHighlight
      >
        <Autocomplete.Input
          ref={takeFocus}
          className={styles.input}
          aria-label={title}
          placeholder={`${title} …`}
        />
        <Autocomplete.Empty className={styles.empty}>Nothing by these words.</Autocomplete.Empty>
        <Autocomplete.List className={styles.list}>
          {(item: PaletteItem) => (
            <Autocomplete.Item
              key={`${item.is}:${item.id}`}
              value={item}
              className={styles.item}
              onClick={() => choose(item)}
            >
              <Icon of={iconOf(item)} />
              <span className={styles.label}>{item.label}</span>
              {item.is !== 'command' && item.path && <span className={styles.path}>{item.path}</span>}
              {item.is === 'command' && commandOf(item.id).keys[0] && (
                <Kbd keys={commandOf(item.id).keys[0] ?? ''} />
              )}
            </Autocomplete.Item>
          )}
        </Autocomplete.List>
      </Autocomplete.Root>
    </Dialog>
  )
}
