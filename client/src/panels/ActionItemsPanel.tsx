import { type ReactNode, useMemo } from 'react'
import { type ActionItem, actionItemStates } from 'shared/model'
import { useCanWrite, useRcaSelector } from '../sync/index.ts'
import { Panel } from '../ui/index.ts'
import { ActionItemEntry } from './ActionItemEntry.tsx'
import { AddActionItem } from './AddActionItem.tsx'
import styles from './panels.module.css'

/** Everything the room has promised, open ones first. */
export function ActionItemsPanel({ onClose }: { readonly onClose: () => void }) {
  const items = useRcaSelector(rca => rca.actionItems)
  const canWrite = useCanWrite()
  const { open, ended } = useMemo(() => byOpenness(items.values()), [items])
  return (
    <Panel title="Actions" onClose={onClose} footer={canWrite && <AddActionItem cause={null} />}>
      {items.size === 0 && (
        <p className={styles.quiet}>
          No actions yet. Type <kbd>!</kbd> under a cause.
        </p>
      )}
      {/* One list: an item that is ticked moves in it, and what has the keyboard with it. */}
      <div className={styles.groups}>
        {[
          ...groupOf(open.length === 1 ? '1 open' : `${open.length} open`, open),
          ...groupOf('Done, dropped or parked', ended),
        ]}
      </div>
    </Panel>
  )
}

const groupOf = (title: string, items: readonly ActionItem[]): readonly ReactNode[] =>
  items.length === 0
    ? []
    : [
        <h3 key={title} className={styles.heading}>
          {title}
        </h3>,
        ...items.map(item => <ActionItemEntry key={item.id} item={item} showsCause />),
      ]

function byOpenness(items: Iterable<ActionItem>) {
  const open: ActionItem[] = []
  const ended: ActionItem[] = []
  for (const item of items) (actionItemStates[item.state].isOpen ? open : ended).push(item)
  return { open, ended }
}
