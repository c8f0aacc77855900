import { addActionItem, addMoment } from 'shared/doc'
import { UNKNOWN_TIME, unwrap } from 'shared/model'
import { expect, test } from 'vitest'
import { paletteMatches } from './palette-items.ts'
import { paletteQuestion } from './palette-question.ts'
import { commandSession } from './testing/command-session.ts'

const OUTLINE = '# Data loss\n- Lost weekend\n  - Replication stopped\n- Customer waited\n'

test('[T27] an action is hung on a cause that is found by its words', () => {
  const { context, editor, idOf } = commandSession(OUTLINE)
  const actionItem = unwrap(
    addActionItem(editor, { text: 'Schedule DR review', cause: idOf('Customer waited') }),
  )
  const question = paletteQuestion(context, { of: 'hang', actionItem })
  const items = question?.itemsOf(editor.rca()) ?? []
  expect(items.map(item => item.label)).toEqual(['Lost weekend', 'Replication stopped'])
  const [found] = paletteMatches('repl', items)
  if (found) question?.choose(found)
  expect(editor.rca().actionItems.get(actionItem)?.cause).toBe(idOf('Replication stopped'))
})

test('[T27] where a cause may go is every box but itself, its own branch and its parent', () => {
  const { context, editor, idOf, lines } = commandSession(OUTLINE)
  const question = paletteQuestion(context, { of: 'place', causes: [idOf('Lost weekend')] })
  const items = question?.itemsOf(editor.rca()) ?? []
  expect(items.map(item => item.label)).toEqual(['Customer waited'])
  if (items[0]) question?.choose(items[0])
  expect(lines().slice(1)).toEqual(['  Customer waited', '    [Lost weekend]', '      Replication stopped'])
})

test('[T27] a moment is linked to a cause that is found by its words', () => {
  const { context, editor, idOf } = commandSession(OUTLINE)
  const moment = unwrap(addMoment(editor, { text: 'Alert', time: UNKNOWN_TIME }))
  const question = paletteQuestion(context, { of: 'moment', moment })
  const [found] = paletteMatches('repl', question?.itemsOf(editor.rca()) ?? [])
  if (found) question?.choose(found)
  expect(editor.rca().moments.get(moment)?.cause).toBe(idOf('Replication stopped'))
  expect(question?.itemsOf(editor.rca()).map(item => item.label)).toEqual(['Lost weekend', 'Customer waited'])
})
