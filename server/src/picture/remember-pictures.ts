import { createHash } from 'node:crypto'
import { carriedDocument } from 'shared/exporters'
import { type Rca, unwrap } from 'shared/model'
import type { PictureMaker } from './picture-apart.ts'
import type { PictureQuestion } from './picture-question.ts'

export interface RememberedPicture {
  /** Of everything that it is made of: known before it is made. */
  readonly tag: string
  /** Its bytes; rejects with the refusal of the maker. */
  readonly make: () => Promise<Buffer>
}

export interface RememberedPictures {
  readonly of: (question: PictureQuestion) => RememberedPicture
}

/** Bytes of all files that are kept: some hundred pictures, or a few of the largest. */
const MOST_KEPT = 64 * 1024 * 1024

/**
 * Makes each form of a state once, and keeps those that were asked for last: to draw a large tree takes seconds, and a
 * page of a wiki asks for all its readers. `edition` names the program, as another one may draw the same otherwise.
 */
export function rememberPictures(makePicture: PictureMaker, edition: string): RememberedPictures {
  const contentHashes = new WeakMap<Rca, string>()
  const files = createFileMemory()

  const contentHashOf = ({ id, rca }: PictureQuestion): string => {
    const hash = contentHashes.get(rca) ?? hashOf(edition, carriedDocument(rca, id))
    contentHashes.set(rca, hash)
    return hash
  }
  const make = async (question: PictureQuestion): Promise<Buffer> => {
    const bytes = unwrap(await makePicture(question))
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }
  return {
    of(question) {
      const key = hashOf(contentHashOf(question), JSON.stringify([question.form, question.options]))
      return { tag: `"${key}"`, make: () => files.take(key, () => make(question)) }
    },
  }
}

const hashOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\0')).digest('base64url').slice(0, 27)

interface FileMemory {
  /** The file of this key, made where it is not there. One that could not be made is made when it is asked for again. */
  readonly take: (key: string, make: () => Promise<Buffer>) => Promise<Buffer>
}

function createFileMemory(): FileMemory {
  /** What was asked for last stands last. */
  const files = new Map<string, { readonly file: Promise<Buffer>; size: number }>()

  const forgetOldest = () => {
    let kept = 0
    for (const [key, { size }] of [...files].reverse()) {
      kept += size
      if (kept > MOST_KEPT) files.delete(key)
    }
  }
  return {
    take(key, make) {
      const entry = files.get(key) ?? { file: make(), size: 0 }
      files.delete(key)
      files.set(key, entry)
      entry.file.then(
        ({ length }) => {
          entry.size = length
          forgetOldest()
        },
        () => files.delete(key),
      )
      return entry.file
    },
  }
}
