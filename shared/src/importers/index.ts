export { type ActionLine, type ActionLineContext, parseActionLine, strangersIn } from './action-line.ts'
export { importers, importText } from './import-text.ts'
export type { ImportContext, Importer } from './importer.ts'
export { parseStopReason, type StopReason } from './stop-reason.ts'
