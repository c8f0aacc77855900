import styles from './SearchField.module.css'

export interface SearchFieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Narrows the list below it while typing. */
export function SearchField({ value, onChange }: SearchFieldProps) {
  return (
    <input
      type="search"
      className={styles.field}
      aria-label="Search RCAs by title, product, date or person"
      placeholder="Search"
      value={value}
      onChange={event => onChange(event.target.value)}
      onKeyDown={event => {
        if (event.key === 'Escape') onChange('')
      }}
    />
  )
}
