import {
  type ActionItemDraft,
  type CauseDraft,
  type CauseId,
  type CauseKind,
  type EvidenceDraft,
  type EvidenceId,
  HEAD,
  isEntryId,
  type MomentDraft,
  type ParentId,
  type PersonDraft,
  type Side,
  UNKNOWN_TIME,
} from '../model/index.ts'
import { cleanParagraph } from './clean-text.ts'
import { evidenceContent } from './content-hash.ts'
import type { EditorContext } from './editor-context.ts'
import { putEntry } from './make-entry.ts'
import { ordersBetween } from './order-key.ts'
import { personOf } from './person-entries.ts'
import { personValues } from './person-values.ts'
import { type Entry, entryOf, type RcaTypes } from './schema.ts'
import { orNull, type StoredValue } from './set-value.ts'

export interface WrittenCause {
  readonly id: CauseId
  readonly parent: ParentId
  readonly entry: Entry
}

/** Where the topmost causes of a draft go. */
export interface DraftPlace {
  readonly parent: ParentId
  readonly orderBefore: string | null
  readonly orderAfter: string | null
  /** Of those that have no kind of their own. */
  readonly kind: CauseKind
  readonly lighterSide: Side
}

/**
 * Writes drafts as new entries, alive; to be called inside one transaction. Ids are kept where they are given, well
 * formed and free, so that a JSON export comes back as it was.
 */
export class DraftWriter {
  /** In reading order. */
  readonly causes: WrittenCause[] = []
  /** Entries that are no causes and do not live and die with one. */
  readonly others: Entry[] = []

  #ticks = 0
  readonly #types: RcaTypes
  readonly #context: EditorContext
  readonly #causeIds = new Map<CauseId, CauseId>()
  readonly #evidence = new Map<CauseId, EvidenceId[]>()

  constructor(types: RcaTypes, context: EditorContext) {
    this.#types = types
    this.#context = context
  }

  /** Writes causes with everything under and on them; gives the ids of the topmost. */
  writeCauses(drafts: readonly CauseDraft[], place: DraftPlace): readonly CauseId[] {
    const load = { above: 0, below: 0 }
    const sideOf = (draft: CauseDraft): Side => {
      const lighter =
        load.above === load.below ? place.lighterSide : load.above < load.below ? 'above' : 'below'
      const side = draft.side ?? lighter
      load[side] += sizeOf(draft)
      return side
    }
    const stack: { draft: CauseDraft; parent: ParentId; order: string }[] = []
    const push = (
      list: readonly CauseDraft[],
      parent: ParentId,
      before: string | null,
      after: string | null,
    ) => {
      const orders = ordersBetween(before, after, list.length, this.#context.random)
      for (let index = list.length - 1; index >= 0; index--)
        stack.push({ draft: list[index] as CauseDraft, parent, order: orders[index] ?? '' })
    }
    const tops: CauseId[] = []
    push(drafts, place.parent, place.orderBefore, place.orderAfter)
    for (let next = stack.pop(); next; next = stack.pop()) {
      const { draft, parent, order } = next
      // One that was a first bone once keeps its side for the day it is one again.
      const side = parent === HEAD ? sideOf(draft) : (draft.side ?? null)
      const kind = draft.kind ?? (parent === place.parent ? place.kind : 'cause')
      const id = this.#writeCause(draft, parent, order, kind, side)
      if (parent === place.parent) tops.push(id)
      push(draft.children ?? [], id, null, null)
    }
    return tops
  }

  writeActionItem(draft: ActionItemDraft, cause: CauseId | null): void {
    const id = this.#freeId(this.#types.actionItems, draft.id)
    const owners = Object.fromEntries((draft.owners ?? []).map(owner => [`owner:${owner}`, true]))
    this.others.push(
      putEntry(this.#types.actionItems, id, {
        text: { key: 'text', value: cleanParagraph(draft.text) },
        values: {
          ...owners,
          due: draft.due ?? null,
          state: orNull(draft.state === 'open' ? '' : (draft.state ?? '')),
          stateReason: orNull(draft.stateReason ?? ''),
          doneAt: draft.doneAt ?? null,
          cause,
          origin: draft.origin ?? null,
          originTitle: orNull(draft.originTitle ?? ''),
          ticketUrl: orNull(draft.ticketUrl ?? ''),
          at: draft.createdAt === undefined ? this.#tick() : draft.createdAt,
        },
      }),
    )
  }

