import type { ConnectionState } from '../sync/index.ts'

const changes = (count: number): string => `${count} ${count === 1 ? 'change' : 'changes'}`

/** The state of saving in a word or two, for the bar. */
export function saveWords(state: ConnectionState): string {
  if (state.isDamaged) return 'Read-only'
  switch (state.is) {
    case 'connecting':
      return 'Connecting'
    case 'saved':
      return 'Saved'
    case 'saving':
      return `Saving ${state.unsaved}`
    case 'offline':
      return state.unsaved > 0 ? `Offline, ${state.unsaved} waiting` : 'Offline'
    case 'ended':
      return 'Read-only'
  }
}

/** What is said across the page while the way to the server is not as it should be; empty when it is. */
export function bannerWords(state: ConnectionState): string {
  if (state.is === 'offline') {
    const where = `Offline. ${whereKept(state)}`
    return state.unsaved > 0 ? `${where} ${changes(state.unsaved)} waiting` : where
  }
  if (state.is === 'saved' && state.merged > 0) return `Back. ${changes(state.merged)} merged`
  return ''
}

function whereKept({ isKept, isWriting }: ConnectionState): string {
  if (!isKept) return 'This browser keeps no copy: leave this page open.'
  return isWriting ? 'Being kept on this computer.' : 'Kept on this computer.'
}

/** After an end: how much of it is on this computer alone. */
export function keptWords(state: ConnectionState): string {
  if (state.is !== 'ended' || state.unsaved === 0) return ''
  return state.isKept
    ? `${changes(state.unsaved)} are only on this computer.`
    : `${changes(state.unsaved)} are only in this page: download them before you leave.`
}
