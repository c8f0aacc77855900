import * as Y from 'yjs'
import {
  addActionItem,
  addCause,
  addEvidence,
  addLink,
  addMoment,
  addPerson,
  addTag,
  deleteCauses,
  editActionItem,
  editFacts,
  editText,
  insertDraft,
  moveCauses,
  parkLine,
  removeActionItem,
  removeEvidence,
  removeMoment,
  removePerson,
  setDisposition,
  setVerification,
  strikeWording,
} from '../doc/index.ts'
import { type ActionItemId, HEAD, type RcaId, unwrap } from '../model/index.ts'
import { cause, impact, rca } from './builders.ts'
import { idOf, meet } from './meet.ts'

/**
 * A document in which everything that can be stored is stored: all fields, an open conflict, a recovered cause, a
 * trash. Always the same bytes.
 */
export function sampleHistory(): Uint8Array {
  const { alice, bob, sync } = meet(
    rca('Data loss', impact('Confidence', cause('Customer first', cause('Monitoring')))),
  )
  const by = unwrap(addPerson(alice, { name: 'Jo', isAffected: true, isScribe: true }))
  unwrap(addPerson(alice, { name: 'Sam', isAbsent: true, isFacilitator: true }))
  unwrap(
    editFacts(alice, {
      product: 'Funds',
      incidentStart: { at: '2012-02-16T06:30', precision: 'minute' },
      incidentEnd: { at: '2012-02-17', precision: 'day' },
      detectedBy: 'customer',
      date: '2012-02-20',
      status: 'live',
      wikiPage: 'rca:funds',
    }),
  )
  unwrap(addLink(alice, { url: 'https://example.org/page', label: 'Page' }))
  for (const of of ['title', 'summary'] as const)
    unwrap(editText(alice, { target: { of }, edit: { index: 0, remove: 0, insert: `The ${of}` } }))
  const parent = idOf(alice, 'Confidence')
  unwrap(
    insertDraft(alice, {
      parent,
      draft: rca('', cause('Watches state', cause('Not the data')), cause('Phase 2')),
    }),
  )
  const phase = idOf(alice, 'Phase 2')
  const reference = {
    rca: 'abcdefghijklmnopqrstuv' as RcaId,
    cause: phase,
    actionItem: 'some-item' as ActionItemId,
    title: 'Feb',
  }
  unwrap(setDisposition(alice, { ids: [phase], disposition: 'too-expensive', note: '£1m', reference }))
  unwrap(setVerification(alice, { ids: [parent], verification: 'confirmed' }))
  unwrap(addTag(alice, { ids: [phase], tag: 'backup' }))
  unwrap(strikeWording(alice, { id: idOf(alice, 'Not the data'), text: 'the' }))
  unwrap(addEvidence(alice, { cause: phase, text: 'minutes', url: 'https://example.org/m' }))
  unwrap(removeEvidence(alice, { id: unwrap(addEvidence(alice, { cause: phase, text: 'gone' })) }))
  const item = unwrap(
    addActionItem(alice, { text: 'Test it', owners: [by], cause: phase, ticketUrl: 'https://t/1' }),
  )
  unwrap(editActionItem(alice, { id: item, state: 'done', origin: reference.rca, originTitle: 'Feb' }))
  unwrap(
    editActionItem(alice, {
      id: unwrap(addActionItem(alice, { text: 'Drop it' })),
      state: 'dropped',
      stateReason: 'no',
    }),
  )
  unwrap(addMoment(alice, { text: 'pager', time: { at: '2012-02-16', precision: 'day' }, cause: phase }))
  unwrap(removeActionItem(alice, { id: unwrap(addActionItem(alice, { text: 'Never' })) }))
  const never = { at: '', precision: 'unknown' } as const
  unwrap(removeMoment(alice, { id: unwrap(addMoment(alice, { text: 'Never', time: never })) }))
  unwrap(removePerson(alice, { id: unwrap(addPerson(alice, { name: 'Nobody' })) }))
  unwrap(parkLine(alice, { text: 'culture' }))
  sync()
  unwrap(deleteCauses(alice, { ids: [idOf(alice, 'Customer first')] }))
  unwrap(addCause(bob, { parent: idOf(bob, 'Monitoring'), text: 'Pushed back' }))
  unwrap(addCause(bob, { parent: HEAD, text: 'Weekend' }))
  sync()
  const weekend = idOf(alice, 'Weekend')
  unwrap(moveCauses(alice, { ids: [parent], parent: weekend }))
  unwrap(moveCauses(bob, { ids: [weekend], parent }))
  sync()
  return Y.encodeStateAsUpdate(alice.doc)
}
