import { Ellipsis, ExternalLink } from 'lucide-react'
import { useState } from 'react'
import { editActionItem, removeActionItem } from 'shared/doc'
import { type ActionItem, type ActionItemState, actionItemStates, LIMITS } from 'shared/model'
import { useCommandContext, useDocCommand } from '../commands/index.ts'
import { TextTargetField } from '../editing/index.ts'
import { useCanWrite } from '../sync/index.ts'
import { Checkbox, IconButton, Menu, MenuChoice, MenuItem, MenuSeparator } from '../ui/index.ts'
import { ActionItemCause, HangMenuItems } from './ActionItemCause.tsx'
import styles from './ActionItemEntry.module.css'
import { DateField } from './DateField.tsx'
import { ExternalPage } from './ExternalPage.tsx'
import { HangHandle } from './HangHandle.tsx'
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
        <TextTargetField target={{ of: 'action-item', id: item.id }} placeholder="What will be done?" />
      </div>
      {canWrite && (
        <div className={styles.tools}>
          <HangHandle item={item} />
          <Menu trigger={<IconButton label={`More about: ${name}`} icon={Ellipsis} />} align="end">
            <MenuChoice label="State" value={item.state} onChange={setState} choices={STATES} />
            <MenuSeparator />
            <HangMenuItems item={item} />
            {!item.ticketUrl && <MenuItem onSelect={() => setHasTicket(true)}>Add a ticket</MenuItem>}
            <MenuSeparator />
            <MenuItem isDangerous onSelect={() => change(removeActionItem, { id: item.id })}>
              Remove
            </MenuItem>
          </Menu>
        </div>
      )}
      <div className={styles.details}>
        <div className={styles.promise}>
          <OwnersField
            label={`Who does it: ${name}`}
            owners={item.owners}
            isReadOnly={!canWrite}
            onChange={owners => change(editActionItem, { id: item.id, owners })}
          />
          <DateField
            label="Due"
            isLabelHidden
            aria-label={`Due: ${name}`}
            value={item.due ?? ''}
            readOnly={!canWrite}
            onSettle={due => change(editActionItem, { id: item.id, due: due || null })}
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
          <div className={styles.ticket}>
            <SettledField
              type="url"
              label="Ticket"
              placeholder="https://"
              value={item.ticketUrl}
              maxLength={LIMITS.url}
              readOnly={!canWrite}
              onSettle={ticketUrl => change(editActionItem, { id: item.id, ticketUrl })}
            />
            <ExternalPage url={item.ticketUrl} icon={ExternalLink} />
          </div>
        )}
        <StateWords item={item} />
        {showsCause && <ActionItemCause item={item} />}
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
