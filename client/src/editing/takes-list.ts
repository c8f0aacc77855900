import type { TextTarget } from 'shared/doc'
import { PARKED, type Rca } from 'shared/model'

/** Whether what is pasted is a list that takes the place of the cause whose text this is: one without a word. */
export const takesList = (rca: Rca, target: TextTarget, text: string, pasted: string): boolean =>
  target.of === 'cause' &&
  text.trim() === '' &&
  /\S\s*[\r\n\u2028\u2029]\s*\S/.test(pasted) &&
  rca.causes.has(target.id) &&
  rca.causes.get(target.id)?.parent !== PARKED
