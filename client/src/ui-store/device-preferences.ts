/** The three drawings of one document. The choice is each person's own: the document does not know it. */
export type ViewId = 'fishbone' | 'tree' | 'outline'
export type Theme = 'system' | 'light' | 'dark'

/** What this device remembers for every RCA. */
export interface DevicePreferences {
  readonly view: ViewId
  readonly theme: Theme
}

export type PreferenceStorage = Pick<Storage, 'getItem' | 'setItem'>

const KEY = 'fishbone.preferences'
const VIEWS: readonly string[] = ['fishbone', 'tree', 'outline'] satisfies ViewId[]
const THEMES: readonly string[] = ['system', 'light', 'dark'] satisfies Theme[]

const isView = (value: unknown): value is ViewId => typeof value === 'string' && VIEWS.includes(value)
const isTheme = (value: unknown): value is Theme => typeof value === 'string' && THEMES.includes(value)

/** What was stored, each part checked; absent, foreign or unreadable storage gives an empty answer. */
export function readPreferences(storage: PreferenceStorage | null): Partial<DevicePreferences> {
  try {
    const stored: unknown = JSON.parse(storage?.getItem(KEY) ?? 'null')
    if (typeof stored !== 'object' || stored === null) return {}
    const { view, theme } = stored as Record<string, unknown>
    return { ...(isView(view) ? { view } : {}), ...(isTheme(theme) ? { theme } : {}) }
  } catch {
    return {}
  }
}

/** A storage that is full or forbidden is no reason to stop: the choice then lasts as long as the page. */
export function writePreferences(storage: PreferenceStorage | null, preferences: DevicePreferences): void {
  try {
    storage?.setItem(KEY, JSON.stringify({ view: preferences.view, theme: preferences.theme }))
  } catch {
    // The page works without it.
  }
}
