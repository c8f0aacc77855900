import { addActionItem, addPerson } from 'shared/doc'
import { parseActionLine, strangersIn } from 'shared/importers'
import {
  type ActionItemId,
  isVirtualParent,
  mentionable,
  ok,
  type ParentId,
  type PersonId,
  type Result,
} from 'shared/model'
import { type CommandContext, rcaOf } from './command.ts'
import type { KnownPerson } from './known-people.ts'

/** What a line says: the words, who does it, until when. */
export const readActionLine = (
  context: CommandContext,
  line: string,
  people: readonly KnownPerson[] = context.nameable(),
) => parseActionLine(line, { today: context.today(), people: people.map(mentionable) })

/** Those whom a line names for the first time. */
export const newcomersIn = (context: CommandContext, line: string): readonly KnownPerson[] =>
  strangersIn(line, context.nameable().map(mentionable), context.editor.newId).map(({ person }) => person)

/**
 * "Schedule DR review @jtf fri" becomes an action item of a cause, or of the whole RCA. An owner who is only present
 * so far, or named here for the first time, becomes one of its people.
 */
export function addActionLine(context: CommandContext, box: ParentId, line: string): Result<ActionItemId> {
  const known = [...context.nameable(), ...newcomersIn(context, line)]
  const { text, owners, due } = readActionLine(context, line, known)
  for (const id of owners) {
    const result = enrol(context, id, known)
    if (!result.ok) return result
  }
  return addActionItem(context.editor, { text, owners, due, cause: isVirtualParent(box) ? null : box })
}

function enrol(context: CommandContext, id: PersonId, known: readonly KnownPerson[]): Result<unknown> {
  const person = known.find(other => other.id === id)
  if (!person || rcaOf(context).people.has(id)) return ok(null)
  return addPerson(context.editor, person)
}

/** The "@…" that the caret stands behind, without the "@"; null when it stands in no mention. */
export const mentionBefore = (line: string, caret: number): string | null =>
  /(?:^|\s)@([^\s@]*)$/u.exec(line.slice(0, caret))?.[1] ?? null

/** The line with a mention completed: names of several words become one, as they are read back. */
export function completeMention(line: string, caret: number, name: string): { line: string; caret: number } {
  const begun = mentionBefore(line, caret) ?? ''
  const before = `${line.slice(0, caret - begun.length)}${name.replace(/\s+/gu, '')} `
  return { line: before + line.slice(caret).trimStart(), caret: before.length }
}
