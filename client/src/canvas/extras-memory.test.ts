import { addActionItem, addCause, editText, setDisposition, setVerification } from 'shared/doc'
import { extrasOf } from 'shared/layouts'
import type { CauseId } from 'shared/model'
import { cause, impact, openTestRca, rca } from 'shared/testing'
import { expect, test } from 'vitest'
import { createExtrasMemory } from './extras-memory.ts'

test('[T40] what is drawn beside a text is worked out anew only where it can be something else', () => {
  const editor = openTestRca(rca('Data loss', impact('Lost weekend', cause('Woken up'), cause('Too few'))))
  const ids = Array.from(editor.rca().causes.keys())
  const named = (text: string) =>
    Array.from(editor.rca().causes.values()).find(one => one.text === text)?.id as CauseId
  const remember = createExtrasMemory()
  const readAll = () => {
    const read = remember(editor.rca())
    return new Map(ids.map(id => [id, read(id)]))
  }
  const changes = [
    () =>
      editText(editor, {
        target: { of: 'cause', id: named('Too few') },
        edit: { index: 0, remove: 0, insert: 'Far ' },
      }),
    () => addCause(editor, { parent: named('Woken up'), text: 'By the phone' }),
    () => setDisposition(editor, { ids: [named('Far Too few')], disposition: 'root-cause' }),
    () => setVerification(editor, { ids: [named('Woken up')], verification: 'confirmed' }),
    () => addActionItem(editor, { cause: named('Lost weekend'), text: 'A second one on call' }),
  ]
  let before = readAll()
  for (const [index, change] of changes.entries()) {
    change()
    const after = readAll()
    const anew = extrasOf(editor.rca())
    for (const id of ids) expect(after.get(id)).toEqual(anew(id))
    const renewed = ids.filter(id => after.get(id) !== before.get(id))
    // Actions hang anywhere: after a change of theirs everything is asked again.
    expect(renewed).toHaveLength(index === changes.length - 1 ? ids.length : 1)
    before = after
  }
})
