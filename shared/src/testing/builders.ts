import type { ActionItemDraft, CauseDraft, PersonDraft, PersonId, RcaDraft } from '../model/index.ts'

type CauseFields = Omit<CauseDraft, 'text' | 'children' | 'kind'>
type Below = CauseDraft | CauseFields

/** `rca('Data loss', category('Process', cause('Never tested DR')))`: a draft whose problem is the first argument. */
export const rca = (problem: string, ...causes: readonly CauseDraft[]): RcaDraft => ({ problem, causes })

/** A plain cause; what has no text among the rest are fields of it. */
export const cause = (text: string, ...below: readonly Below[]): CauseDraft => build('cause', text, below)
export const category = (text: string, ...below: readonly Below[]): CauseDraft =>
  build('category', text, below)
export const impact = (text: string, ...below: readonly Below[]): CauseDraft => build('impact', text, below)

export const actionItem = (text: string, fields: Omit<ActionItemDraft, 'text'> = {}): ActionItemDraft => ({
  ...fields,
  text,
})

export const person = (name: string, fields: Partial<PersonDraft> = {}): PersonDraft => ({
  id: name.toLowerCase().replace(/[^a-z0-9]/g, '-') as PersonId,
  ...fields,
  name,
})

const isCause = (below: Below): below is CauseDraft => 'text' in below

const build = (kind: NonNullable<CauseDraft['kind']>, text: string, below: readonly Below[]): CauseDraft => {
  const children = below.filter(isCause)
  return {
    ...Object.assign({}, ...below.filter(item => !isCause(item))),
    kind,
    text,
    ...(children.length > 0 ? { children } : {}),
  }
}
