import type * as Y from 'yjs'
import type { Rca } from '../model/index.ts'
import { RcaReader } from './rca-reader.ts'

/**
 * Reads a whole document: the same value on every client and on the server. Total: whatever peers wrote, it never
 * throws, and orphans and cycles are settled alike everywhere.
 */
export const readRca = (doc: Y.Doc): Rca => new RcaReader(doc).rca
