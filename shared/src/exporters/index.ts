export type { Exporter, ExportOptions } from './exporter.ts'
