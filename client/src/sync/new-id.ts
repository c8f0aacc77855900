import { nanoid } from 'nanoid'
import { ID_LENGTH } from 'shared/model'

/** A new id for anything inside a document: random, URL-safe, also made on a plain http address. */
export const newId = (): string => nanoid(ID_LENGTH.entry)
