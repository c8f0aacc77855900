import type { Theme } from '../ui-store/device-preferences.ts'

/** Light or dark on the whole page; `system` leaves the choice to the device. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}
