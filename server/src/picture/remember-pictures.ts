import { createHash } from 'node:crypto'
import { carriedDocument } from 'shared/exporters'
import { type Rca, unwrap } from 'shared/model'
import type { PictureMaker } from './picture-apart.ts'
import type { PictureQuestion } from './picture-file.ts'

export interface RememberedPicture {
  /** Of everything that it is made of: known before it is made. */
  readonly tag: string
  /** Its bytes; rejects with the refusal of the maker. */
  readonly make: () => Promise<Uint8Array>
}

export interface RememberedPictures {
  readonly of: (question: PictureQuestion) => RememberedPicture
}

/** Files kept of one state: they may have many megabytes. */
const MOST_OF_A_STATE = 8

interface PicturesOfState {
  readonly contentHash: string
  /** The one that was asked for last stands last. */
  readonly files: Map<string, Promise<Uint8Array>>
}

/**
 * Makes each picture of a state once: that of a large tree takes seconds. What nobody holds any more is forgotten.
 * `edition` names the program, as another one may draw the same state otherwise.
 */
export function rememberPictures(makePicture: PictureMaker, edition: string): RememberedPictures {
  const states = new WeakMap<Rca, PicturesOfState>()

  const stateOf = ({ id, rca }: PictureQuestion): PicturesOfState => {
    const known = states.get(rca)
    if (known) return known
    const state = { contentHash: hashOf(edition, carriedDocument(rca, id)), files: new Map() }
    states.set(rca, state)
    return state
  }

  return {
    of(question) {
      const { contentHash, files } = stateOf(question)
      const key = JSON.stringify([question.form, question.options])
      const make = () => {
        const file = files.get(key) ?? makePicture(question).then(unwrap)
        files.delete(key)
        files.set(key, file)
        for (const oldest of [...files.keys()].slice(0, -MOST_OF_A_STATE)) files.delete(oldest)
        // One that was refused is made when it is asked for again.
        file.catch(() => files.delete(key))
        return file
      }
      return { tag: `"${hashOf(contentHash, key)}"`, make }
    },
  }
}

const hashOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\0')).digest('base64url').slice(0, 27)
