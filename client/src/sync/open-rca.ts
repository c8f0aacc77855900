import { format } from 'date-fns'
import { openEditor, type RcaEditor, SCHEMA_VERSION } from 'shared/doc'
import type { RcaId } from 'shared/model'
import { CLOSE, isFinalClose, MESSAGE } from 'shared/protocol'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { createStore, type StoreApi } from 'zustand/vanilla'
import {
  afterEvent,
  type ConnectionEvent,
  type ConnectionState,
  connectionStateOf,
  mustStay,
  NEW_CONNECTION,
  unsavedOf,
} from './connection-state.ts'
import { countingSocket } from './counting-socket.ts'
import { hasSigned } from './created-here.ts'
import type { DeviceStorage } from './device-storage.ts'
import { dropIncomplete } from './drop-incomplete.ts'
import { followPage } from './follow-page.ts'
import { newId } from './new-id.ts'
import { isFromCopy, type OfflineCopy, openOfflineCopy } from './offline-copy.ts'
import type { PersonStore } from './person-store.ts'
import { openPresenceChannel, type PresenceChannel } from './presence-channel.ts'
import { reconnectDelay } from './reconnect-delay.ts'
import { readAcknowledgement, readEpoch } from './server-message.ts'
import { takeNewClientId } from './take-new-client-id.ts'

/** One RCA on this page: its document, the way to the server, this computer's copy, and who else is here. */
export interface OpenRca {
  readonly id: RcaId
  readonly editor: RcaEditor
  readonly connection: StoreApi<ConnectionState>
  /** Whether there is something to show: what the server has, or this computer's copy of it. */
  readonly isLoaded: StoreApi<boolean>
  /** Whether everything that the server had has come at least once. */
  readonly hasCaughtUp: StoreApi<boolean>
  readonly presence: PresenceChannel
  /** Tries at once instead of waiting for the next attempt. */
  readonly retry: () => void
  /**
   * After an end: makes the next visit take the server's document. What could only be refused again is discarded;
   * a copy of another epoch stays on this computer, apart.
   */
  readonly forgetCopy: () => Promise<void>
  /** Whether something here is neither on the server's disk nor, after an end, in this computer's copy. */
  readonly mustStay: () => boolean
  readonly close: () => void
}

export interface OpenRcaOptions {
  readonly id: RcaId
  readonly person: PersonStore
  readonly device: DeviceStorage
  /** `ws://host/sync` */
  readonly syncUrl: string
  /** Only looks: nobody is shown that it is there, it writes nothing, and keeps nothing on this computer. */
  readonly isOnlooker?: boolean
}

/** It wants to be told what is saved, and which version of what is stored it writes. */
const JOINING = { ack: '1', schema: String(SCHEMA_VERSION) }

