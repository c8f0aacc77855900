import { visibleText } from './visible-text.ts'

const ALLOWED = /^(?:https?:\/\/|mailto:)[^\s<>]+$/i
const BEYOND_ASCII = /[^\x21-\x7E]/gu

/** The URL as a link may carry it, or null when it is none of http, https and mailto: then it stays text (X3). */
export function linkTarget(url: string): string | null {
  const target = visibleText(url)
  return ALLOWED.test(target) ? target.replace(BEYOND_ASCII, encodeURIComponent) : null
}
