import type { DeviceStorage } from '../sync/device-storage.ts'

/** The three drawings of one document. The choice is each person's own: the document does not know it. */
export type ViewId = 'fishbone' | 'tree' | 'outline'
export type Theme = 'system' | 'light' | 'dark'

/** What this device remembers for every RCA. */
export interface DevicePreferences {
  readonly view: ViewId
  readonly theme: Theme
}

const VIEWS: readonly string[] = ['fishbone', 'tree', 'outline'] satisfies ViewId[]
const THEMES: readonly string[] = ['system', 'light', 'dark'] satisfies Theme[]

const isView = (value: unknown): value is ViewId => typeof value === 'string' && VIEWS.includes(value)
const isTheme = (value: unknown): value is Theme => typeof value === 'string' && THEMES.includes(value)

/** What was stored, each part checked; what is foreign or unreadable gives an empty answer. */
export function readPreferences(storage: DeviceStorage): Partial<DevicePreferences> {
  try {
    const stored: unknown = JSON.parse(storage.read('preferences') ?? 'null')
    if (typeof stored !== 'object' || stored === null) return {}
    const { view, theme } = stored as Record<string, unknown>
    return { ...(isView(view) ? { view } : {}), ...(isTheme(theme) ? { theme } : {}) }
  } catch {
    return {}
  }
}

export function writePreferences(storage: DeviceStorage, changed: Partial<DevicePreferences>): void {
  storage.write('preferences', JSON.stringify({ ...readPreferences(storage), ...changed }))
}
