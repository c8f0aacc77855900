import type * as Y from 'yjs'
import {
  type ActionItem,
  type ActionItemId,
  type CauseId,
  type CauseNode,
  type Evidence,
  type EvidenceId,
  HEAD,
  isEntryId,
  type Moment,
  type MomentId,
  type ParentId,
  type Person,
  type PersonId,
  type Rca,
} from '../model/index.ts'
import type { CauseRecord } from './cause-record.ts'
import { contentHash } from './content-hash.ts'
import { EntryTable } from './entry-table.ts'
import { EvidenceIndex } from './evidence-index.ts'
import { keepEqual } from './keep-equal.ts'
import { peopleOf } from './person-entries.ts'
import {
  compareByAge,
  compareMoments,
  comparePeople,
  readActionItem,
  readEvidence,
  readFacts,
  readLinks,
  readMoment,
  readPerson,
} from './read-entries.ts'
import { type RcaTypes, rcaTypes, SCHEMA_VERSION } from './schema.ts'
import { SharedMap } from './shared-map.ts'
import { asParagraph, asParagraphs } from './stored-value.ts'
import { readTrash } from './trash.ts'
import { type TreeChange, TreeIndex } from './tree-index.ts'

/** What may have changed since the last reading: ids of entries, by map. */
export interface Changes {
  /** Whether one of the top-level texts or of the facts may have changed. */
  head: boolean
  readonly causes: Set<CauseId>
  readonly actionItems: Set<ActionItemId>
  readonly evidence: Set<EvidenceId>
  readonly moments: Set<MomentId>
  readonly people: Set<string>
}

/** Reads a document into `Rca` values, and keeps what it needs to read a change without reading the rest again. */
export class RcaReader {
  readonly types: RcaTypes
  readonly tree: TreeIndex
  readonly actionItems: EntryTable<ActionItemId, ActionItem>
  readonly evidence: EntryTable<EvidenceId, Evidence>
  readonly moments: EntryTable<MomentId, Moment>
  /** By entry: several may be about one person. */
  readonly people: EntryTable<string, Person>
  readonly evidenceIndex: EvidenceIndex

  #causes = SharedMap.of<CauseId, CauseNode>()
  #children = SharedMap.of<ParentId, readonly CauseId[]>()
  #rca: Rca

  constructor(doc: Y.Doc) {
    const types = rcaTypes(doc)
    this.types = types
    this.actionItems = new EntryTable(types.actionItems, readActionItem)
    this.evidence = new EntryTable(types.evidence, readEvidence)
    this.moments = new EntryTable(types.moments, readMoment)
    this.people = new EntryTable(types.people, readPerson)
    this.evidenceIndex = new EvidenceIndex(types.evidence, this.evidence)
    this.tree = new TreeIndex(types.causes, this.hashOf)
    this.#rca = emptyRca()
    this.read({
      head: true,
      causes: new Set(entryIds<CauseId>(types.causes)),
      actionItems: new Set(entryIds<ActionItemId>(types.actionItems)),
      evidence: new Set(entryIds<EvidenceId>(types.evidence)),
      moments: new Set(entryIds<MomentId>(types.moments)),
      people: new Set(entryIds<string>(types.people)),
    })
  }

  get rca(): Rca {
    return this.#rca
  }

  /** The hash of what a cause says now, its live evidence included. */
  readonly hashOf = (record: CauseRecord): string =>
    contentHash(record.entry, this.evidenceIndex.contentOf(record.id))

