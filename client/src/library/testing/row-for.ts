import type { RcaId } from 'shared/model'
import type { RcaRow } from '../rcas-api.ts'

/** A row of the list with nothing in it but what is given; its title is its id. */
export const rowFor = (title: string, part: Partial<RcaRow> = {}): RcaRow => ({
  id: title as RcaId,
  title,
  product: '',
  date: '',
  status: 'draft',
  causes: 0,
  leaves: 0,
  openEnds: 0,
  openActionItems: 0,
  nextActionItems: [],
  people: [],
  createdAt: 0,
  updatedAt: 0,
  live: [],
  ...part,
})
