import { useId, useState } from 'react'
import { useDevice } from '../sync/PersonProvider.tsx'
import { readPreferences, type Theme, writePreferences } from '../ui-store/device-preferences.ts'
import styles from './ThemeChoice.module.css'
import { applyTheme, themes } from './theme.ts'

/** Light or dark, chosen where no RCA is open; the page of one has it in its menu. */
export function ThemeChoice() {
  const id = useId()
  const { storage } = useDevice()
  const [theme, setTheme] = useState(() => readPreferences(storage).theme ?? 'system')
  const choose = (chosen: Theme) => {
    setTheme(chosen)
    writePreferences(storage, { theme: chosen })
    applyTheme(chosen)
  }
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>Colours</label>
      <select
        id={id}
        className={styles.select}
        value={theme}
        onChange={event => choose(event.currentTarget.value as Theme)}
      >
        {themes.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
}
