import type { DeviceStorage } from '../sync/device-storage.ts'

/** The three drawings of one document. The choice is each person's own: the document does not know it. */
export type ViewId = 'fishbone' | 'tree' | 'outline'
export type Theme = 'system' | 'light' | 'dark'
/** On which side of the fishbone the problem stands. */
export type HeadSide = 'right' | 'left'

/** What this device remembers for every RCA. */
export interface DevicePreferences {
  readonly view: ViewId
  readonly theme: Theme
  readonly headSide: HeadSide
}

const VIEWS: readonly string[] = ['fishbone', 'tree', 'outline'] satisfies ViewId[]
const THEMES: readonly string[] = ['system', 'light', 'dark'] satisfies Theme[]
const HEAD_SIDES: readonly string[] = ['right', 'left'] satisfies HeadSide[]

const isView = (value: unknown): value is ViewId => typeof value === 'string' && VIEWS.includes(value)
const isTheme = (value: unknown): value is Theme => typeof value === 'string' && THEMES.includes(value)
const isHeadSide = (value: unknown): value is HeadSide =>
  typeof value === 'string' && HEAD_SIDES.includes(value)

/** What was stored, each part checked; what is foreign or unreadable gives an empty answer. */
export function readPreferences(storage: DeviceStorage): Partial<DevicePreferences> {
  try {
    const stored: unknown = JSON.parse(storage.read('preferences') ?? 'null')
    if (typeof stored !== 'object' || stored === null) return {}
    const { view, theme, headSide } = stored as Record<string, unknown>
    return {
      ...(isView(view) && { view }),
      ...(isTheme(theme) && { theme }),
      ...(isHeadSide(headSide) && { headSide }),
    }
  } catch {
    return {}
  }
}

export function writePreferences(storage: DeviceStorage, changed: Partial<DevicePreferences>): void {
  storage.write('preferences', JSON.stringify({ ...readPreferences(storage), ...changed }))
}
