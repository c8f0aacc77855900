import {
  type ActionItemDraft,
  type CauseDraft,
  LIMITS,
  type Limits,
  ok,
  type Rca,
  type RcaDraft,
  type Result,
  refuse,
} from '../model/index.ts'
import { type Counted, checkCounts, checkText } from './check-limits.ts'
import { factValues } from './fact-values.ts'

/** What a draft would add to a document. */
export interface DraftSize {
  readonly causes: number
  /** Levels of the deepest chain. */
  readonly height: number
  readonly parked: number
}

type Page = Pick<Rca, Counted>

const EMPTY_PAGE: Page = {
  causes: new Map(),
  actionItems: new Map(),
  evidence: new Map(),
  moments: new Map(),
  people: new Map(),
}

/** Whether a draft, with what is on the page already, keeps within the limits; a refusal names what is too much. */
export function checkDraft(
  draft: RcaDraft,
  limits: Limits = LIMITS,
  page: Page = EMPTY_PAGE,
): Result<DraftSize> {
  const inTree = measure(draft.causes)
  const parked = measure(draft.parked ?? [])
  const items = [...(draft.actionItems ?? []), ...inTree.items, ...parked.items]
  const { moments = [], people = [], links = [] } = draft
  const counts = checkCounts(
    page,
    {
      causes: inTree.causes + parked.causes,
      actionItems: items.length,
      evidence: inTree.evidence + parked.evidence,
      moments: moments.length,
      people: people.filter(({ id }) => !page.people.has(id)).length,
    },
    limits,
  )
  if (!counts.ok) return counts
  if (Math.max(inTree.height, parked.height) > limits.depth)
    return refuse('too-deep', `A chain of whys can be ${limits.depth} deep.`)
  const ofItems = items.flatMap(item => [item.text, item.stateReason ?? ''])
  const texts: readonly (readonly [number, readonly string[]])[] = [
    [limits.title, [draft.title ?? '', draft.problem ?? '']],
    [limits.summary, [draft.summary ?? '']],
    [limits.label, [...inTree.labels, ...parked.labels, ...ofItems, ...moments.map(({ text }) => text)]],
    [limits.title, [...inTree.titles, ...parked.titles, ...items.map(item => item.originTitle ?? '')]],
    [limits.name, [...inTree.tags, ...parked.tags, ...people.map(({ name }) => name)]],
    [limits.name, links.map(({ label }) => label)],
    [limits.url, [...inTree.urls, ...parked.urls, ...items.map(item => item.ticketUrl ?? '')]],
    [limits.url, links.map(({ url }) => url)],
  ]
  for (const [limit, list] of texts) {
    const checked = checkText(longest(list), limit)
    if (!checked.ok) return checked
  }
  const facts = factValues(draft.facts ?? {}, limits)
  if (!facts.ok) return facts
  return ok({ causes: inTree.causes, height: inTree.height, parked: parked.causes })
}

const longest = (texts: readonly string[]): string =>
  texts.reduce((longer, text) => (text.length > longer.length ? text : longer), '')

function measure(drafts: readonly CauseDraft[]) {
  let causes = 0
  let height = 0
  let evidence = 0
  const labels: string[] = []
  const titles: string[] = []
  const tags: string[] = []
  const urls: string[] = []
  const items: ActionItemDraft[] = []
  for (let level = drafts; level.length > 0; height++) {
    for (const draft of level) {
      causes++
      labels.push(draft.text, draft.dispositionNote ?? '')
      for (const { text } of draft.wordings ?? []) labels.push(text)
      for (const piece of draft.evidence ?? []) {
        evidence++
        labels.push(piece.text ?? '')
        urls.push(piece.url ?? '')
      }
      if (draft.reference) titles.push(draft.reference.title)
      tags.push(...(draft.tags ?? []))
      items.push(...(draft.actionItems ?? []))
    }
    level = level.flatMap(draft => draft.children ?? [])
  }
  return { causes, height, evidence, labels, titles, tags, urls, items }
}
