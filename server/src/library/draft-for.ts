import { checkDraft } from 'shared/doc'
import { type ImportContext, importText } from 'shared/importers'
import { ok, type RcaDraft, type Result, refuse } from 'shared/model'
import { sampleRca, type TemplateId, templates } from 'shared/templates'

/** What somebody says when they make an RCA: nothing is required. */
export interface NewRca {
  readonly problem?: string | undefined
  readonly title?: string | undefined
  readonly product?: string | undefined
  /** First bones to begin with. */
  readonly template?: TemplateId | undefined
  /** An outline, a Markdown list or a JSON export: the tree to begin with. */
  readonly text?: string | undefined
  /** Our own finished-looking example to begin with. */
  readonly sample?: true | undefined
  /** ISO date `YYYY-MM-DD` of the meeting; absent for today. */
  readonly date?: string | undefined
}

function startOf({ template, text, sample }: NewRca, context: ImportContext): Result<RcaDraft> {
  if ([template, text, sample].filter(start => start !== undefined).length > 1) {
    return refuse('bad-value', 'An RCA begins with a template, a text or the sample: with one of them.')
  }
  if (text !== undefined) return importText(text, context)
  if (sample) return ok(sampleRca(context))
  return ok(template === undefined ? { causes: [] } : templates[template].draft)
}

/** The tree a new RCA begins with. What is said besides a text stands above what the text says. */
export function draftFor(asked: NewRca, context: ImportContext): Result<RcaDraft> {
  const start = startOf(asked, context)
  if (!start.ok) return start
  // A file of ours brings back what a document holds; what is said now keeps to the limits of commands.
  const said = checkDraft({
    causes: [],
    title: asked.title ?? '',
    problem: asked.problem ?? '',
    facts: { product: asked.product ?? '' },
  })
  if (!said.ok) return said
  const { title = start.value.title, problem = start.value.problem, product, date } = asked
  const facts = {
    date: context.today,
    ...start.value.facts,
    ...(product === undefined ? {} : { product }),
    ...(date === undefined ? {} : { date }),
  }
  return ok({
    ...start.value,
    facts,
    ...(title === undefined ? {} : { title }),
    ...(problem === undefined ? {} : { problem }),
  })
}
