import type { Person, RcaDraft, Result } from '../model/index.ts'

export interface ImportContext {
  /** 16 or more random URL-safe characters. */
  readonly newId: () => string
  /** ISO date `YYYY-MM-DD`, for words such as "fri" behind an action item. */
  readonly today: string
  /** Whom an "@name" behind an action item can mean; whom it fits nobody of, it names for the first time. */
  readonly people?: readonly Pick<Person, 'id' | 'name'>[]
  /** True for a paste into a tree that is there: a heading is a cause, not the problem. */
  readonly isPaste?: boolean
}

export interface Importer {
  readonly id: string
  readonly label: string
  /** Whether this importer is the right one for the text; the table asks in order. */
  readonly canRead: (text: string, context: ImportContext) => boolean
  readonly read: (text: string, context: ImportContext) => Result<RcaDraft>
}
