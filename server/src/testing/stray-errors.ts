import { onTestFinished } from 'vitest'

/** Errors that nobody has caught, which would end a server: those of this process since the call. */
export function strayErrors(): readonly unknown[] {
  const errors: unknown[] = []
  const note = (error: unknown) => errors.push(error)
  process.on('uncaughtException', note)
  process.on('unhandledRejection', note)
  onTestFinished(() => {
    process.off('uncaughtException', note)
    process.off('unhandledRejection', note)
  })
  return errors
}
