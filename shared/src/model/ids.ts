declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

/** 22 random URL-safe characters (132 bits), so that an id cannot be guessed. */
export type RcaId = Branded<'RcaId'>
/** 16 or more random URL-safe characters without ':'. Never `head` or `parked`. */
export type CauseId = Branded<'CauseId'>
export type ActionItemId = Branded<'ActionItemId'>
export type EvidenceId = Branded<'EvidenceId'>
export type MomentId = Branded<'MomentId'>
export type PersonId = Branded<'PersonId'>
export type WordingId = Branded<'WordingId'>
/** One deletion: every cause removed by the same command carries it. */
export type DeletionId = Branded<'DeletionId'>

/** The problem, parent of the first bones. Reserved and virtual: no cause of this id is stored. */
export const HEAD = 'head'
/** Parent of what was said and has no place yet. Reserved and virtual. */
export const PARKED = 'parked'
export type VirtualParent = typeof HEAD | typeof PARKED
export type ParentId = CauseId | VirtualParent

export const isVirtualParent = (id: string): id is VirtualParent => id === HEAD || id === PARKED

const RCA_ID = /^[A-Za-z0-9_-]{22}$/
const ENTRY_ID = /^[A-Za-z0-9_-]{1,64}$/

/** Whether a text from outside has the form of an RCA's id; says nothing of whether that RCA exists. */
export const isRcaId = (text: string): text is RcaId => RCA_ID.test(text)

/** Whether a stored key can be the id of a cause, an action item, a moment …: the reader drops all others. */
export const isEntryId = (text: string): boolean =>
  ENTRY_ID.test(text) && !isVirtualParent(text) && !(text in Object.prototype)

export const ID_LENGTH = { rca: 22, entry: 16 } as const
