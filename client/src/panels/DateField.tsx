import { SettledField, type SettledFieldProps } from './SettledField.tsx'

/** While a year is typed, 0002, 0020 and 0202 are dates as well. */
const hasWholeYear = (date: string): boolean => /^[1-9]\d{3}-/.test(date)

/** A day, or with `type="datetime-local"` a minute: written as soon as it is whole, never while its year is typed. */
export function DateField({ type = 'date', ...rest }: Omit<SettledFieldProps, 'settlesAtOnce'>) {
  return <SettledField type={type} settlesAtOnce={hasWholeYear} {...rest} />
}
