import { type LayoutId, layouts } from 'shared/layouts'
import {
  type CauseId,
  isEntryId,
  isRcaId,
  LIMITS,
  type PersonId,
  type RcaId,
  type RcaStatus,
  rcaStatuses,
} from 'shared/model'
import { type PictureThemeId, pictureThemes } from 'shared/picture'
import { type TemplateId, templates } from 'shared/templates'
import { z } from 'zod'
import { type PngScale, pngScales } from '../picture/png-scale.ts'

/** The keys of a table as a choice. */
const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>) =>
  z.enum(Object.keys(table) as [Key, ...Key[]])

const rcaId = z.custom<RcaId>(value => typeof value === 'string' && isRcaId(value), 'is not the id of an RCA')
const date = z.iso.date('must be a date such as 2026-11-23')

export const rcaParams = z.object({ id: rcaId })
export const exportParams = z.object({ id: rcaId, profile: z.string() })
const causeId = z.custom<CauseId>(
  value => typeof value === 'string' && isEntryId(value),
  'is not the id of a cause',
)

export const pictureQuery = z.object({
  theme: keysOf<PictureThemeId>(pictureThemes).default('light'),
  layout: keysOf<LayoutId>(layouts).default('fishbone'),
  head: z.enum(['right', 'left']).default('right').describe('Where the problem stands in a fishbone.'),
  from: causeId.optional().describe('The cause whose branch is drawn; the whole tree when absent.'),
  legend: z.stringbool().default(false).describe('With the marks that occur, in words.'),
  actions: z.stringbool().default(false).describe('With the action items as a list.'),
})

export const pngQuery = pictureQuery.extend({
  scale: z
    .enum(pngScales.map(String) as [`${PngScale}`, ...`${PngScale}`[]])
    .default('1')
    .transform(scale => Number(scale) as PngScale)
    .describe('Pixels for one of the drawing.'),
})
export const pdfQuery = pictureQuery.extend({
  pages: z
    .enum(['one', 'a4'])
    .default('one')
    .describe('One page of its size, or as many sheets of A4 as it needs to be read.'),
})

const facts = {
  title: z.string().max(LIMITS.title).optional(),
  product: z.string().max(LIMITS.name).optional(),
  date: date.optional().describe('Of the meeting; today when absent.'),
  by: z
    .custom<PersonId>(value => typeof value === 'string' && isEntryId(value), 'is not the id of a person')
    .optional()
    .describe('The person who makes it, if they have an id already.'),
}

export const createBody = z.strictObject({
  ...facts,
  problem: z.string().max(LIMITS.title).optional().describe('What happened.'),
  template: keysOf<TemplateId>(templates).optional(),
  sample: z.literal(true).optional().describe('Our own example.'),
  text: z.string().optional().describe('An outline, a Markdown list or a JSON export.'),
})
/** Beside a Markdown body the facts stand in the query. */
export const createQuery = z.strictObject(facts)

export const listQuery = z.strictObject({
  q: z.string().max(LIMITS.title).optional().describe('Words that must all occur.'),
  product: z.string().max(LIMITS.name).optional(),
  status: keysOf<RcaStatus>(rcaStatuses).optional(),
  open: z.stringbool().optional().describe('Only those with open ends or open action items.'),
  limit: z.coerce.number().int().min(1).max(10_000).optional(),
})

export const createdBody = z.object({
  id: z.string(),
  url: z.string().describe('The page.'),
  links: z.object({
    self: z.string(),
    page: z.string(),
    sync: z.string().describe('For any y-websocket client.'),
    actions: z.string(),
    exports: z.record(z.string(), z.string()),
  }),
})

const rowBody = z.object({
  id: z.string(),
  title: z.string(),
  product: z.string(),
  date: z.string(),
  status: z.string(),
  causes: z.number(),
  leaves: z.number(),
  openEnds: z.number(),
  openActionItems: z.number(),
  nextActionItems: z
    .array(
      z.object({
        id: z.string(),
        text: z.string(),
        owners: z.array(z.string()).readonly(),
        due: z.string().nullable(),
        cause: z.string().nullable().describe('The id of the cause it hangs on.'),
      }),
    )
    .readonly()
    .describe('Of the open action items those due first.'),
  people: z.array(z.string()).readonly(),
  createdAt: z.number().describe('Milliseconds since 1970.'),
  updatedAt: z.number(),
  live: z
    .array(z.object({ name: z.string(), colour: z.number() }))
    .readonly()
    .describe('Who is in it now.'),
})
export const listBody = z.object({ rcas: z.array(rowBody).readonly() })

export const actionItemsBody = z.object({
  actionItems: z
    .array(
      z.object({
        id: z.string(),
        text: z.string(),
        owners: z.array(z.string()).readonly(),
        due: z.string().nullable(),
        state: z.string(),
        stateReason: z.string(),
        doneAt: z.string().nullable(),
        ticketUrl: z.string(),
        cause: z.object({ id: z.string(), text: z.string() }).nullable(),
      }),
    )
    .readonly(),
})
