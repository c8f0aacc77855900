import { dayAfter, utcDayOf } from '../model/index.ts'
import type { EditorContext } from './editor-context.ts'

/** The calendar day `YYYY-MM-DD` some days after today, where the person is. */
export const dayFromToday = (context: Pick<EditorContext, 'now' | 'today'>, days: number): string =>
  dayAfter(context.today?.() ?? utcDayOf(context.now()), days)
