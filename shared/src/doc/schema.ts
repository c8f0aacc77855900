import * as Y from 'yjs'

/**
 * The version of what is stored. It only grows, changes are additive, old documents are read for ever.
 *
 * History:
 * 1 – first
 * 2 – people: an entry has an id of its own and says in `person` whom it is about; without, its id is the person's
 * 3 – moments: `added`, when one was told; without, it comes before those that have it
 */
export const SCHEMA_VERSION = 3

/**
 * Every stored name with the shape of its value; a name that ends in ':' is a prefix. A test holds a hash of this
 * table: whoever changes it raises `SCHEMA_VERSION`, adds a line of History, a migration and a fixture.
 */
export const SCHEMA = {
  problem: 'text',
  title: 'text',
  summary: 'text of several paragraphs',
  meta: {
    schema: 'number',
    minWriter: 'number',
    product: 'string',
    incidentStart: '{at, precision}',
    incidentEnd: '{at, precision}',
    detectedBy: 'string',
    date: 'YYYY-MM-DD',
    status: 'string',
    wikiPage: 'string',
    'link:': 'label, by URL',
  },
  causes: {
    label: 'text',
    birth: '{parent, order, by, at}, immutable',
    'edge:': '[counter, order, settled?], by parent',
    deleted: '{op, hash, parent, by?, at?, unborn?}',
    kind: 'string',
    verification: 'string',
    disposition: 'string',
    dispositionNote: 'string',
    side: 'string',
    'ref:rca': 'string',
    'ref:cause': 'string',
    'ref:actionItem': 'string',
    'ref:title': 'string',
    'tag:': 'true, by tag',
    'wording:': '{text, at}, by id',
  },
  actionItems: {
    text: 'text',
    'owner:': 'true, by person',
    due: 'YYYY-MM-DD',
    state: 'string',
    stateReason: 'string',
    doneAt: 'YYYY-MM-DD',
    cause: 'string',
    origin: 'string',
    originTitle: 'string',
    ticketUrl: 'string',
    at: 'number, immutable',
    deleted: '{op, hash, by?, at?, unborn?}',
  },
  evidence: {
    text: 'text',
    cause: 'string',
    url: 'string',
    by: 'string',
    at: 'number, immutable',
    deleted: '{op, hash, by?, at?, unborn?}',
  },
  moments: {
    text: 'text',
    at: 'string',
    precision: 'string',
    cause: 'string',
    added: 'number, immutable',
    deleted: '{op, hash, by?, at?, unborn?}',
  },
  people: {
    person: 'string',
    name: 'string',
    affected: 'true',
    absent: 'true',
    'role:': 'true, by role',
    deleted: '{op, hash, by?, at?, unborn?}',
  },
  session: {},
} as const

/** The maps whose entries have no place in the tree: they live or are dead, and that is all. */
export const LISTED_MAPS = ['actionItems', 'evidence', 'moments', 'people'] as const

/** The maps of entries. */
export const ENTRY_MAPS = ['causes', ...LISTED_MAPS] as const

export type EntryMap = (typeof ENTRY_MAPS)[number]
type Exact<Key> = Key extends `${string}:` ? `${Key}${string}` : Key

/** The keys that an entry of a map may have: `edge:head`, `kind` … */
export type EntryKey<Name extends EntryMap | 'meta'> = Exact<keyof (typeof SCHEMA)[Name] & string>

/** An entry of a top-level map, or `meta`: whatever a peer wrote may be under its keys. */
export type Entry = Y.Map<unknown>

/** The top-level types of a document. Their containers are made by name, so that a first use cannot lose one. */
export interface RcaTypes {
  readonly problem: Y.Text
  readonly title: Y.Text
  readonly summary: Y.Text
  readonly meta: Entry
  readonly causes: Y.Map<unknown>
  readonly actionItems: Y.Map<unknown>
  readonly evidence: Y.Map<unknown>
  readonly moments: Y.Map<unknown>
  readonly people: Y.Map<unknown>
  /** The state of a meeting; never undone. */
  readonly session: Entry
}

export const rcaTypes = (doc: Y.Doc): RcaTypes => ({
  problem: doc.getText('problem'),
  title: doc.getText('title'),
  summary: doc.getText('summary'),
  meta: doc.getMap('meta'),
  causes: doc.getMap('causes'),
  actionItems: doc.getMap('actionItems'),
  evidence: doc.getMap('evidence'),
  moments: doc.getMap('moments'),
  people: doc.getMap('people'),
  session: doc.getMap('session'),
})

/** The entry of this id, or undefined where a peer left none or something that is no map. */
export function entryOf(map: Y.Map<unknown>, id: string): Entry | undefined {
  const entry = map.get(id)
  return entry instanceof Y.Map ? (entry as Entry) : undefined
}

/** The text under a key, or undefined where a peer left none or something else. */
export function textOf(entry: Entry, key: 'label' | 'text'): Y.Text | undefined {
  const text = entry.get(key)
  return text instanceof Y.Text ? text : undefined
}
