import { type ActionItemDraft, type CauseDraft, LIMITS, mentionable, type RcaDraft } from '../model/index.ts'
import type { ImportContext, Importer } from './importer.ts'
import { inlineText } from './inline-text.ts'
import { checked, type OpenCause, readActionItem, readCause, takeStop } from './outline-entries.ts'
import { readLines } from './outline-lines.ts'
import { refusable, refuseImport } from './refusal.ts'

/** Any text as a tree: an indented outline, a Markdown list, or plain lines, each of them a cause. */
export const outline: Importer = {
  id: 'outline',
  label: 'Outline: indented lines or a Markdown list',
  canRead: () => true,
  read: (text, context) => refusable(() => readOutline(text, context)),
}

/** The problem's own level is the first; a cause opens one for what stands below it. */
interface OpenLevel {
  readonly rank: number
  readonly cause: OpenCause | null
  readonly children: OpenCause[]
  readonly actionItems: ActionItemDraft[]
}

function readOutline(text: string, context: ImportContext): RcaDraft {
  const head: OpenLevel = { rank: Number.NEGATIVE_INFINITY, cause: null, children: [], actionItems: [] }
  const levels = [head]
  let level = head
  const people = (context.people ?? []).map(mentionable)
  const known = people.length
  let problem: string | null = null
  let causes = 0
  let actionItems = 0
  for (const line of readLines(text)) {
    if (line.role === 'heading' && problem === null && !context.isPaste) {
      problem = checked(inlineText(line.text, line.isMarkdown), line, LIMITS.title)
      continue
    }
    while (level.rank >= line.rank && levels.length > 1) {
      levels.pop()
      level = levels.at(-1) ?? head
    }
    // Action items and stop reasons open no level: what stands below them is their parent's.
    if (line.role === 'action-item') {
      actionItems += 1
      level.actionItems.push(readActionItem(line, context, people))
    } else if (line.role !== 'stop' || !level.cause || !takeStop(level.cause, line)) {
      causes += 1
      if (levels.length > LIMITS.depth)
        refuseImport('too-deep', `Line ${line.number} is deeper than ${LIMITS.depth} levels; bring it up.`)
      const cause = readCause(line, context)
      level.children.push(cause)
      level = { rank: line.rank, cause, children: [], actionItems: [] }
      cause.children = level.children
      cause.actionItems = level.actionItems
      levels.push(level)
    }
    if (causes > LIMITS.causes)
      refuseImport('too-many-causes', `The text has more than ${LIMITS.causes} causes; import it in parts.`)
    if (people.length - known > LIMITS.people)
      refuseImport('over-limit', `The text names more than ${LIMITS.people} owners; import it in parts.`)
    if (actionItems > LIMITS.actionItems)
      refuseImport(
        'over-limit',
        `The text has more than ${LIMITS.actionItems} action items; import it in parts.`,
      )
  }
  const draft: RcaDraft = {
    ...(problem && { problem }),
    causes: tidied(head.children),
    ...(head.actionItems.length > 0 && { actionItems: withText(head.actionItems) }),
    ...(people.length > known && { people: people.slice(known).map(({ person }) => person) }),
  }
  if (draft.causes.length === 0 && !draft.problem && !draft.actionItems?.length)
    refuseImport('empty-import', 'There is no text to import.')
  return draft
}

/** Without the empty lists, and without the empty lines that nothing stands under. */
const tidied = (causes: readonly OpenCause[]): readonly CauseDraft[] =>
  causes.flatMap(({ children = [], actionItems = [], ...cause }): readonly CauseDraft[] => {
    const below = tidied(children)
    const items = withText(actionItems)
    const saysNothing = Object.values(cause).every(value => value === '')
    if (saysNothing && below.length === 0 && items.length === 0) return []
    return [
      {
        ...cause,
        ...(below.length > 0 && { children: below }),
        ...(items.length > 0 && { actionItems: items }),
      },
    ]
  })

const withText = (items: readonly ActionItemDraft[]): readonly ActionItemDraft[] =>
  items.filter(item => item.text !== '')
