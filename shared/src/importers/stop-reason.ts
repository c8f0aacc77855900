import { type Disposition, dispositions, type Verification, verifications } from '../model/index.ts'

/** What "= …" under a cause says of it. Texts are as they were typed, escapes and all. */
export interface StopReason {
  readonly disposition: Disposition | null
  readonly verification: Verification | null
  readonly note: string
  /** The other RCA as the room calls it; empty when none is named. */
  readonly reference: string
}

interface Phrase {
  readonly phrase: string
  readonly disposition: Disposition | null
  readonly verification: Verification | null
}

const keysOf = <Key extends string>(table: Record<Key, unknown>) => Object.keys(table) as Key[]

/** Everything that can stand after "=", longest first: labels and words of both tables, and "see" for a bare reference. */
const phrases = (): readonly Phrase[] => {
  const all: Phrase[] = [{ phrase: 'see', disposition: null, verification: null }]
  for (const disposition of keysOf(dispositions)) {
    const { label, word, wording } = dispositions[disposition]
    for (const phrase of new Set([label, word, wording, disposition.replaceAll('-', ' ')]))
      all.push({ phrase, disposition, verification: null })
  }
  for (const verification of keysOf(verifications)) {
    const { wording } = verifications[verification]
    if (wording) all.push({ phrase: wording, disposition: null, verification })
  }
  return all.sort((a, b) => b.phrase.length - a.phrase.length)
}

const AFTER_A_PHRASE = /^(?:\s*[:,–—-]\s+|\s*\(|\s+|$)/
/** A text up to the first "; " that is not escaped, and what follows it. */
const TWO_PARTS = /^((?:\\.|[^\\;]|;(?! )|\\$)*)(?:; (.*))?$/s

/**
 * What follows "= ": a disposition by its digit, label or word, or "ruled out", "confirmed", "see …"; behind it the
 * note or the other RCA. Null when it names none of them: then it is a cause.
 *
 * "covered: 16 Feb 2012; their action 2", "too expensive: three weeks", "5", "not possible".
 */
export function parseStopReason(said: string): StopReason | null {
  const line = said.trim()
  return byDigit(line) ?? byPhrase(line)
}

function byDigit(line: string): StopReason | null {
  const match = /^(\d)(?:\s*[:.)]\s*(.*))?$/s.exec(line)
  const disposition = match && keysOf(dispositions)[Number(match[1]) - 1]
  return disposition ? withDetail({ phrase: '', disposition, verification: null }, match[2] ?? '') : null
}

function byPhrase(line: string): StopReason | null {
  const lower = line.toLowerCase()
  for (const row of phrases()) {
    if (!lower.startsWith(row.phrase.toLowerCase())) continue
    const rest = line.slice(row.phrase.length)
    const separator = AFTER_A_PHRASE.exec(rest)
    if (separator) return withDetail(row, unwrapped(rest.slice(separator[0].length), separator[0]))
  }
  return null
}

/** "(16 Feb 2012)" without its brackets. */
const unwrapped = (rest: string, separator: string): string =>
  separator.endsWith('(') && rest.endsWith(')') ? rest.slice(0, -1) : rest

function withDetail({ disposition, verification }: Phrase, detail: string): StopReason | null {
  const [, first = '', second = ''] = TWO_PARTS.exec(detail.trim()) ?? []
  if (verification)
    return detail.trim() === '' ? { disposition, verification, note: '', reference: '' } : null
  const asksForRca = disposition === null || dispositions[disposition].detail === 'reference'
  if (asksForRca)
    return disposition || first ? { disposition, verification, note: second, reference: first } : null
  const see = /^see (.+)$/s.exec(second)
  return see?.[1]
    ? { disposition, verification, note: first, reference: see[1] }
    : { disposition, verification, note: detail.trim(), reference: '' }
}
