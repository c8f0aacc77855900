import { editFacts } from 'shared/doc'
import { type DetectedBy, detectors, LIMITS, type RcaFacts, type RcaStatus, rcaStatuses } from 'shared/model'
import { useDocCommand } from '../commands/index.ts'
import { TextTargetField } from '../editing/index.ts'
import { useCanWrite, useRcaSelector } from '../sync/index.ts'
import { Panel, SelectField } from '../ui/index.ts'
import { DateField } from './DateField.tsx'
import { LinkList } from './LinkList.tsx'
import { MomentList } from './MomentList.tsx'
import styles from './panels.module.css'
import { SaidTimeField } from './SaidTimeField.tsx'
import { Section } from './Section.tsx'
import { SettledField } from './SettledField.tsx'

/** The facts of the incident and of this analysis. */
export function FactsPanel({ onClose }: { readonly onClose: () => void }) {
  const facts = useRcaSelector(rca => rca.facts)
  const canWrite = useCanWrite()
  const change = useDocCommand()
  const set = (part: Partial<RcaFacts>) => change(editFacts, part)
  const isReadOnly = !canWrite
  return (
    <Panel title="Facts" onClose={onClose}>
      <Section title="This analysis">
        <Words target="title" label="Title" placeholder="The problem stands for it" />
        <div className={styles.pair}>
          <SettledField
            label="Product"
            value={facts.product}
            maxLength={LIMITS.name}
            readOnly={isReadOnly}
            onSettle={product => set({ product })}
          />
          <DateField label="Date" value={facts.date} readOnly={isReadOnly} onSettle={date => set({ date })} />
        </div>
        <div className={styles.pair}>
          <SelectField
            label="Status"
            value={facts.status}
            disabled={isReadOnly}
            onChange={event => set({ status: event.currentTarget.value as RcaStatus })}
          >
            {Object.entries(rcaStatuses).map(([id, { label }]) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </SelectField>
          <SettledField
            label="Wiki page"
            value={facts.wikiPage}
            maxLength={LIMITS.url}
            readOnly={isReadOnly}
            onSettle={wikiPage => set({ wikiPage })}
          />
        </div>
      </Section>
      <Section title="The incident">
        <SaidTimeField
          label="Began"
          time={facts.incidentStart}
          isReadOnly={isReadOnly}
          onChange={incidentStart => set({ incidentStart })}
        />
        <SaidTimeField
          label="Ended"
          time={facts.incidentEnd}
          near={facts.incidentStart.at}
          isReadOnly={isReadOnly}
          onChange={incidentEnd => set({ incidentEnd })}
        />
        <SelectField
          label="Noticed by"
          value={facts.detectedBy}
          disabled={isReadOnly}
          onChange={event => set({ detectedBy: event.currentTarget.value as DetectedBy })}
        >
          {Object.entries(detectors).map(([id, { label }]) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </SelectField>
      </Section>
      <Section title="Summary">
        <Words
          target="summary"
          className={styles.summary ?? ''}
          label="Summary"
          placeholder="A few sentences for those who were not there"
        />
      </Section>
      <Section title="What happened when">
        <MomentList isReadOnly={isReadOnly} />
      </Section>
      <Section title="Links">
        <LinkList isReadOnly={isReadOnly} />
      </Section>
    </Panel>
  )
}

function Words({
  target,
  ...field
}: {
  readonly target: 'title' | 'summary'
  readonly className?: string
  readonly label: string
  readonly placeholder: string
}) {
  return (
    <div className={styles.text}>
      <TextTargetField target={{ of: target }} {...field} />
    </div>
  )
}
