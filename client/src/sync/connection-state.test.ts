import fc from 'fast-check'
import { CLOSE, SYNC } from 'shared/protocol'
import { fuzzRun } from 'shared/testing'
import { expect, test } from 'vitest'
import {
  afterEvent,
  type ConnectionEvent,
  connectionStateOf,
  mustStay,
  NEW_CONNECTION,
  unsavedOf,
} from './connection-state.ts'

const OPENED: ConnectionEvent = { type: 'opened' }
const LOST: ConnectionEvent = { type: 'closed', code: 1006 }
const OFFLINE_EDIT: ConnectionEvent = { type: 'edited-unsent' }
const CATCH_UP: ConnectionEvent = { type: 'sent', kind: SYNC.step2 }
const EDIT: ConnectionEvent = { type: 'sent', kind: SYNC.update }
const durable = (count: number): ConnectionEvent => ({ type: 'acknowledged', count })

const after = (...events: readonly ConnectionEvent[]) => events.reduce(afterEvent, NEW_CONNECTION)
const seen = (...events: readonly ConnectionEvent[]) => connectionStateOf(after(...events))

test('[P20] a page is connecting until its first exchange is durable, then saved', () => {
  expect(seen()).toMatchObject({ is: 'connecting' })
  expect(seen(OPENED, CATCH_UP)).toMatchObject({ is: 'connecting' })
  expect(seen(OPENED, CATCH_UP, durable(1))).toMatchObject({ is: 'saved', merged: 0 })
})

test('[P20] each change counts as unsaved until an acknowledgement covers it', () => {
  const joined = [OPENED, CATCH_UP, durable(1)]
  expect(seen(...joined, EDIT, EDIT)).toMatchObject({ is: 'saving', unsaved: 2 })
  expect(seen(...joined, EDIT, EDIT, durable(2))).toMatchObject({ is: 'saving', unsaved: 1 })
  expect(seen(...joined, EDIT, EDIT, durable(3))).toMatchObject({ is: 'saved', merged: 0 })
})

test('[P20] a change typed before the catch-up is sent is saved only with its own acknowledgement', () => {
  expect(seen(OPENED, EDIT, CATCH_UP)).toMatchObject({ is: 'saving', unsaved: 1 })
  expect(seen(OPENED, EDIT, CATCH_UP, durable(1))).toMatchObject({ is: 'connecting' })
  expect(seen(OPENED, EDIT, CATCH_UP, durable(2))).toMatchObject({ is: 'saved', merged: 0 })
})

test('[P21] what was sent and not acknowledged when the connection went is unsaved again', () => {
  const lost = [OPENED, CATCH_UP, durable(1), EDIT, EDIT, durable(2), LOST]
  expect(seen(...lost)).toEqual({
    is: 'offline',
    unsaved: 1,
    isKept: true,
    isWriting: false,
    isDamaged: false,
  })
  expect(seen(...lost, OFFLINE_EDIT, OFFLINE_EDIT)).toEqual({
    is: 'offline',
    unsaved: 3,
    isKept: true,
    isWriting: false,
    isDamaged: false,
  })
})

test('[P21] the catch-up of the next connection covers everything made offline, and the page says so', () => {
  const back = [OPENED, CATCH_UP, durable(1), LOST, OFFLINE_EDIT, OFFLINE_EDIT, LOST, OPENED, CATCH_UP]
  expect(seen(...back)).toMatchObject({ is: 'saving', unsaved: 2 })
  expect(seen(...back, durable(1))).toMatchObject({ is: 'saved', merged: 2 })
  expect(seen(...back, durable(1), EDIT, durable(2))).toMatchObject({ is: 'saved', merged: 0 })
})

test('[P21] changes that an earlier visit left on this computer are counted from the start', () => {
  expect(seen({ type: 'copy-read', unsaved: 4 })).toMatchObject({ is: 'connecting' })
  const found = [{ type: 'copy-read', unsaved: 4 } as const, OPENED]
  expect(seen(...found)).toMatchObject({ is: 'saving', unsaved: 4 })
  expect(seen(...found, CATCH_UP, durable(1))).toMatchObject({ is: 'saved', merged: 4 })
})

test('[P22] a computer that keeps no copy says so', () => {
  expect(seen({ type: 'copy-refused' }, LOST, OFFLINE_EDIT)).toEqual({
    is: 'offline',
    unsaved: 1,
    isKept: false,
    isWriting: false,
    isDamaged: false,
  })
})

test('[P22] what waits is said to be on its way into the copy until it is there', () => {
  const written = [LOST, OFFLINE_EDIT, { type: 'copy-writing', isWriting: true } as const]
  expect(seen(...written)).toMatchObject({ is: 'offline', isKept: true, isWriting: true })
  const kept = [...written, { type: 'copy-writing', isWriting: false } as const]
  expect(seen(...kept)).toMatchObject({ is: 'offline', isKept: true, isWriting: false })
})

