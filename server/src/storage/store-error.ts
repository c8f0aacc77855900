export type StoreErrorCode = 'in-use' | 'damaged' | 'newer-format' | 'set-aside' | 'unusable' | 'failed'

/** Why the store cannot open or serve: a sentence for the administrator, with what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly code: StoreErrorCode

  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
