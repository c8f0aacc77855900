import { useMemo, useRef } from 'react'
import { setVerification } from 'shared/doc'
import { type CauseNode, isVirtualParent, type Verification, verifications } from 'shared/model'
import { useDocCommand } from '../commands/index.ts'
import { TextTargetField } from '../editing/index.ts'
import { RecoveredNote } from '../marks/RecoveredNote.tsx'
import { useCanWrite, useRcaSelector } from '../sync/index.ts'
import { Panel, SelectField } from '../ui/index.ts'
import { useUi, useUiStore } from '../ui-store/index.ts'
import { ActionItemEntry } from './ActionItemEntry.tsx'
import { AddActionItem } from './AddActionItem.tsx'
import { EvidenceList } from './EvidenceList.tsx'
import { KindField } from './KindField.tsx'
import styles from './panels.module.css'
import { Section } from './Section.tsx'
import { StopReason } from './StopReason.tsx'
import { TagList } from './TagList.tsx'
import { WordingList } from './WordingList.tsx'

/** Everything known of the selected cause. It follows the selection. */
export function CausePanel({ onClose }: { readonly onClose: () => void }) {
  const ui = useUiStore()
  const primary = useUi(state => state.selected.at(-1))
  const cause = useRcaSelector(rca =>
    primary === undefined || isVirtualParent(primary) ? undefined : rca.causes.get(primary),
  )
  return (
    <Panel title="Cause" onClose={onClose} onLeave={() => ui.getState().viewHandle?.focus()}>
      {cause ? (
        <CauseDetails key={cause.id} cause={cause} />
      ) : (
        <p className={styles.quiet}>Select a cause to see everything about it.</p>
      )}
    </Panel>
  )
}

function CauseDetails({ cause }: { readonly cause: CauseNode }) {
  const change = useDocCommand()
  const canWrite = useCanWrite()
  const text = useRef<HTMLDivElement>(null)
  const allItems = useRcaSelector(rca => rca.actionItems)
  const items = useMemo(
    () => Array.from(allItems.values()).filter(item => item.cause === cause.id),
    [allItems, cause.id],
  )
  return (
    <>
      <Section title="What was said">
        <div ref={text} className={styles.text}>
          <TextTargetField target={{ of: 'cause', id: cause.id }} label="Text" />
        </div>
        {cause.recovered && (
          <div className={styles.chips}>
            <RecoveredNote id={cause.id} recovered={cause.recovered} />
          </div>
        )}
        <KindField cause={cause} isReadOnly={!canWrite} />
        <SelectField
          label="Is it so?"
          value={cause.verification}
          disabled={!canWrite}
          onChange={event =>
            change(setVerification, {
              ids: [cause.id],
              verification: event.currentTarget.value as Verification,
            })
          }
        >
          {Object.entries(verifications).map(([id, row]) => (
            <option key={id} value={id}>
              {row.label}
            </option>
          ))}
        </SelectField>
      </Section>
      <Section title="Why we stop here">
        <StopReason cause={cause} isReadOnly={!canWrite} />
      </Section>
      <Section title="Actions">
        {items.map(item => (
          <ActionItemEntry key={item.id} item={item} />
        ))}
        {canWrite && <AddActionItem cause={cause.id} />}
      </Section>
      <Section title="Evidence">
        <EvidenceList cause={cause} isReadOnly={!canWrite} />
      </Section>
      <Section title="Tags">
        <TagList cause={cause} isReadOnly={!canWrite} />
      </Section>
      <Section title="Earlier wording">
        <WordingList
          cause={cause}
          isReadOnly={!canWrite}
          onStruck={() => text.current?.querySelector('textarea')?.focus()}
        />
      </Section>
    </>
  )
}
