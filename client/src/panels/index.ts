export { DeletionNotices } from './DeletionNotices.tsx'
export { ExportDialog } from './ExportDialog.tsx'
export { OpenEndsMeter } from './OpenEndsMeter.tsx'
export { Panels } from './Panels.tsx'
