import { format } from 'date-fns'
import { useId } from 'react'
import { type Precision, type SaidTime, UNKNOWN_TIME } from 'shared/model'
import { SelectField } from '../ui/index.ts'
import { DateField } from './DateField.tsx'
import styles from './panels.module.css'

export interface SaidTimeFieldProps {
  readonly label: string
  readonly time: SaidTime
  /** A day or minute from which a time that was unknown begins; empty or absent: now. */
  readonly near?: string
  readonly onChange: (time: SaidTime) => void
  readonly isReadOnly?: boolean
}

const PRECISIONS = {
  unknown: 'Unknown',
  day: 'Day',
  minute: 'Minute',
} as const satisfies Record<Precision, string>

const INPUT_TYPE = { day: 'date', minute: 'datetime-local' } as const

/** A time as well as it is known: unknown stays unknown. */
export function SaidTimeField({ label, time, near, onChange, isReadOnly = false }: SaidTimeFieldProps) {
  const id = useId()
  const setPrecision = (precision: Precision) => {
    if (precision === 'unknown') return onChange(UNKNOWN_TIME)
    const known = time.at || near || nowHere()
    const minute = known.length > 10 ? known : `${known}T00:00`
    onChange({ precision, at: precision === 'day' ? known.slice(0, 10) : minute })
  }
  return (
    <fieldset className={styles.fieldset} aria-labelledby={id}>
      <legend id={id} className={styles.legend}>
        {label}
      </legend>
      <div className={styles.time}>
        <SelectField
          label={`${label}: how well it is known`}
          isLabelHidden
          value={time.precision}
          disabled={isReadOnly}
          onChange={event => setPrecision(event.currentTarget.value as Precision)}
        >
          {Object.entries(PRECISIONS).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </SelectField>
        {time.precision !== 'unknown' && (
          <DateField
            type={INPUT_TYPE[time.precision]}
            label={label}
            isLabelHidden
            value={time.at}
            readOnly={isReadOnly}
            onSettle={said => {
              const at = said.slice(0, time.precision === 'day' ? 10 : 16)
              onChange(at ? { precision: time.precision, at } : UNKNOWN_TIME)
            }}
          />
        )}
      </div>
    </fieldset>
  )
}

/** As the inputs want it, by this device's clock. */
const nowHere = (): string => format(new Date(), "yyyy-MM-dd'T'HH:mm")
