import { SettledField, type SettledFieldProps } from './SettledField.tsx'

/** While a year is typed, 0002, 0020 and 0202 are dates as well. */
const hasWholeYear = (date: string): boolean => /^[1-9]\d{3}-/.test(date)

/** Else browsers take a year of six digits, which no day of a document has. */
const LATEST = { date: '9999-12-31', 'datetime-local': '9999-12-31T23:59' } as const

export interface DateFieldProps extends Omit<SettledFieldProps, 'settlesAtOnce' | 'type'> {
  readonly type?: keyof typeof LATEST
}

/** A day, or with `type="datetime-local"` a minute: written as soon as it is whole, never while its year is typed. */
export function DateField({ type = 'date', ...rest }: DateFieldProps) {
  return <SettledField type={type} max={LATEST[type]} settlesAtOnce={hasWholeYear} {...rest} />
}