  /** Takes in changed entries and whatever changed in texts and facts. The same value if nothing shown changed. */
  read(changes: Changes): Rca {
    const withEvidence = this.evidenceIndex.update(changes.evidence)
    const change = this.tree.update([...changes.causes, ...withEvidence])
    this.actionItems.update(changes.actionItems)
    this.moments.update(changes.moments)
    this.people.update(changes.people)
    this.#causes = this.#causes.with(this.#changedNodes(change))
    this.#children = this.#children.with(
      Array.from(change.parents, parent => [parent, this.tree.children.get(parent)] as const),
    )
    const { types } = this
    const before = this.#rca
    const next: Rca = {
      ...before,
      ...(changes.head ? readHead(types, before) : {}),
      causes: this.#causes,
      children: this.#children,
      actionItems:
        changes.actionItems.size > 0 || change.hasLifeChanged
          ? keepEqual(before.actionItems, this.#shownActionItems(before))
          : before.actionItems,
      evidence:
        changes.evidence.size > 0 || change.hasLifeChanged
          ? keepEqual(before.evidence, this.#shownEvidence())
          : before.evidence,
      moments:
        changes.moments.size > 0 || change.hasLifeChanged
          ? keepEqual(before.moments, this.#shownMoments(before))
          : before.moments,
      people:
        changes.people.size > 0 ? keepEqual(before.people, shownPeople(this.people.live)) : before.people,
      trash: change.isTrashTouched ? keepEqual(before.trash, readTrash(this.tree)) : before.trash,
    }
    this.#rca = isSame(before, next) ? before : next
    return this.#rca
  }

  *#changedNodes(change: TreeChange): Generator<readonly [CauseId, CauseNode | undefined]> {
    for (const id of change.causes) {
      const node = this.#nodeOf(id)
      yield [id, node && keepEqual(this.#causes.get(id), node)]
    }
  }

  #nodeOf(id: CauseId): CauseNode | undefined {
    const shown = this.tree.shown.get(id)
    const record = this.tree.records.get(id)
    if (!shown || !record) return undefined
    const branch = shown.isRecovered
      ? this.tree.records.get(this.tree.places.get(id)?.parent as CauseId)?.tombstone
      : null
    return {
      id,
      parent: shown.parent,
      ...record.body,
      // Only a first bone is an impact or a category; one that lies deeper for a while stays what it was.
      kind: shown.parent === HEAD ? record.body.kind : 'cause',
      evidence: this.evidenceIndex.of(id),
      recovered: branch ? { deletion: branch.op, by: branch.by } : null,
    }
  }

  #shownActionItems(before: Rca): ReadonlyMap<ActionItemId, ActionItem> {
    const items = Array.from(this.actionItems.live.values(), item => {
      const hangsNowhere = item.cause !== null && !this.tree.records.has(item.cause)
      const isCauseDeleted = item.cause !== null && !hangsNowhere && !this.tree.shown.has(item.cause)
      if (!hangsNowhere && !isCauseDeleted) return item
      const shown = { ...item, cause: hangsNowhere ? null : item.cause, isCauseDeleted }
      return keepEqual(before.actionItems.get(item.id), shown)
    })
    const byAge = (a: ActionItem, b: ActionItem) =>
      compareByAge({ id: a.id, at: a.createdAt }, { id: b.id, at: b.createdAt })
    return new Map(items.sort(byAge).map(item => [item.id, item]))
  }

  #shownEvidence(): ReadonlyMap<EvidenceId, Evidence> {
    const shown = Array.from(this.evidence.live.values()).filter(({ cause }) => this.tree.shown.has(cause))
    return new Map(shown.sort(compareByAge).map(evidence => [evidence.id, evidence]))
  }

  #shownMoments(before: Rca): ReadonlyMap<MomentId, Moment> {
    const moments = Array.from(this.moments.live.values(), moment =>
      moment.cause === null || this.tree.shown.has(moment.cause)
        ? moment
        : keepEqual(before.moments.get(moment.id), { ...moment, cause: null }),
    )
    return new Map(moments.sort(compareMoments).map(moment => [moment.id, moment]))
  }
}

const shownPeople = (entries: ReadonlyMap<string, Person>): ReadonlyMap<PersonId, Person> =>
  new Map(
    Array.from(peopleOf(entries))
      .sort(comparePeople)
      .map(person => [person.id, person]),
  )

const entryIds = <Id extends string>(map: Y.Map<unknown>): Id[] =>
  Array.from(map.keys()).filter(isEntryId) as Id[]

const isSame = (a: Rca, b: Rca): boolean => (Object.keys(b) as (keyof Rca)[]).every(key => a[key] === b[key])

function readHead(types: RcaTypes, before: Rca): Partial<Rca> {
  return {
    title: asParagraph(types.title.toString()),
    problem: asParagraph(types.problem.toString()),
    summary: asParagraphs(types.summary.toString()),
    facts: keepEqual(before.facts, readFacts(types.meta)),
    links: keepEqual(before.links, readLinks(types.meta)),
    isReadOnly: Number(types.meta.get('minWriter') ?? 0) > SCHEMA_VERSION,
  }
}

/** What a document without any content reads as. */
const emptyRca = (): Rca => ({
  title: '',
  problem: '',
  summary: '',
  facts: readFacts(new Map()),
  links: [],
  causes: SharedMap.of(),
  children: SharedMap.of(),
  actionItems: new Map(),
  evidence: new Map(),
  moments: new Map(),
  people: new Map(),
  trash: [],
  isReadOnly: false,
})