test('[P23] a final close ends the page with its reason and keeps what was unsaved', () => {
  const ended = seen(OPENED, CATCH_UP, durable(1), EDIT, { type: 'closed', code: CLOSE.otherEpoch })
  expect(ended).toEqual({
    is: 'ended',
    reason: 'other-epoch',
    unsaved: 1,
    isKept: true,
    isWriting: false,
    isDamaged: false,
  })
  expect(seen({ type: 'closed', code: CLOSE.unknownRca })).toMatchObject({ is: 'ended', reason: 'unknown' })
  expect(seen({ type: 'closed', code: CLOSE.tooBigFrame })).toMatchObject({ is: 'ended', reason: 'too-big' })
  expect(seen({ type: 'closed', code: 4477 })).toMatchObject({ is: 'ended', reason: 'forbidden' })
})

test('[P33] a page whose document is damaged on the server says so from the start, and when its changes are refused', () => {
  const told = [OPENED, { type: 'document-told', isDamaged: true } as const, CATCH_UP, durable(1)]
  expect(seen(...told)).toMatchObject({ is: 'saved', isDamaged: true })
  const refused = { type: 'closed', code: CLOSE.forbidden } as const
  expect(seen(...told, refused)).toMatchObject({ is: 'ended', reason: 'damaged' })
  expect(seen(OPENED, refused)).toMatchObject({ is: 'ended', reason: 'forbidden' })
})

test('[P32] a page that is asked to take another client id goes on', () => {
  expect(seen(OPENED, { type: 'closed', code: CLOSE.clientIdTaken })).toMatchObject({ is: 'offline' })
})

test('[P23] a close that asks to try again does not end the page', () => {
  for (const code of [CLOSE.restarting, CLOSE.cannotLoadOrSave, CLOSE.tooSlow, CLOSE.tooFast, 1006, null])
    expect(seen(OPENED, { type: 'closed', code }).is).toBe('offline')
})

test('[P20] never saved while a change is not durable, whatever the order of events', () => {
  // A model server: per connection, what was sent in order; acknowledgements cover a prefix of it.
  const operation = fc.constantFrom('edit', 'connect', 'catch-up', 'acknowledge', 'lose')
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 60 }), operations => {
      let record = NEW_CONNECTION
      let isOpen = false
      const sent: ('edit' | 'catch-up')[] = []
      let acknowledged = 0
      let unsent = 0
      const tell = (event: ConnectionEvent) => {
        record = afterEvent(record, event)
      }
      for (const step of operations) {
        if (step === 'edit' && isOpen) {
          sent.push('edit')
          tell(EDIT)
        } else if (step === 'edit') {
          unsent += 1
          tell(OFFLINE_EDIT)
        } else if (step === 'connect' && !isOpen) {
          isOpen = true
          tell(OPENED)
        } else if (step === 'catch-up' && isOpen && !sent.includes('catch-up')) {
          sent.push('catch-up')
          tell(CATCH_UP)
        } else if (step === 'acknowledge' && acknowledged < sent.length) {
          acknowledged += 1
          if (sent[acknowledged - 1] === 'catch-up') unsent = 0
          tell(durable(acknowledged))
        } else if (step === 'lose' && isOpen) {
          isOpen = false
          unsent += sent.slice(acknowledged).filter(kind => kind === 'edit').length
          sent.length = 0
          acknowledged = 0
          tell(LOST)
        }
        const waiting = unsent + sent.slice(acknowledged).filter(kind => kind === 'edit').length
        expect(unsavedOf(record)).toBe(waiting)
        if (waiting > 0) expect(connectionStateOf(record).is).not.toBe('saved')
      }
    }),
    fuzzRun(500),
  )
})

test('[P30] a copy that is read late is kept from then on, and sends what it holds as any change', () => {
  const slow = [{ type: 'copy-refused' } as const, OPENED, CATCH_UP, durable(1)]
  expect(seen(...slow)).toMatchObject({ is: 'saved', merged: 0, isKept: false })
  const late = [...slow, EDIT, { type: 'copy-read', unsaved: 2 } as const]
  expect(seen(...late)).toMatchObject({ is: 'saving', unsaved: 1, isKept: true })
  expect(seen(...late, durable(2))).toMatchObject({ is: 'saved', merged: 0, isKept: true })
})

test('[P29] what is not saved must stay; after an end only what no copy holds', () => {
  const saved = [OPENED, CATCH_UP, durable(1)]
  expect(mustStay(after(...saved))).toBe(false)
  expect(mustStay(after(...saved, EDIT))).toBe(true)
  expect(mustStay(after(...saved, LOST, OFFLINE_EDIT))).toBe(true)
  const ended = [...saved, EDIT, { type: 'closed', code: CLOSE.forbidden } as const]
  expect(mustStay(after(...ended))).toBe(false)
  expect(mustStay(after({ type: 'copy-refused' }, ...ended))).toBe(true)
})
