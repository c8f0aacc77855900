/** What commands refuse to exceed. A merge that exceeds them is accepted and warned about. */
export const LIMITS = {
  /** Live causes: beyond it no drawing can be read. */
  causes: 5000,
  /** Levels below the head: real chains reach 10. */
  depth: 64,
  /** Characters (UTF-16 code units) of a label: a paragraph, not a page. */
  label: 2000,
  /** Characters of the problem and title. */
  title: 500,
  summary: 20_000,
  /** Characters of a product, a person's name, a tag, a URL's label. */
  name: 120,
  url: 2000,
  actionItems: 1000,
  evidence: 2000,
  moments: 1000,
  people: 500,
  tagsPerCause: 20,
  /** Characters of one line of an outline, markup and what wraps included: a label, its earlier wordings, its links. */
  importLine: 20_000,
  /** Bytes of a text or file handed to an importer. */
  importBytes: 4 * 1024 * 1024,
} as const

export type Limits = { readonly [Name in keyof typeof LIMITS]: number }

/**
 * What a document can hold at most: about four times as much as commands let in, since merges exceed those limits.
 * The server takes nothing beyond it.
 */
export const BOUNDS = {
  /** Entries of all maps together, dead ones included. */
  entries: 40_000,
  keysPerEntry: 5000,
  text: 4 * LIMITS.label,
  summary: 4 * LIMITS.summary,
  key: 2500,
  /** Characters and parts of one stored value. */
  value: 16_384,
} as const

/** The limits of a file that a document was written to: whatever a document can hold comes back. */
export const FILE_LIMITS: Limits = {
  ...LIMITS,
  causes: BOUNDS.entries,
  // A draft is nested; honest merges deepen a tree, but not by this much.
  depth: 1000,
  label: BOUNDS.text,
  title: BOUNDS.text,
  summary: BOUNDS.summary,
  name: BOUNDS.text,
  url: BOUNDS.key - 'link:'.length,
  actionItems: BOUNDS.entries,
  evidence: BOUNDS.entries,
  moments: BOUNDS.entries,
  people: BOUNDS.entries,
  tagsPerCause: BOUNDS.keysPerEntry,
}