/** Opens one RCA and keeps it in step until `close`. */
export function openRca({ id, person, device, syncUrl, isOnlooker = false }: OpenRcaOptions): OpenRca {
  const doc = new Y.Doc()
  const editor = openEditor(doc, {
    by: person.getState().id,
    now: Date.now,
    random: Math.random,
    newId,
    today: () => format(new Date(), 'yyyy-MM-dd'),
    // Whatever is still open when the right to write ends: a line, a menu, a paste on its way.
    mayWrite: () =>
      !isOnlooker &&
      record.ended === null &&
      !record.isDamaged &&
      hasSigned(person.getState().name, device, id),
  })

  let record = NEW_CONNECTION
  let copy: OfflineCopy | null = null
  let closeCopy = () => {}
  let isClosed = false
  let rememberedUnsaved = 0
  let refusedIds = 0
  const connection = createStore<ConnectionState>(() => connectionStateOf(record))
  const isLoaded = createStore<boolean>(() => false)
  const hasCaughtUp = createStore<boolean>(() => false)

  const tell = (event: ConnectionEvent) => {
    record = afterEvent(record, event)
    const state = connectionStateOf(record)
    if (!isSameState(state, connection.getState())) connection.setState(state, true)
    rememberUnsaved()
  }

  // While connected a change is durable within milliseconds; only what waits offline is worth a write of its own.
  const rememberUnsaved = () => {
    const count = unsavedOf(record)
    if (!copy || count === rememberedUnsaved || (record.isOpen && rememberedUnsaved === 0)) return
    rememberedUnsaved = count
    copy.rememberUnsaved(count)
  }

  // The epoch that the device remembers is the name of its copy: not an onlooker's to read or to change.
  const remembered = isOnlooker ? null : device.read(`epoch:${id}`)
  const rememberEpoch = (epoch: string) => {
    if (!isOnlooker) device.write(`epoch:${id}`, epoch)
  }
  const provider = new WebsocketProvider(syncUrl, id, doc, {
    connect: false,
    // Tabs meet through the server: what another tab hands over directly could be old history of another epoch.
    disableBc: true,
    params: { ...JOINING, ...(remembered && { epoch: remembered }) },
    shouldReconnect: event => !isFinalClose(event.code) || isOutdatedName(event.code),
    WebSocketPolyfill: countingSocket(kind => tell({ type: 'sent', kind }), !isOnlooker),
  })
  // Another epoch than the one this device remembers, and nothing here that could be lost: begin with the new one.
  const isOutdatedName = (code: number | null) => code === CLOSE.otherEpoch && !isLoaded.getState()
  const takeNewEpoch = () => {
    closeCopy()
    copy = null
    rememberEpoch('')
    provider.params = JOINING
  }
  const presence = openPresenceChannel(provider.awareness, person)
  if (isOnlooker) presence.show(false)

  const retry = () => {
    if (!isClosed && !record.ended) provider.connect()
  }

  const attachCopy = (epoch: string) => {
    closeCopy = openOfflineCopy(`${id}@${epoch}`, doc, {
      onRead: (read, unsaved) => {
        copy = read
        rememberedUnsaved = unsaved
        tell({ type: 'copy-read', unsaved })
        if (!Y.equalSnapshots(Y.snapshot(doc), Y.emptySnapshot)) isLoaded.setState(true, true)
        retry()
      },
      onRefused: () => {
        tell({ type: 'copy-refused' })
        retry()
      },
      onWriting: isWriting => tell({ type: 'copy-writing', isWriting }),
    })
  }

  provider.messageHandlers[MESSAGE.acknowledgement] = (_encoder, decoder) => {
    const count = readAcknowledgement(decoder)
    if (count !== null) tell({ type: 'acknowledged', count })
  }
  provider.messageHandlers[MESSAGE.epoch] = (_encoder, decoder) => {
    const told = readEpoch(decoder)
    if (!told) return
    const { epoch, isDamaged } = told
    tell({ type: 'document-told', isDamaged })
    if (provider.params.epoch === epoch) return
    provider.params = { ...provider.params, epoch }
    rememberEpoch(epoch)
    if (!isOnlooker) attachCopy(epoch)
  }
  provider.on('status', ({ status }) => {
    if (status !== 'connected') return
    tell({ type: 'opened' })
    // The others have forgotten this window when its connection went: only a newer state is news to them.
    presence.announce()
  })
  provider.on('connection-close', event => {
    const code = event?.code ?? null
    if (isOutdatedName(code)) takeNewEpoch()
    else tell({ type: 'closed', code })
    if (code === CLOSE.dataMissing && isLoaded.getState()) dropIncomplete(doc)
    if (code === CLOSE.clientIdTaken) {
      takeNewClientId(provider.awareness)
      // It did connect; but what it wrote under the old id may be refused again, for as long as the other is there.
      provider.wsUnsuccessfulReconnects = ++refusedIds
    }
    // y-websocket doubles without chance; its own upper bound, set anew before each wait, is the way in.
    provider.maxBackoffTime = reconnectDelay(provider.wsUnsuccessfulReconnects + 1, Math.random)
  })
  provider.on('sync', isSynced => {
    if (!isSynced) return
    isLoaded.setState(true, true)
    hasCaughtUp.setState(true, true)
  })
  const noticeEdit = (_update: Uint8Array, origin: unknown) => {
    const isForeign = origin === provider || isFromCopy(origin)
    const isSent = provider.wsconnected && provider.ws?.readyState === WebSocket.OPEN
    if (!isForeign && !isSent) tell({ type: 'edited-unsent' })
  }
  doc.on('update', noticeEdit)

  const stopFollowing = followPage({
    onOnline: retry,
    // A socket notices only after half a minute that its network went. The server may be on this very computer and
    // still there: so it is asked anew at once.
    onOffline: () => {
      if (!isClosed && !record.ended) provider.disconnect()
      retry()
    },
    onVisibility: isHidden => {
      presence.set({ isAway: isHidden })
      // Somebody looks: not the rest of a wait that grew while nobody did.
      if (!isHidden) retry()
    },
    mustWarn: () => unsavedOf(record) > 0,
  })

  // The copy first: then the first exchange carries what was written offline, and the page shows it at once.
  if (remembered) attachCopy(remembered)
  else retry()

  return {
    id,
    editor,
    connection,
    isLoaded,
    hasCaughtUp,
    presence,
    retry,
    forgetCopy: async () => {
      rememberEpoch('')
      if (record.ended !== 'other-epoch') await copy?.discard()
    },
    mustStay: () => mustStay(record),
    close: () => {
      isClosed = true
      stopFollowing()
      presence.close()
      provider.destroy()
      closeCopy()
      editor.destroy()
      doc.destroy()
    },
  }
}

const isSameState = (a: ConnectionState, b: ConnectionState): boolean =>
  JSON.stringify(a) === JSON.stringify(b)
