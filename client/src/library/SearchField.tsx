import styles from './SearchField.module.css'

export interface SearchFieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Narrows the lists below it while typing. */
export function SearchField({ value, onChange }: SearchFieldProps) {
  return (
    <input
      type="search"
      className={styles.field}
      aria-label="Search RCAs and boxes by title, product, date, person or the words of a box"
      placeholder="Title, product, person, action"
      value={value}
      onChange={event => onChange(event.target.value)}
      onKeyDown={event => {
        if (event.key === 'Escape') onChange('')
      }}
    />
  )
}
