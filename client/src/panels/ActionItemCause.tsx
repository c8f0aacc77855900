import { CornerDownRight } from 'lucide-react'
import { editActionItem } from 'shared/doc'
import { visibleText } from 'shared/exporters'
import { type ActionItem, type CauseId, causeOf } from 'shared/model'
import { goTo, useCommandContext, useDocCommand } from '../commands/index.ts'
import { useRcaSelector } from '../sync/index.ts'
import { Icon, MenuItem } from '../ui/index.ts'
import { useUi, useUiStore } from '../ui-store/index.ts'
import styles from './ActionItemEntry.module.css'
import { shorten } from './deletion-notice.ts'

/** Hangs the item on the cause that is selected, or on one picked by its words; or takes it off its cause. */
export function HangMenuItems({ item }: { readonly item: ActionItem }) {
  const ui = useUiStore()
  const change = useDocCommand()
  const primary = useUi(state => state.selected.at(-1))
  const selected = useRcaSelector(rca => (primary === undefined ? undefined : causeOf(rca, primary)))
  return (
    <>
      {selected && selected.id !== item.cause && (
        <MenuItem onSelect={() => change(editActionItem, { id: item.id, cause: selected.id })}>
          Hang on “{shorten(visibleText(selected.text)) || 'the selected cause'}”
        </MenuItem>
      )}
      <MenuItem onSelect={() => ui.getState().openPrompt({ of: 'hang', actionItem: item.id })}>
        Hang on a cause …
      </MenuItem>
      {item.cause && (
        <MenuItem onSelect={() => change(editActionItem, { id: item.id, cause: null })}>
          Take off its cause
        </MenuItem>
      )}
    </>
  )
}

/** Names the cause it hangs on, and leads there. */
export function ActionItemCause({ item }: { readonly item: ActionItem }) {
  if (item.isCauseDeleted) return <span className={styles.state}>Its cause was deleted</span>
  return item.cause && <CauseLink cause={item.cause} />
}

/** Names a cause, and leads there. */
export function CauseLink({ cause }: { readonly cause: CauseId }) {
  const context = useCommandContext()
  const text = useRcaSelector(rca => rca.causes.get(cause)?.text)
  if (text === undefined) return null
  return (
    <button type="button" className={styles.cause} onClick={() => goTo(context, cause)}>
      <Icon of={CornerDownRight} size={14} />
      <bdi>{text || 'an empty cause'}</bdi>
    </button>
  )
}
