import { Autocomplete } from '@base-ui/react/autocomplete'
import { CornerDownRight } from 'lucide-react'
import { useCallback, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useRca } from '../sync/index.ts'
import { Dialog, Icon, Kbd } from '../ui/index.ts'
import { useUi } from '../ui-store/index.ts'
import { placeCauses } from './arrange.ts'
import { goTo } from './close-chain.ts'
import { commandOf, runCommand } from './command-table.ts'
import styles from './Palette.module.css'
import { boxItems, commandItems, type PaletteItem, paletteMatches, placesFor } from './palette-items.ts'
import { useCommandContext } from './use-command-context.ts'

/** Every command and every cause behind one line (`Ctrl/⌘+K`), and the question where something is to go. */
export function Palette() {
  const isPalette = useUi(ui => ui.dialog === 'palette')
  const place = useUi(ui => (ui.prompt?.of === 'place' ? ui.prompt : null))
  return isPalette || place ? <OpenPalette moved={place?.causes ?? null} /> : null
}

function OpenPalette({ moved }: { moved: Parameters<typeof placesFor>[1] | null }) {
  const context = useCommandContext()
  const rca = useRca()
  const input = useRef<HTMLInputElement>(null)
  // As soon as it is there: whoever types fast has the next letter on its way already.
  const takeFocus = useCallback((element: HTMLInputElement | null) => {
    input.current = element
    element?.focus({ preventScroll: true })
  }, [])
  const [cameFrom] = useState(() => document.activeElement)
  const [query, setQuery] = useState('')

  const all = moved ? placesFor(rca, moved) : [...commandItems(context), ...boxItems(rca)]
  const found = paletteMatches(query, all)

  const close = () => {
    flushSync(() => {
      context.ui.getState().openDialog(null)
      if (moved) context.ui.getState().openPrompt(null)
    })
    if (cameFrom instanceof HTMLElement && cameFrom !== document.body && cameFrom.isConnected)
      cameFrom.focus()
    else context.ui.getState().viewHandle?.focus()
  }

  const choose = (item: PaletteItem) => {
    close()
    if (item.is === 'command') runCommand(context, item.id)
    else if (!moved) goTo(context, item.id)
    else {
      const result = placeCauses(context, moved, item.id)
      if (!result.ok) context.say({ text: result.error.message, kind: 'problem', id: 'refusal' })
    }
  }

  const title = moved ? 'Move under' : 'Find a command or a cause'
  return (
    <Dialog
      isOpen
      onClose={close}
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
          placeholder={moved ? 'Move under …' : 'Find a command or a cause'}
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
              <Icon of={item.is === 'command' ? commandOf(item.id).icon : CornerDownRight} />
              <span className={styles.label}>{item.label}</span>
              {item.is === 'box' && item.path && <span className={styles.path}>{item.path}</span>}
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
