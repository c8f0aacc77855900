import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { dropIncomplete } from './drop-incomplete.ts'

test('[P35] what nobody can complete keeps nothing else from being sent', () => {
  const lost = new Y.Doc()
  lost.getText('title').insert(0, 'first')
  const before = Y.encodeStateVector(lost)
  lost.getText('title').insert(5, ', second')

  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(lost, before))
  doc.getText('title').insert(0, 'Data loss')
  const sent = () => Y.parseUpdateMeta(Y.encodeStateAsUpdate(doc)).to
  expect([...sent().keys()]).toContain(lost.clientID)
  dropIncomplete(doc)
  expect(sent()).toEqual(new Map([[doc.clientID, 'Data loss'.length]]))
  expect(doc.getText('title').toString()).toBe('Data loss')
})
