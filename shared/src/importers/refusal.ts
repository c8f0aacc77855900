import { ok, RcaError, type RcaErrorCode, type Result } from '../model/index.ts'

/** Ends a reading from deep inside; `refusable` makes a result of it. */
export function refuseImport(code: RcaErrorCode, message: string): never {
  throw new RcaError(code, message)
}

/** The value, or the refusal that was raised on the way to it: nothing partial. Any other error is ours and goes on. */
export function refusable<Value>(read: () => Value): Result<Value> {
  try {
    return ok(read())
  } catch (error) {
    if (error instanceof RcaError) return { ok: false, error }
    throw error
  }
}
