import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { importText } from '../importers/index.ts'
import { type CauseId, HEAD, type ParentId, type RcaId, unwrap } from '../model/index.ts'
import { sampleRca } from '../templates/index.ts'
import { readDraft } from '../testing/open-test-rca.ts'
import { type ExportOptions, exporters } from './index.ts'

const id = 'abcdefghijklmnopqrstuv' as RcaId
const bare: ExportOptions = { id, pageUrl: null, pictureName: null, picture: null }
const countedIds = () => {
  let made = 0
  return () => `id-${String(++made).padStart(13, '0')}`
}
const write = (draft: Parameters<typeof readDraft>[0], options = bare) =>
  exporters.gfm.write(readDraft(draft), options)

test('[X10] the page of the sample has title, facts, actions, picture, causes, what was raised and what happened', async () => {
  const rca = readDraft(sampleRca({ newId: countedIds(), today: '2026-11-23' }))
  const options = {
    id,
    pageUrl: `https://fishbone.example/r/${id}`,
    pictureName: 'funds data.png',
    picture: null,
  }
  await expect(exporters.gfm.write(rca, options)).toMatchFileSnapshot('__golden__/sample.gfm.md')
})

test('[X10] the page of the real tree has all its causes, dispositions in words and earlier wordings struck', async () => {
  const text = readFileSync(new URL('../importers/fixtures/tim-funds-data-loss.md', import.meta.url), 'utf8')
  const people = [{ id: 'jtf' as never, name: 'JTF' }]
  const draft = unwrap(importText(text, { newId: countedIds(), today: '2012-02-20', people }))
  await expect(write({ ...draft, people })).toMatchFileSnapshot('__golden__/tim-funds-data-loss.gfm.md')
})

test('[X5] a page exported twice without a change is the same', () => {
  const draft = sampleRca({ newId: countedIds(), today: '2026-11-23' })
  expect(write(draft)).toBe(write(draft))
})

test('[X10] a page has a picture only where there is a cause to be seen in it', () => {
  const options = { ...bare, pictureName: 'data-loss.svg' }
  expect(write({ causes: [], parked: [{ text: 'Raised' }] }, options)).not.toContain('Picture')
  expect(write({ causes: [{ text: 'Cause' }] }, options)).toContain(
    '## Picture\n\n![Cause tree: Untitled](data-loss.svg)',
  )
})

test('[X10] an RCA without anything is a page with a title', () => {
  expect(write({ causes: [] })).toBe('# Untitled\n')
})

test('[X10] nothing stands for a note or a reference that says nothing one can see', () => {
  const reference = { rca: null, cause: null, actionItem: null, title: '\u200B' }
  const page = write({ causes: [{ text: 'Cause', dispositionNote: '\u200B ', reference }] })
  expect(page).toContain('- Cause\n')
})

test('[X3] only http, https and mailto become links', () => {
  const page = write({
    causes: [],
    links: [
      { url: 'https://example.com/a b', label: 'blank' },
      { url: 'https://example.com/ü', label: '' },
      { url: 'java\tscript:alert(1)', label: 'tab' },
      { url: '//evil.example', label: 'bare' },
      { url: 'mailto:a@example.com', label: 'mail' },
    ],
  })
  expect(page).toContain('[mail](mailto:a@example.com)')
  expect(page).toContain('](https://example.com/%C3%BC)')
  expect(page.match(/\]\(/g)).toHaveLength(2)
})

test('[X3] a reference to another RCA is a link where the page has an address, else its name', () => {
  const draft = {
    causes: [
      {
        text: 'Cause',
        disposition: 'covered-elsewhere' as const,
        reference: { rca: 'zyxwvutsrqponmlkjihgfe' as RcaId, cause: null, actionItem: null, title: '16 Feb' },
      },
    ],
  }
  expect(write(draft)).toContain('*covered by another RCA (16 Feb)*')
  expect(write(draft, { ...bare, pageUrl: `https://fishbone.example/r/${id}` })).toContain(
    '*covered by another RCA ([16 Feb](https://fishbone.example/r/zyxwvutsrqponmlkjihgfe))*',
  )
})

test('[X8] a tree deeper than the limit is written without a recursion over its depth', () => {
  const rca = readDraft({ causes: [{ text: 'x' }] })
  const [model] = rca.causes.values()
  const ids = Array.from({ length: 10_000 }, (_, at) => `cause-${at}` as CauseId)
  const parentAt = (at: number): ParentId => ids[at - 1] ?? HEAD
  const causes = new Map(
    model && ids.map((cause, at) => [cause, { ...model, id: cause, parent: parentAt(at) }]),
  )
  const children = new Map(ids.map((cause, at) => [parentAt(at), [cause]]))
  expect(exporters.gfm.write({ ...rca, causes, children }, bare).match(/^ *- x$/gm)).toHaveLength(10_000)
})

test('[X1] every text of the model is in the page, and once', () => {
  let words = 0
  const word = () => `word${String(++words).padStart(3, '0')}x`
  const other = () => ({ rca: null, cause: null, actionItem: null, title: word() })
  const page = write({
    title: word(),
    problem: word(),
    summary: `${word()}\n\n${word()}`,
    facts: { product: word() },
    links: [{ url: 'https://example.com', label: word() }],
    people: [{ id: 'p' as never, name: word() }],
    causes: [
      {
        text: word(),
        disposition: 'own-rca',
        dispositionNote: word(),
        reference: other(),
        wordings: [{ id: 'w' as never, text: word() }],
        tags: [word(), word()],
        evidence: [{ text: word() }, { text: word(), url: 'https://example.com' }],
        actionItems: [{ text: word(), state: 'dropped', stateReason: word(), originTitle: word() }],
        children: [
          { text: word(), reference: other() },
          { text: word(), dispositionNote: word() },
        ],
      },
    ],
    parked: [{ text: word(), children: [{ text: word(), evidence: [{ text: word() }] }] }],
    actionItems: [{ text: word() }],
    moments: [{ text: word() }],
  })
  const found = page.match(/word\d{3}x/g) ?? []
  expect(found).toHaveLength(words)
  expect(new Set(found).size).toBe(words)
})
