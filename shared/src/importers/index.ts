export type { ImportContext, Importer } from './importer.ts'
