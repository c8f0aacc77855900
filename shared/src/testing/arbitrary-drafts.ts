import fc from 'fast-check'
import {
  type ActionItemDraft,
  type ActionItemId,
  type ActionItemState,
  actionItemStates,
  type CauseDraft,
  type CauseId,
  type CauseKind,
  causeKinds,
  type Disposition,
  detectors,
  dispositions,
  type EvidenceDraft,
  type EvidenceId,
  type MomentDraft,
  type MomentId,
  type PersonDraft,
  type PersonId,
  type RcaDraft,
  type RcaId,
  rcaStatuses,
  type SaidTime,
  UNKNOWN_TIME,
  type Verification,
  verifications,
  type WordingId,
} from '../model/index.ts'
import { hostileTexts } from './hostile-texts.ts'

/** Texts as people, programs and attackers write them; up to 200 code units or so. */
export const arbitraryText = (): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...hostileTexts) },
    {
      weight: 2,
      arbitrary: fc.string({ unit: fc.constantFrom(...'ab1 -+*_~`[]()<>!=#&;:@.\\/|{}"\'\n\t') }),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...hostileTexts), fc.constantFrom(...hostileTexts))
        .map(([a, b]) => `${a} ${b}`),
    },
  )

const keysOf = <Key extends string>(table: Record<Key, unknown>) =>
  fc.constantFrom(...(Object.keys(table) as Key[]))
const day = fc.constantFrom('2012-02-16', '2026-11-23', '2028-02-29')
const said: fc.Arbitrary<SaidTime> = fc.oneof(
  fc.constant(UNKNOWN_TIME),
  day.map((at): SaidTime => ({ at, precision: 'day' })),
  day.map((at): SaidTime => ({ at: `${at}T03:12`, precision: 'minute' })),
)
const rcaId = fc.constantFrom('zyxwvutsrqponmlkjihgfe' as RcaId, 'ABCDEFGHIJKLMNOPQRSTU_' as RcaId)
const url = fc.oneof(
  fc.constantFrom(
    '',
    'https://example.com/a?b=c&d=(e)',
    'mailto:a@example.com',
    'javascript:alert(1)',
    '//evil',
  ),
  arbitraryText(),
)
const time = fc.option(fc.integer({ min: 0, max: 4e12 }))

const reference = fc.option(
  fc.record({
    rca: fc.option(rcaId),
    cause: fc.constant(null),
    actionItem: fc.constant(null),
    title: arbitraryText(),
  }),
)

/** Drafts with every field filled, ids that count up, and lists sorted as a document gives them. */
export const arbitraryDraft = ({ maxCauses = 12 } = {}): fc.Arbitrary<RcaDraft> =>
  fc
    .record({
      title: arbitraryText(),
      problem: arbitraryText(),
      summary: arbitraryText(),
      facts: fc.record({
        product: arbitraryText(),
        incidentStart: said,
        incidentEnd: said,
        detectedBy: keysOf(detectors),
        date: fc.oneof(fc.constant(''), day),
        status: keysOf(rcaStatuses),
        wikiPage: arbitraryText(),
      }),
      links: fc.uniqueArray(fc.record({ url, label: arbitraryText() }), {
        selector: link => link.url,
        maxLength: 2,
      }),
      people: fc.array(personFields, { maxLength: 4 }),
      nodes: fc.array(fc.tuple(fc.nat(), causeFields, fc.array(evidenceFields, { maxLength: 2 })), {
        maxLength: maxCauses,
      }),
      items: fc.array(fc.tuple(fc.nat(), itemFields, fc.array(fc.nat(), { maxLength: 2 })), { maxLength: 5 }),
      moments: fc.array(fc.tuple(fc.option(fc.nat()), momentFields), { maxLength: 3 }),
    })
    .map(assemble)

const personFields = fc.record({
  name: fc.oneof(fc.constantFrom('JTF', 'Ann', 'Anna Lind', 'J. T. Fox', "Conan O'Brien"), arbitraryText()),
  isAffected: fc.boolean(),
  isAbsent: fc.boolean(),
  isFacilitator: fc.boolean(),
  isScribe: fc.boolean(),
})

