import { KeyNeededPage } from '../library/KeyNeededPage.tsx'
import type { EndReason } from '../sync/index.ts'
import { EndedPage } from './EndedPage.tsx'
import { NoRcaPage } from './message-pages.tsx'

/** The end came before there was anything to show. */
export function NeverOpened({ reason }: { readonly reason: EndReason }) {
  if (reason === 'not-signed-in') return <KeyNeededPage />
  return reason === 'unknown' ? <NoRcaPage /> : <EndedPage reason={reason} />
}
