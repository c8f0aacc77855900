/** Loaded apart (`createTextFormats`): import it only as a type, or the editor carries a Markdown parser again. */
export { subtreeToMarkdown } from 'shared/exporters'
export { importText } from 'shared/importers'