const causeFields = fc.record({
  kind: keysOf(causeKinds) as fc.Arbitrary<CauseKind>,
  text: arbitraryText(),
  verification: keysOf(verifications) as fc.Arbitrary<Verification>,
  disposition: fc.option(keysOf(dispositions) as fc.Arbitrary<Disposition>),
  dispositionNote: arbitraryText(),
  reference,
  wordings: fc
    .array(arbitraryText(), { maxLength: 2 })
    .map(texts => texts.map((text, index) => ({ id: `wording-${index}` as WordingId, text }))),
  tags: fc.uniqueArray(arbitraryText(), { maxLength: 2 }).map(tags => tags.sort()),
  side: fc.constantFrom('above' as const, 'below' as const),
  createdBy: fc.constantFrom(null, 'person-0' as PersonId),
  createdAt: time,
})

const evidenceFields = fc.record({
  text: arbitraryText(),
  url,
  by: fc.constantFrom(null, 'person-0' as PersonId),
  at: time,
})

const itemFields = fc.record({
  text: arbitraryText(),
  due: fc.option(day),
  state: keysOf(actionItemStates) as fc.Arbitrary<ActionItemState>,
  stateReason: arbitraryText(),
  doneAt: fc.option(day),
  origin: fc.option(rcaId),
  originTitle: arbitraryText(),
  ticketUrl: url,
  createdAt: time,
})

const momentFields = fc.record({ text: arbitraryText(), time: said })

type CauseFields = typeof causeFields extends fc.Arbitrary<infer Fields> ? Fields : never
type Parts = {
  readonly title: string
  readonly problem: string
  readonly summary: string
  readonly facts: NonNullable<RcaDraft['facts']>
  readonly links: NonNullable<RcaDraft['links']>
  readonly people: readonly Omit<PersonDraft, 'id'>[]
  readonly nodes: readonly (readonly [number, CauseFields, readonly EvidenceDraft[]])[]
  readonly items: readonly (readonly [number, Omit<ActionItemDraft, 'id' | 'owners'>, readonly number[]])[]
  readonly moments: readonly (readonly [number | null, Omit<MomentDraft, 'id'>])[]
}
type OpenCause = CauseDraft & { readonly children: OpenCause[]; readonly actionItems: ActionItemDraft[] }

/** Each cause takes an earlier one, the head or `parked` as its parent, chosen by a number, so that shrinking works. */
function assemble({ people, nodes, items, moments, ...rest }: Parts): RcaDraft {
  const known = people.map((person, index) => ({ ...person, id: `person-${index}` as PersonId }))
  const causes: OpenCause[] = []
  const parked: OpenCause[] = []
  const all: OpenCause[] = []
  for (const [choice, fields, evidence] of nodes) {
    const index = all.length
    const cause: OpenCause = {
      ...fields,
      id: `cause-${String(index).padStart(8, '0')}` as CauseId,
      evidence: evidence.map((piece, at) => ({ ...piece, id: `evidence-${index}-${at}` as EvidenceId })),
      children: [],
      actionItems: [],
    }
    const places = [causes, parked, ...all.map(each => each.children)]
    places[choice % places.length]?.push(cause)
    all.push(cause)
  }
  const actionItems: ActionItemDraft[] = []
  for (const [at, [choice, fields, owners]] of items.entries()) {
    const chosen = known.length > 0 ? owners.map(owner => known[owner % known.length]?.id) : []
    const item: ActionItemDraft = {
      ...fields,
      id: `item-${at}` as ActionItemId,
      owners: [...new Set(chosen)].filter(id => id !== undefined),
    }
    const places = [actionItems, ...all.map(each => each.actionItems)]
    places[choice % places.length]?.push(item)
  }
  return {
    ...rest,
    people: known,
    causes,
    parked,
    actionItems,
    moments: moments.map(([choice, fields], at) => ({
      ...fields,
      id: `moment-${at}` as MomentId,
      cause: (choice === null ? undefined : all[choice % Math.max(1, all.length)]?.id) ?? null,
    })),
  }
}
