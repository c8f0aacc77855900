import { type Result, refuse } from '../model/index.ts'

/** A kind of file that carries an RCA beside what it shows. */
export interface Carrier {
  /** In a sentence: "This PNG …". */
  readonly label: string
  /** Whether a file is of this kind, by how it begins. */
  readonly isOne: (bytes: Uint8Array) => boolean
  /** The JSON text inside. Total: whatever the bytes are, it gives a text or says why there is none. */
  readonly read: (bytes: Uint8Array) => Result<string>
}

export const refuseEmpty = (label: string): Result<never> =>
  refuse(
    'malformed-import',
    `This ${label} carries no Fishbone document: it may have been saved again by another program. Open it as it was downloaded.`,
  )

export const refuseCut = (label: string): Result<never> =>
  refuse(
    'malformed-import',
    `This ${label} is not complete: it may have been cut off on its way. Download it again.`,
  )
