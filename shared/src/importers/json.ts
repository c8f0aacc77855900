import * as v from 'valibot'
import {
  type ActionItemDraft,
  BOUNDS,
  type CauseDraft,
  type CauseId,
  type EvidenceDraft,
  FILE_LIMITS,
  HEAD,
  JSON_FORMAT,
  JSON_VERSION,
  PARKED,
  type ParentId,
  type RcaDraft,
} from '../model/index.ts'
import type { Importer } from './importer.ts'
import { type RcaFile, rcaFile } from './json-schema.ts'
import { refusable, refuseImport } from './refusal.ts'

/** An object, or a list of them; "[ ]" is a box. */
const ANY_JSON = /^\s*(?:\{\s*["}]|\[\s*[{"])/
const OURS = new RegExp(`^\\s*\\{\\s*"format"\\s*:\\s*"${JSON_FORMAT}"`)

/**
 * Our own JSON export; ids are kept. Every value is checked, and a file is taken as a whole or not at all. Its limits are
 * those of a document, not of commands: merges exceed the latter. Other JSON is refused rather than made a tree of
 * brackets: it may be half of a copy that somebody thinks is restored.
 */
export const json: Importer = {
  id: 'json',
  label: 'JSON export of Fishbone',
  // Into a tree one pastes lines of a log as well: as the words that they are.
  canRead: (text, { isPaste = false }) => (isPaste ? OURS : ANY_JSON).test(text.slice(0, 1000)),
  read: text => refusable(() => draftOf(fileOf(text))),
}

function fileOf(text: string): RcaFile {
  const value = parsed(text)
  const head = v.safeParse(v.object({ format: v.literal(JSON_FORMAT), version: v.number() }), value)
  if (!head.success) return malformed('it does not say that it is an RCA of Fishbone')
  if (head.output.version > JSON_VERSION)
    return refuseImport(
      'malformed-import',
      `This file was written by a newer Fishbone (format ${head.output.version}, this one reads up to ${JSON_VERSION}). Update this one first.`,
    )
  const file = v.safeParse(rcaFile, value, { abortPipeEarly: true, abortEarly: true })
  if (file.success) return file.output
  const [issue] = file.issues
  return malformed(`${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return malformed('it is not complete JSON')
  }
}

type OpenCause = CauseDraft & {
  readonly children: OpenCause[]
  readonly evidence: EvidenceDraft[]
  readonly actionItems: ActionItemDraft[]
}

function draftOf(file: RcaFile): RcaDraft {
  const lists = [file.people, file.causes, file.evidence, file.actionItems, file.moments]
  for (const entries of lists) refuseDuplicates(entries)
  if (lists.reduce((sum, { length }) => sum + length, 0) > BOUNDS.entries)
    refuseImport('over-limit', `The file has more than ${BOUNDS.entries} entries.`)
  const causes: OpenCause[] = []
  const parked: OpenCause[] = []
  const known = new Map<ParentId, { readonly children: OpenCause[]; readonly depth: number }>([
    [HEAD, { children: causes, depth: 0 }],
    [PARKED, { children: parked, depth: 0 }],
  ])
  const byId = new Map<CauseId, OpenCause>()
  for (const { parent, ...entry } of file.causes) {
    refuseDuplicates(entry.wordings)
    // A parent stands before its children: a file that holds a cycle cannot say so.
    const above =
      known.get(parent) ?? malformed(`the parent of the cause ${entry.id} does not stand before it`)
    if (above.depth >= FILE_LIMITS.depth)
      refuseImport('too-deep', `The cause ${entry.id} is deeper than ${FILE_LIMITS.depth} levels.`)
    const cause: OpenCause = { ...entry, children: [], evidence: [], actionItems: [] }
    above.children.push(cause)
    known.set(cause.id as CauseId, { children: cause.children, depth: above.depth + 1 })
    byId.set(entry.id, cause)
  }
  const causeOf = (id: CauseId, what: string): OpenCause =>
    byId.get(id) ?? malformed(`${what} belongs to no cause of the file`)
  for (const { cause, ...entry } of file.evidence)
    causeOf(cause, `the evidence ${entry.id}`).evidence.push(entry)
  const actionItems: ActionItemDraft[] = []
  for (const { cause, ...item } of file.actionItems)
    (cause ? causeOf(cause, `the action item ${item.id}`).actionItems : actionItems).push(item)
  const { title, problem, summary, facts, links, people, moments } = file
  return { title, problem, summary, facts, links, people, causes, parked, actionItems, moments }
}

function refuseDuplicates(entries: readonly { readonly id: string }[]): void {
  const seen = new Set<string>()
  for (const { id } of entries) {
    if (seen.has(id)) malformed(`the id ${id} occurs twice`)
    seen.add(id)
  }
}

const malformed = (why: string): never =>
  refuseImport('malformed-import', `This is no file that Fishbone can open: ${why}.`)
