import fc from 'fast-check'
import { expect, test } from 'vitest'
import { importText } from '../importers/index.ts'
import {
  actionItemsByCause,
  type CauseDraft,
  type CauseId,
  type CauseNode,
  childrenOf,
  HEAD,
  isWithin,
  mentionable,
  mentionOf,
  PARKED,
  type Rca,
  unwrap,
  walk,
} from '../model/index.ts'
import { arbitraryDraft } from '../testing/arbitrary-drafts.ts'
import { hostileTexts } from '../testing/hostile-texts.ts'
import { fuzzRun } from '../testing/index.ts'
import { readDraft } from '../testing/open-test-rca.ts'
import { subtreeToMarkdown } from './index.ts'
import { visibleText } from './visible-text.ts'

const visible = (texts: readonly string[]) => texts.map(visibleText).filter(Boolean)

/** What the clipboard carries of a cause, as a copy of it must come back. */
function carried(rca: Rca, cause: CauseNode): object | null {
  const people = Array.from(rca.people.values(), mentionable)
  const children = childrenOf(rca, cause.id)
    .map(id => carried(rca, rca.causes.get(id) as CauseNode))
    .filter(child => child !== null)
  const items = (actionItemsByCause(rca.actionItems.values()).get(cause.id) ?? [])
    .filter(item => visibleText(item.text) !== '')
    .map(item => ({
      text: visibleText(item.text),
      owners: item.owners.filter(owner => {
        const person = rca.people.get(owner)
        return person && mentionOf(person, people) !== null
      }),
      due: item.due,
      state: item.state,
      reason: item.state === 'dropped' || item.state === 'parked' ? visibleText(item.stateReason) : '',
    }))
  const text = visibleText(cause.text)
  const struck = visible(cause.wordings.map(wording => wording.text))
  const isStruckOnly = text === '' && struck.length > 0
  const title = visibleText(cause.reference?.title ?? '') || (cause.reference?.rca ?? '')
  const hasStop = cause.disposition !== null || title !== ''
  const isEmpty = text === '' && struck.length === 0 && children.length + items.length === 0
  if (isEmpty && !hasStop && cause.verification === 'unverified') return null
  return {
    text: isStruckOnly ? struck.join(' ') : text,
    struck: isStruckOnly ? [] : struck,
    verification: isStruckOnly && cause.verification === 'unverified' ? 'ruled-out' : cause.verification,
    disposition: cause.disposition,
    note: hasStop ? visibleText(cause.dispositionNote) : '',
    title,
    items,
    children,
  }
}

const arrived = (cause: CauseDraft): object => ({
  text: cause.text,
  struck: (cause.wordings ?? []).map(wording => wording.text),
  verification: cause.verification ?? 'unverified',
  disposition: cause.disposition ?? null,
  note: cause.dispositionNote ?? '',
  title: cause.reference?.title ?? '',
  items: (cause.actionItems ?? []).map(({ text, owners, due, state, stateReason }) => ({
    text,
    owners,
    due,
    state,
    reason: stateReason ?? '',
  })),
  children: (cause.children ?? []).map(arrived),
})

function expectCopy(rca: Rca, ids: readonly CauseId[]) {
  const tops = [...walk(rca, HEAD), ...walk(rca, PARKED)]
    .map(step => step.cause)
    .filter(cause => ids.some(id => id === cause.id))
    .filter(cause => !ids.some(id => id !== cause.id && isWithin(rca, cause.id, id)))
  const expected = tops.map(cause => carried(rca, cause)).filter(cause => cause !== null)
  const text = subtreeToMarkdown(rca, ids)
  let made = 0
  const context = {
    newId: () => `new-${++made}`,
    today: '2026-11-23',
    people: Array.from(rca.people.values()),
    isPaste: true,
  }
  const result = importText(text, context)
  if (expected.length === 0) expect(result.ok).toBe(false)
  else expect(unwrap(result).causes.map(arrived)).toEqual(expected)
}

test('[X7] pasting a copy of any causes gives the same forest', () => {
  fc.assert(
    fc.property(arbitraryDraft(), fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (draft, choices) => {
      const rca = readDraft(draft)
      const ids = Array.from(rca.causes.keys())
      expectCopy(
        rca,
        choices.flatMap(choice => ids[choice % Math.max(1, ids.length)] ?? []),
      )
    }),
    fuzzRun(120),
  )
})

test('[X7] each hostile text, in every place that a copy carries, comes back', () => {
  for (const text of hostileTexts) {
    const rca = readDraft({
      causes: [
        {
          text: `${text}.`,
          wordings: [{ id: 'w' as never, text }],
          disposition: 'too-expensive',
          dispositionNote: text,
          reference: { rca: null, cause: null, actionItem: null, title: text },
          children: [
            {
              text,
              disposition: 'own-rca',
              reference: { rca: null, cause: null, actionItem: null, title: text },
              dispositionNote: text,
            },
            { text, reference: { rca: null, cause: null, actionItem: null, title: text } },
          ],
          actionItems: [{ text, state: 'dropped', stateReason: text }, { text }],
        },
      ],
    })
    expectCopy(rca, childrenOf(rca, HEAD))
  }
})
