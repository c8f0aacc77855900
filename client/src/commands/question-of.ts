import { causeOf, type ParentId, type Rca } from 'shared/model'

/** What the room is asked at a box: the question, and what it is about, which is empty where nothing is said yet. */
export interface Question {
  readonly asks: 'What happened?' | 'What did it cause?' | 'Why?'
  readonly about: string
}

/** The first bones are what the problem caused; from there on it is why. */
export function questionOf(rca: Pick<Rca, 'problem' | 'causes' | 'children'>, box: ParentId): Question {
  const cause = causeOf(rca, box)
  if (cause) return { asks: 'Why?', about: cause.text }
  return rca.problem.trim() === ''
    ? { asks: 'What happened?', about: '' }
    : { asks: 'What did it cause?', about: rca.problem }
}