  writeMoment({ id, text, time = UNKNOWN_TIME, cause = null, createdAt = this.#tick() }: MomentDraft): void {
    const { moments } = this.#types
    this.others.push(
      putEntry(moments, this.#freeId(moments, id), {
        text: { key: 'text', value: cleanParagraph(text) },
        values: {
          at: time.at,
          precision: time.precision,
          cause: cause && this.#writtenId(cause),
          added: createdAt,
        },
      }),
    )
  }

  /** Writes somebody unless they are there already. */
  writePerson({ id, ...fields }: PersonDraft): void {
    const { people } = this.#types
    const isThere = Array.from(people.keys()).some(entryId => {
      const entry = entryOf(people, entryId)
      return entry && personOf(entryId, entry) === id
    })
    if (!isEntryId(id) || isThere) return
    const name = cleanParagraph(fields.name).trim()
    const values = { person: id, ...personValues({ ...fields, name }) }
    this.others.push(putEntry(people, this.#context.newId(), { values }))
  }

  /** What the evidence of a written cause says: part of the content of the cause. */
  evidenceOf(cause: CauseId): readonly string[] {
    return evidenceContent(this.#types.evidence, this.#evidence.get(cause) ?? [])
  }

  #writeCause(
    draft: CauseDraft,
    parent: ParentId,
    order: string,
    kind: CauseKind,
    side: Side | null,
  ): CauseId {
    const { now, by } = this.#context
    const id = this.#freeId(this.#types.causes, draft.id) as CauseId
    if (draft.id !== undefined) this.#causeIds.set(draft.id, id)
    const reference = draft.reference ?? null
    const values: Record<string, StoredValue> = {
      birth: {
        parent,
        order,
        by: draft.createdBy === undefined ? by : draft.createdBy,
        at: draft.createdAt === undefined ? now() : draft.createdAt,
      },
      kind,
      side,
      verification: orNull(draft.verification === 'unverified' ? '' : (draft.verification ?? '')),
      disposition: draft.disposition ?? null,
      dispositionNote: orNull(draft.dispositionNote ?? ''),
      'ref:rca': reference?.rca ?? null,
      'ref:cause': reference?.cause ?? null,
      'ref:actionItem': reference?.actionItem ?? null,
      'ref:title': orNull(reference?.title ?? ''),
    }
    for (const tag of draft.tags ?? []) values[`tag:${tag}`] = true
    draft.wordings?.forEach((wording, index) => {
      values[`wording:${wording.id}`] = { text: wording.text, at: index + 1 }
    })
    const text = { key: 'label', value: cleanParagraph(draft.text) } as const
    const entry = putEntry(this.#types.causes, id, { text, values })
    this.causes.push({ id, parent, entry })
    for (const evidence of draft.evidence ?? []) this.#writeEvidence(evidence, id)
    for (const item of draft.actionItems ?? []) this.writeActionItem(item, id)
    return id
  }

  #writeEvidence(draft: EvidenceDraft, cause: CauseId): void {
    const { evidence } = this.#types
    const id = this.#freeId(evidence, draft.id) as EvidenceId
    this.#evidence.set(cause, [...(this.#evidence.get(cause) ?? []), id])
    putEntry(evidence, id, {
      text: { key: 'text', value: cleanParagraph(draft.text ?? '') },
      values: {
        cause,
        url: orNull(draft.url ?? ''),
        by: draft.by === undefined ? this.#context.by : draft.by,
        at: draft.at === undefined ? this.#tick() : draft.at,
      },
    })
  }

  /** A millisecond later each time: lists are shown by age, and a draft's keep their order. */
  #tick(): number {
    this.#ticks += 1
    return this.#context.now() + this.#ticks
  }

  #freeId(map: RcaTypes['causes'], wanted: string | undefined): string {
    return wanted !== undefined && isEntryId(wanted) && !map.has(wanted) ? wanted : this.#context.newId()
  }

  /** The id under which a cause of the drafts was written. */
  #writtenId(id: CauseId): CauseId | null {
    return this.#causeIds.get(id) ?? (this.#types.causes.has(id) ? id : null)
  }
}

function sizeOf(draft: CauseDraft): number {
  let size = 0
  for (let level: readonly CauseDraft[] = [draft]; level.length > 0; ) {
    size += level.length
    level = level.flatMap(({ children }) => children ?? [])
  }
  return size
}
