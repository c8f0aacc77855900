import {
  type ActionItem,
  type ActionItemDraft,
  type ActionItemId,
  type CauseDraft,
  type CauseId,
  type CauseNode,
  type Evidence,
  type EvidenceId,
  HEAD,
  type Moment,
  type MomentId,
  PARKED,
  type ParentId,
  type Person,
  type Rca,
  type RcaDraft,
  UNKNOWN_TIME,
} from '../model/index.ts'

/** The value that a new document written from this draft reads as, without a document. Ids are counted up where absent. */
export function rcaOfDraft(draft: RcaDraft): Rca {
  let made = 0
  const newId = () => `made-${String(++made).padStart(16, '0')}`
  const causes = new Map<CauseId, CauseNode>()
  const children = new Map<ParentId, readonly CauseId[]>()
  const evidence = new Map<EvidenceId, Evidence>()
  const actionItems: ActionItem[] = []

  const addItems = (items: readonly ActionItemDraft[] = [], cause: CauseId | null) => {
    for (const item of items) actionItems.push(actionItemOf(item, cause, newId))
  }
  const addCause = (entry: CauseDraft, parent: ParentId): CauseId => {
    const { children: below = [], evidence: pieces = [], actionItems: items, ...own } = entry
    const id = own.id ?? (newId() as CauseId)
    const known = pieces.map(piece => ({
      ...EMPTY_EVIDENCE,
      ...piece,
      id: piece.id ?? (newId() as EvidenceId),
      cause: id,
    }))
    for (const piece of known) evidence.set(piece.id, piece)
    causes.set(id, { ...EMPTY_CAUSE, ...own, id, parent, evidence: known.map(piece => piece.id) })
    addItems(items, id)
    addAll(below, id)
    return id
  }
  const addAll = (entries: readonly CauseDraft[], parent: ParentId) => {
    if (entries.length > 0)
      children.set(
        parent,
        entries.map(entry => addCause(entry, parent)),
      )
  }

  addItems(draft.actionItems, null)
  addAll(draft.causes, HEAD)
  addAll(draft.parked ?? [], PARKED)
  const moments = (draft.moments ?? []).map(
    (moment): Moment => ({
      time: UNKNOWN_TIME,
      cause: null,
      ...moment,
      id: moment.id ?? (newId() as MomentId),
    }),
  )
  const people = (draft.people ?? []).map(
    (person): Person => ({
      isAffected: false,
      isAbsent: false,
      isFacilitator: false,
      isScribe: false,
      ...person,
    }),
  )
  return {
    title: draft.title ?? '',
    problem: draft.problem ?? '',
    summary: draft.summary ?? '',
    facts: { ...NO_FACTS, ...draft.facts },
    links: sorted(draft.links ?? [], (a, b) => compare(a.url, b.url)),
    causes,
    children,
    actionItems: keyed(
      sorted(actionItems, (a, b) => (a.createdAt ?? 0) - (b.createdAt ?? 0) || compare(a.id, b.id)),
    ),
    evidence,
    moments: keyed(sorted(moments, compareMoments)),
    people: keyed(sorted(people, (a, b) => compare(a.name, b.name) || compare(a.id, b.id))),
    trash: [],
    isReadOnly: false,
  }
}

const EMPTY_CAUSE = {
  kind: 'cause',
  verification: 'unverified',
  disposition: null,
  dispositionNote: '',
  reference: null,
  wordings: [],
  tags: [],
  side: 'above',
  recovered: null,
  createdBy: null,
  createdAt: null,
} as const

const EMPTY_EVIDENCE = { text: '', url: '', by: null, at: null } as const

const NO_FACTS = {
  product: '',
  incidentStart: UNKNOWN_TIME,
  incidentEnd: UNKNOWN_TIME,
  detectedBy: 'unknown',
  date: '',
  status: 'draft',
  wikiPage: '',
} as const

const actionItemOf = (item: ActionItemDraft, cause: CauseId | null, newId: () => string): ActionItem => ({
  owners: [],
  due: null,
  state: 'open',
  stateReason: '',
  doneAt: null,
  origin: null,
  originTitle: '',
  ticketUrl: '',
  createdAt: null,
  ...item,
  id: item.id ?? (newId() as ActionItemId),
  cause,
  isCauseDeleted: false,
})

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const compareMoments = (a: Moment, b: Moment): number =>
  Number(a.time.precision === 'unknown') - Number(b.time.precision === 'unknown') ||
  compare(a.time.at, b.time.at) ||
  compare(a.id, b.id)

const sorted = <T>(list: readonly T[], by: (a: T, b: T) => number): readonly T[] => [...list].sort(by)

const keyed = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<T['id'], T> =>
  new Map(list.map(entry => [entry.id, entry]))
