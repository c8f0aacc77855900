import { openEditor, type RcaEditor } from 'shared/doc'
import type { PersonId, RcaId } from 'shared/model'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

export interface Person {
  readonly doc: Y.Doc
  readonly editor: RcaEditor
  readonly provider: WebsocketProvider
  /** Codes with which the server ended connections of this person. */
  readonly closes: number[]
  readonly leave: () => void
}

let people = 0

/** Somebody with a stock y-websocket client. Two in one process must not meet by another way: no BroadcastChannel. */
export function person(
  url: string,
  rca: RcaId,
  {
    doc = new Y.Doc(),
    params = {},
    connect = true,
  }: { readonly doc?: Y.Doc; readonly params?: Record<string, string>; readonly connect?: boolean } = {},
): Person {
  const name = `person-${++people}`
  const closes: number[] = []
  const provider = new WebsocketProvider(url, rca, doc, {
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    params,
    connect,
    maxBackoffTime: 100,
  })
  provider.on('connection-close', event => {
    if (event) closes.push(event.code)
  })
  let ids = 0
  const editor = openEditor(doc, {
    by: name as PersonId,
    now: Date.now,
    random: Math.random,
    newId: () => `${name}-cause-${++ids}`.padEnd(16, '-'),
  })
  let hasLeft = false
  const leave = () => {
    if (hasLeft) return
    hasLeft = true
    editor.destroy()
    provider.destroy()
    provider.awareness.destroy()
  }
  onTestFinished(leave)
  return { doc, editor, provider, closes, leave }
}
