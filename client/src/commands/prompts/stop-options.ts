import { setDisposition } from 'shared/doc'
import {
  type CauseId,
  type Disposition,
  type DispositionRow,
  dispositions,
  isRcaId,
  type Reference,
  type Result,
} from 'shared/model'
import { bestMatches } from '../best-matches.ts'
import type { CommandContext } from '../command.ts'

/** One row of the list of reasons, with the digit that chooses it. */
export interface StopOption {
  readonly disposition: Disposition
  readonly row: DispositionRow
  readonly digit: string
}

const options: readonly StopOption[] = (Object.entries(dispositions) as [Disposition, DispositionRow][]).map(
  ([disposition, row], index) => ({ disposition, row, digit: String(index + 1) }),
)

/** The reasons that a typed text could mean, all without one. */
export const stopOptions = (typed: string): readonly StopOption[] =>
  bestMatches(typed, options, ({ row }) => [row.label, row.word, row.wording], options.length)

/** The reason a single digit chooses at once. */
export const optionByDigit = (typed: string): StopOption | undefined =>
  options.find(option => option.digit === typed)

const RCA_LINK = /\/r\/([A-Za-z0-9_-]{22})(?![A-Za-z0-9_-])/

/** "16 Feb 2012" or a link to the page of another RCA. */
export function referenceFrom(said: string): Reference | null {
  const title = said.trim()
  if (title === '') return null
  const id = RCA_LINK.exec(title)?.[1] ?? ''
  return { rca: isRcaId(id) ? id : null, cause: null, actionItem: null, title: isRcaId(id) ? '' : title }
}

/** Writes why the chains stop, with the detail that the reason asks for. */
export function stopWith(
  context: CommandContext,
  ids: readonly CauseId[],
  disposition: Disposition,
  detail: string,
): Result<unknown> {
  const isReference = dispositions[disposition].detail === 'reference'
  return setDisposition(context.editor, {
    ids,
    disposition,
    note: isReference ? '' : detail.trim(),
    reference: isReference ? referenceFrom(detail) : null,
  })
}
