import { RcaError, type RcaErrorCode } from './rca-error.ts'

/** What a function gives that can refuse its input. Nothing has changed when `ok` is false. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: RcaError }

export const ok = <Value>(value: Value): Result<Value> => ({ ok: true, value })

export const refuse = (code: RcaErrorCode, message: string): Result<never> => ({
  ok: false,
  error: new RcaError(code, message),
})

/** The value of a result that cannot be a refusal here; throws the refusal otherwise. For tests and scripts. */
export function unwrap<Value>(result: Result<Value>): Value {
  if (!result.ok) throw result.error
  return result.value
}
