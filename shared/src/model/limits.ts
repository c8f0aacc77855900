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
