import { addPerson } from 'shared/doc'
import { HEAD, unwrap } from 'shared/model'
import { expect, test } from 'vitest'
import { addActionLine } from './action-line.ts'
import { commandSession } from './testing/command-session.ts'

/** Adds one action of the whole RCA; gives its words, its owners, and everybody written down. */
function added(line: string) {
  const { context, editor } = commandSession('# Data loss')
  unwrap(addPerson(editor, { name: 'Ann Lee' }))
  unwrap(addPerson(editor, { name: 'Anna Lind' }))
  const id = unwrap(addActionLine(context, HEAD, line))
  const item = editor.rca().actionItems.get(id)
  const { people } = editor.rca()
  return {
    text: item?.text,
    owners: item?.owners.map(id => people.get(id)?.name),
    people: [...people.values()].map(({ name }) => name),
  }
}

test('[T26] an owner named for the first time is written down', () => {
  const kim = { text: 'Call them', owners: ['kim'], people: ['Ann Lee', 'Anna Lind', 'kim'] }
  expect(added('Call them @kim')).toEqual(kim)
  expect(added('Call them @kim fri')).toEqual(kim)
  expect(added('@kim: Call them')).toEqual(kim)
  expect(added('Call them @kim @Kim').people).toEqual(kim.people)
})

test('[T26] whoever is known, could be several, or is named in the middle is nobody new', () => {
  for (const line of ['Call them @annlee', 'Call them @l', 'Ask @kim to call'])
    expect(added(line).people).toEqual(['Ann Lee', 'Anna Lind'])
  expect(added('Call them @annlee').owners).toEqual(['Ann Lee'])
})
