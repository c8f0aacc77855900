import { CornerDownRight, Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { editActionItem, removeActionItem } from 'shared/doc'
import { type ActionItem, type ActionItemState, actionItemStates, LIMITS } from 'shared/model'
import { goTo, useCommandContext, useDocCommand } from '../commands/index.ts'
import { TextTargetField } from '../editing/index.ts'
import { useCanWrite, useRcaSelector } from '../sync/index.ts'
import {
  Checkbox,
  Icon,
  IconButton,
  Menu,
  MenuChoice,
  MenuItem,
  MenuSeparator,
  TextField,
} from '../ui/index.ts'
import { useUi } from '../ui-store/index.ts'
import styles from './ActionItemEntry.module.css'
import { OwnersField } from './OwnersField.tsx'
import { SettledField } from './SettledField.tsx'

export interface ActionItemEntryProps {
  readonly item: ActionItem
  /** Names the cause it hangs on; not needed on the cause's own panel. */
  readonly showsCause?: boolean
}

const STATES = (Object.keys(actionItemStates) as ActionItemState[]).map(value => ({
  value,
  label: actionItemStates[value].label,
}))

/** One action item: its box to tick, text, owners, due date, state and the cause it hangs on. */
export function ActionItemEntry({ item, showsCause = false }: ActionItemEntryProps) {
  const change = useDocCommand()
  const { today } = useCommandContext()
  const canWrite = useCanWrite()
  const [hasTicket, setHasTicket] = useState(false)
  const row = actionItemStates[item.state]
  const name = item.text || 'Action without words'
  const setState = (state: ActionItemState) =>
    change(editActionItem, { id: item.id, state, doneAt: state === 'done' ? today() : null })

  return (
    <article className={styles.entry} aria-label={name}>
      <Checkbox
        className={styles.tick}
        checked={item.state === 'done'}
        disabled={!canWrite}
        onChange={event => setState(event.currentTarget.checked ? 'done' : 'open')}
      >
        <span className="visually-hidden">Done: {name}</span>
      </Checkbox>
      <div className={styles.words} data-mark={row.mark}>
        <TextTargetField
          target={{ of: 'action-item', id: item.id }}
          placeholder="What will be done?"
          isReadOnly={!canWrite}
        />
      </div>
      {canWrite && (
        <Menu trigger={<IconButton label={`More about: ${name}`} icon={Ellipsis} />} align="end">
          <MenuChoice label="State" value={item.state} onChange={setState} choices={STATES} />
          <MenuSeparator />
          <AttachHere item={item} />
          {!item.ticketUrl && <MenuItem onSelect={() => setHasTicket(true)}>Add a ticket</MenuItem>}
          <MenuSeparator />
          <MenuItem isDangerous onSelect={() => change(removeActionItem, { id: item.id })}>
            Remove
          </MenuItem>
        </Menu>
      )}
      <div className={styles.details}>
        <div className={styles.promise}>
          <OwnersField
            label={`Who does it: ${name}`}
            owners={item.owners}
            isReadOnly={!canWrite}
            onChange={owners => change(editActionItem, { id: item.id, owners })}
          />
          <TextField
            type="date"
            label="Due"
            isLabelHidden
            aria-label={`Due: ${name}`}
            value={item.due ?? ''}
            readOnly={!canWrite}
            onChange={event =>
              change(editActionItem, { id: item.id, due: event.currentTarget.value || null })
            }
          />
        </div>
        {item.state === 'dropped' && (
          <SettledField
            label="Why was it dropped?"
            value={item.stateReason}
            maxLength={LIMITS.label}
            readOnly={!canWrite}
            onSettle={stateReason => change(editActionItem, { id: item.id, stateReason })}
          />
        )}
        {(item.ticketUrl || hasTicket) && (
          <SettledField
            type="url"
            label="Ticket"
            placeholder="https://"
            value={item.ticketUrl}
            maxLength={LIMITS.url}
            readOnly={!canWrite}
            onSettle={ticketUrl => change(editActionItem, { id: item.id, ticketUrl })}
          />
        )}
        <StateWords item={item} />
        {showsCause && <CauseLink item={item} />}
      </div>
    </article>
  )
}

function StateWords({ item }: { readonly item: ActionItem }) {
  const { today } = useCommandContext()
  const row = actionItemStates[item.state]
  const words = [
    item.state === 'open' ? '' : row.label,
    item.doneAt ?? '',
    row.isOpen && item.due && item.due < today() ? 'Overdue' : '',
    item.origin || item.originTitle
      ? `Carried over ${item.originTitle && `from ${item.originTitle}`}`.trim()
      : '',
  ].filter(Boolean)
  if (words.length === 0) return null
  return <span className={styles.state}>{words.join(' · ')}</span>
}

/** Hangs the item on the cause that is selected in the tree, or takes it off its cause. */
function AttachHere({ item }: { readonly item: ActionItem }) {
  const change = useDocCommand()
  const primary = useUi(state => state.selected.at(-1))
  const selected = useRcaSelector(rca => rca.causes.get(primary as never))
  return (
    <>
      {selected && selected.id !== item.cause && (
        <MenuItem onSelect={() => change(editActionItem, { id: item.id, cause: selected.id })}>
          Hang on “{selected.text.slice(0, 40) || 'the selected cause'}”
        </MenuItem>
      )}
      {item.cause && (
        <MenuItem onSelect={() => change(editActionItem, { id: item.id, cause: null })}>
          Take off its cause
        </MenuItem>
      )}
    </>
  )
}

function CauseLink({ item }: { readonly item: ActionItem }) {
  const context = useCommandContext()
  const text = useRcaSelector(rca => (item.cause ? rca.causes.get(item.cause)?.text : undefined))
  if (item.isCauseDeleted) return <span className={styles.state}>Its cause was deleted</span>
  if (!item.cause || text === undefined) return null
  const cause = item.cause
  return (
    <button type="button" className={styles.cause} onClick={() => goTo(context, cause)}>
      <Icon of={CornerDownRight} size={14} />
      <bdi>{text || 'an empty cause'}</bdi>
    </button>
  )
}
