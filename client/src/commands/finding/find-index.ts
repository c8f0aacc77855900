import {
  type ActionItem,
  actionItemsByCause,
  type CauseNode,
  dispositions,
  type Evidence,
  HEAD,
  PARKED,
  type Rca,
  walk,
} from 'shared/model'
import { type Found, findMatches, type SearchedBox } from './find-matches.ts'
import { foldWords } from './fold-words.ts'

/** What is searched in one RCA, and what was found last: asked again for the same, it answers with the same object. */
export interface FindIndex {
  readonly boxesOf: (rca: Rca) => readonly SearchedBox[]
  readonly find: (rca: Rca, query: string, drawsParked: boolean) => Found
}

const textsOfCause = (cause: CauseNode): readonly string[] => {
  const stop = cause.disposition && dispositions[cause.disposition]
  return [
    cause.text,
    ...(stop ? [stop.label, `${stop.word} ${cause.reference?.title ?? ''} ${cause.dispositionNote}`] : []),
    ...cause.tags,
  ]
}

/** Remembers what each cause, action item and piece of evidence says: only what has changed is folded again. */
export function createFindIndex(): FindIndex {
  const folded = new WeakMap<object, readonly string[]>()
  const fold = <Part extends object>(part: Part, textsOf: (part: Part) => readonly string[]) => {
    const known = folded.get(part)
    if (known) return known
    const texts = textsOf(part).map(foldWords).filter(Boolean)
    folded.set(part, texts)
    return texts
  }
  const ofItem = (item: ActionItem) => fold(item, ({ text }) => [text])
  const ofEvidence = (evidence: Evidence) => fold(evidence, ({ text, url }) => [text, url])

  const read = (rca: Rca): readonly SearchedBox[] => {
    const items = actionItemsByCause(rca.actionItems.values())
    const boxes: SearchedBox[] = [{ id: HEAD, texts: [foldWords(rca.problem)], isParked: false }]
    for (const from of [HEAD, PARKED] as const)
      for (const { cause } of walk(rca, from)) {
        const texts = [...fold(cause, textsOfCause)]
        for (const item of items.get(cause.id) ?? []) texts.push(...ofItem(item))
        for (const id of cause.evidence) {
          const evidence = rca.evidence.get(id)
          if (evidence) texts.push(...ofEvidence(evidence))
        }
        boxes.push({ id: cause.id, texts, isParked: from === PARKED })
      }
    return boxes
  }

  let last: { readonly rca: Rca; readonly boxes: readonly SearchedBox[] } | null = null
  const boxesOf = (rca: Rca) => {
    if (last?.rca !== rca) last = { rca, boxes: read(rca) }
    return last.boxes
  }
  let answer: { readonly asked: readonly unknown[]; readonly found: Found } | null = null
  return {
    boxesOf,
    find: (...asked) => {
      if (!answer?.asked.every((part, at) => part === asked[at])) {
        const [rca, query, drawsParked] = asked
        answer = { asked, found: findMatches(query, boxesOf(rca), drawsParked) }
      }
      return answer.found
    },
  }
}
