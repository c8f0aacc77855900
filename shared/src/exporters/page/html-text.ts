import type { ListItem, PhrasingContent } from 'mdast'

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text that stays text, in an element and in an attribute between double quotes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, sign => SIGNS[sign] ?? '')

/** What the wiki's page says in a line, as HTML. A link leads out of the page, and tells its target nothing. */
export const phrasesAsHtml = (phrases: readonly PhrasingContent[]): string =>
  phrases.map(phraseAsHtml).join('')

/** The line of a list item. */
export const lineOf = ({ children }: ListItem): string =>
  children.map(block => (block.type === 'paragraph' ? phrasesAsHtml(block.children) : '')).join('')

function phraseAsHtml(phrase: PhrasingContent): string {
  switch (phrase.type) {
    case 'text':
      return escapeHtml(phrase.value)
    case 'strong':
      return `<strong>${phrasesAsHtml(phrase.children)}</strong>`
    case 'emphasis':
      return `<em>${phrasesAsHtml(phrase.children)}</em>`
    case 'delete':
      return `<del>${phrasesAsHtml(phrase.children)}</del>`
    case 'link':
      return `<a href="${escapeHtml(phrase.url)}" rel="noopener noreferrer">${phrasesAsHtml(phrase.children)}</a>`
    case 'break':
      return '<br>'
    default:
      // A line holds nothing else.
      return ''
  }
}
