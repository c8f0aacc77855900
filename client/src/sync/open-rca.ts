import { format } from 'date-fns'
import { openEditor, type RcaEditor } from 'shared/doc'
import type { RcaId } from 'shared/model'
import { isFinalClose, MESSAGE } from 'shared/protocol'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { createStore, type StoreApi } from 'zustand/vanilla'
import {
  afterEvent,
  type ConnectionEvent,
  type ConnectionState,
  connectionStateOf,
  NEW_CONNECTION,
} from './connection-state.ts'
import { countingSocket } from './counting-socket.ts'
import type { DeviceStorage } from './device-storage.ts'
import { newId } from './new-id.ts'
import { isFromCopy, type OfflineCopy, openOfflineCopy } from './offline-copy.ts'
import type { PersonStore } from './person-store.ts'
import { openPresenceChannel, type PresenceChannel } from './presence-channel.ts'
import { reconnectDelay } from './reconnect-delay.ts'
import { readAcknowledgement, readEpoch } from './server-message.ts'

/** One RCA on this page: its document, the way to the server, this computer's copy, and who else is here. */
export interface OpenRca {
  readonly id: RcaId
  readonly editor: RcaEditor
  readonly connection: StoreApi<ConnectionState>
  /** Whether there is something to show: what the server has, or this computer's copy of it. */
  readonly isLoaded: StoreApi<boolean>
  readonly presence: PresenceChannel
  /** Tries at once instead of waiting for the next attempt. */
  readonly retry: () => void
  /** The next visit takes the server's document, whatever copy this computer has. */
  readonly forgetCopy: () => void
  readonly close: () => void
}

export interface OpenRcaOptions {
  readonly id: RcaId
  readonly person: PersonStore
  readonly device: DeviceStorage
  /** `ws://host/sync` */
  readonly syncUrl: string
}

/** Opens one RCA and keeps it in step until `close`. */
export function openRca({ id, person, device, syncUrl }: OpenRcaOptions): OpenRca {
  const doc = new Y.Doc()
  const editor = openEditor(doc, {
    by: person.getState().id,
    now: Date.now,
    random: Math.random,
    newId,
    today: () => format(new Date(), 'yyyy-MM-dd'),
  })

  let record = NEW_CONNECTION
  let copy: OfflineCopy | null = null
  let isClosed = false
  let rememberedUnsaved = 0
  const connection = createStore<ConnectionState>(() => connectionStateOf(record))
  const isLoaded = createStore<boolean>(() => false)

  const tell = (event: ConnectionEvent) => {
    record = afterEvent(record, event)
    const state = connectionStateOf(record)
    if (!isSameState(state, connection.getState())) connection.setState(state, true)
    rememberUnsaved(state)
  }

  // While connected a change is durable within milliseconds; only what waits offline is worth a write of its own.
  const rememberUnsaved = (state: ConnectionState) => {
    const count = 'unsaved' in state ? state.unsaved : 0
    if (!copy || count === rememberedUnsaved || (state.is === 'saving' && rememberedUnsaved === 0)) return
    rememberedUnsaved = count
    copy.rememberUnsaved(count)
  }

  const remembered = device.read(`epoch:${id}`)
  const provider = new WebsocketProvider(syncUrl, id, doc, {
    connect: false,
    // Tabs meet through the server: what another tab hands over directly could be old history of another epoch.
    disableBc: true,
    params: { ack: '1', ...(remembered && { epoch: remembered }) },
    shouldReconnect: event => !isFinalClose(event.code),
    WebSocketPolyfill: countingSocket(kind => tell({ type: 'sent', kind })),
  })
  const presence = openPresenceChannel(provider.awareness, person)

  const attachCopy = async (epoch: string) => {
    const opened = await openOfflineCopy(`${id}@${epoch}`, doc, () => tell({ type: 'copy-refused' }))
    if (isClosed) return opened?.close()
    if (!opened) return tell({ type: 'copy-refused' })
    copy = opened
    rememberedUnsaved = opened.unsaved
    tell({ type: 'copy-read', unsaved: opened.unsaved })
    if (!Y.equalSnapshots(Y.snapshot(doc), Y.emptySnapshot)) isLoaded.setState(true, true)
  }

  provider.messageHandlers[MESSAGE.acknowledgement] = (_encoder, decoder) => {
    const count = readAcknowledgement(decoder)
    if (count !== null) tell({ type: 'acknowledged', count })
  }
  provider.messageHandlers[MESSAGE.epoch] = (_encoder, decoder) => {
    const epoch = readEpoch(decoder)
    if (!epoch || provider.params.epoch === epoch) return
    provider.params = { ...provider.params, epoch }
    device.write(`epoch:${id}`, epoch)
    void attachCopy(epoch)
  }
  provider.on('status', ({ status }) => {
    if (status !== 'connected') return
    tell({ type: 'opened' })
    // The others have forgotten this window when its connection went: only a newer state is news to them.
    presence.announce()
  })
  provider.on('connection-close', event => {
    tell({ type: 'closed', code: event?.code ?? null })
    // y-websocket doubles without chance; its own upper bound, set anew before each wait, is the way in.
    provider.maxBackoffTime = reconnectDelay(provider.wsUnsuccessfulReconnects + 1, Math.random)
  })
  provider.on('sync', isSynced => {
    if (isSynced) isLoaded.setState(true, true)
  })
  const noticeEdit = (_update: Uint8Array, origin: unknown) => {
    const isForeign = origin === provider || isFromCopy(origin)
    const isSent = provider.wsconnected && provider.ws?.readyState === WebSocket.OPEN
    if (!isForeign && !isSent) tell({ type: 'edited-unsent' })
  }
  doc.on('update', noticeEdit)

  const retry = () => {
    if (!isClosed && !record.ended) provider.connect()
  }
  const showAway = () => presence.set({ isAway: document.hidden })
  const warnUnsaved = (event: BeforeUnloadEvent) => {
    const state = connection.getState()
    if ('unsaved' in state && state.unsaved > 0) event.preventDefault()
  }
  window.addEventListener('online', retry)
  document.addEventListener('visibilitychange', showAway)
  window.addEventListener('beforeunload', warnUnsaved)

  // The copy first: then the first exchange carries what was written offline, and the page shows it at once.
  void (remembered ? attachCopy(remembered) : Promise.resolve()).then(retry)

  return {
    id,
    editor,
    connection,
    isLoaded,
    presence,
    retry,
    forgetCopy: () => device.write(`epoch:${id}`, ''),
    close: () => {
      isClosed = true
      window.removeEventListener('online', retry)
      document.removeEventListener('visibilitychange', showAway)
      window.removeEventListener('beforeunload', warnUnsaved)
      presence.close()
      provider.destroy()
      copy?.close()
      editor.destroy()
      doc.destroy()
    },
  }
}

const isSameState = (a: ConnectionState, b: ConnectionState): boolean =>
  JSON.stringify(a) === JSON.stringify(b)
