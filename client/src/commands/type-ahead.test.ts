import { HEAD } from 'shared/model'
import { expect, test } from 'vitest'
import { commandSession } from './testing/command-session.ts'
import { typeAhead } from './type-ahead.ts'

const pressed = (...keys: readonly string[]) =>
  keys
    .flatMap(key => (/^(Enter|Tab|Escape)$/.test(key) ? [key] : [...key]))
    .map(key => ({ key, shift: false }))

test('[T1] what was typed before the page stood is in the tree, and the caret goes on after it', () => {
  const session = commandSession('# Data loss')
  session.ui.getState().select([HEAD])
  session.run('add-bone')
  typeAhead(session.context, pressed('Lost weekend 😀', 'Enter', 'Customer waited', 'Tab', 'No al'))
  session.press('ert')
  expect(session.lines()).toEqual(['Data loss', '  Lost weekend 😀', '  Customer waited', '    No alert|'])
})

test('[T3] Escape that came too early ends editing as well', () => {
  const session = commandSession('# Data loss')
  session.ui.getState().select([HEAD])
  session.run('add-bone')
  typeAhead(session.context, pressed('Lost weekend', 'Escape'))
  expect(session.lines()).toEqual(['Data loss', '  [Lost weekend]'])
})

test('[T3] what was typed after the end of editing goes nowhere', () => {
  const session = commandSession('# Data loss\n- Lost weekend')
  session.run('add-bone')
  typeAhead(session.context, pressed('Enter', 'x'))
  expect(session.lines()).toEqual(['Data loss', '  [Lost weekend]'])
})
