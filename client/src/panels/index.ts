export { DeletionNotices } from './DeletionNotices.tsx'
export { OpenEndsMeter } from './OpenEndsMeter.tsx'
