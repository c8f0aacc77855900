import {
  type ActionItemDraft,
  type CauseDraft,
  LIMITS,
  ok,
  type RcaDraft,
  type Result,
  refuse,
} from '../model/index.ts'
import { factValues } from './fact-values.ts'

/** What a draft would add to a document. */
export interface DraftSize {
  readonly causes: number
  /** Levels of the deepest chain. */
  readonly height: number
  readonly parked: number
}

/** Whether a draft keeps within the limits; a refusal names what is too much. */
export function checkDraft(draft: RcaDraft): Result<DraftSize> {
  const inTree = measure(draft.causes)
  const parked = measure(draft.parked ?? [])
  const causes = inTree.causes + parked.causes
  if (causes > LIMITS.causes)
    return refuse('too-many-causes', `A page holds at most ${LIMITS.causes} causes: these are ${causes}.`)
  if (Math.max(inTree.height, parked.height) > LIMITS.depth)
    return refuse('too-deep', `A chain of whys can be ${LIMITS.depth} deep.`)
  const items = [...(draft.actionItems ?? []), ...inTree.items, ...parked.items]
  const counts = [
    [items.length, LIMITS.actionItems, 'action items'],
    [inTree.evidence + parked.evidence, LIMITS.evidence, 'pieces of evidence'],
    [draft.moments?.length ?? 0, LIMITS.moments, 'moments'],
    [draft.people?.length ?? 0, LIMITS.people, 'people'],
  ] as const
  for (const [count, limit, what] of counts)
    if (count > limit)
      return refuse('over-limit', `A page holds at most ${limit} ${what}: these are ${count}.`)
  const texts = [
    [draft.title ?? '', LIMITS.title],
    [draft.problem ?? '', LIMITS.title],
    [draft.summary ?? '', LIMITS.summary],
    [longest([...inTree.texts, ...parked.texts, ...items.map(item => item.text)]), LIMITS.label],
    [longest((draft.moments ?? []).map(moment => moment.text)), LIMITS.label],
    [longest([...inTree.names, ...parked.names]), LIMITS.title],
    [longest((draft.people ?? []).map(person => person.name)), LIMITS.name],
  ] as const
  for (const [text, limit] of texts)
    if (text.length > limit)
      return refuse(
        'text-too-long',
        `“${text.slice(0, 40)}…” is longer than ${limit} characters: shorten it.`,
      )
  const facts = factValues(draft.facts ?? {})
  if (!facts.ok) return facts
  return ok({ causes: inTree.causes, height: inTree.height, parked: parked.causes })
}

const longest = (texts: readonly string[]): string =>
  texts.reduce((longer, text) => (text.length > longer.length ? text : longer), '')

function measure(drafts: readonly CauseDraft[]) {
  let causes = 0
  let height = 0
  let evidence = 0
  const texts: string[] = []
  const names: string[] = []
  const items: ActionItemDraft[] = []
  for (let level = drafts; level.length > 0; height++) {
    for (const draft of level) {
      causes++
      evidence += draft.evidence?.length ?? 0
      texts.push(draft.text, draft.dispositionNote ?? '')
      texts.push(...(draft.wordings ?? []).map(wording => wording.text))
      texts.push(...(draft.evidence ?? []).flatMap(piece => [piece.text ?? '', piece.url ?? '']))
      names.push(...(draft.tags ?? []), ...(draft.reference ? [draft.reference.title] : []))
      items.push(...(draft.actionItems ?? []))
    }
    level = level.flatMap(draft => draft.children ?? [])
  }
  return { causes, height, evidence, texts, names, items }
}
