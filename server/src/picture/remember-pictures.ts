import { createHash } from 'node:crypto'
import { carriedDocument } from 'shared/exporters'
import { ok, type Rca, type Result } from 'shared/model'
import { createFileMemory } from './file-memory.ts'
import type { PictureMaker } from './picture-apart.ts'
import type { PictureQuestion } from './picture-question.ts'

export interface RememberedPicture {
  /** Of everything that it is made of: known before it is made. */
  readonly tag: string
  /** Whether it is known that it cannot be made. */
  readonly isRefused: () => boolean
  readonly make: () => Promise<Result<Buffer>>
}

export interface RememberedPictures {
  readonly of: (question: PictureQuestion) => RememberedPicture
}

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
  const make = async (question: PictureQuestion): Promise<Result<Buffer>> => {
    const made = await makePicture(question)
    if (!made.ok) return made
    const { buffer, byteOffset, byteLength } = made.value
    return ok(Buffer.from(buffer, byteOffset, byteLength))
  }
  return {
    of(question) {
      const key = hashOf(contentHashOf(question), JSON.stringify([question.form, question.options]))
      return {
        tag: `"${key}"`,
        isRefused: () => files.isRefused(key),
        make: () => files.take(key, () => make(question)),
      }
    },
  }
}

const hashOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\0')).digest('base64url').slice(0, 27)
