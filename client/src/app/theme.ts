import { readPreferences, type Theme, writePreferences } from '../ui-store/device-preferences.ts'

/** Light or dark on the whole page; `system` leaves the choice to the device. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

/** The choice of this device; also for pages without an open RCA. */
export function rememberedTheme(): Theme {
  return readPreferences(deviceStorage()).theme ?? 'system'
}

export function rememberTheme(theme: Theme): void {
  const storage = deviceStorage()
  writePreferences(storage, { view: 'fishbone', ...readPreferences(storage), theme })
}

function deviceStorage(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}
