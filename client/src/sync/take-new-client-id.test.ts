import { expect, test } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { takeNewClientId } from './take-new-client-id.ts'

test('[P32] a page whose client id is taken keeps its text, and writes and shows itself under another', () => {
  const doc = new Y.Doc()
  const awareness = new Awareness(doc)
  const before = doc.clientID
  doc.getText('title').insert(0, 'Data loss')
  awareness.setLocalState({ name: 'Alice' })
  takeNewClientId(awareness)
  doc.getText('title').insert(0, 'Our ')
  awareness.setLocalState({ name: 'Alice' })
  expect(doc.getText('title').toString()).toBe('Our Data loss')
  expect(Y.decodeStateVector(Y.encodeStateVector(doc))).toEqual(
    new Map([
      [before, 'Data loss'.length],
      [doc.clientID, 'Our '.length],
    ]),
  )
  expect(Array.from(awareness.getStates().keys())).toEqual([doc.clientID])
  awareness.destroy()
})
