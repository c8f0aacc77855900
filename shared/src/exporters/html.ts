import { htmlWithin } from '../carriers/index.ts'
import {
  type ActionItem,
  actionItemStates,
  childrenOf,
  HEAD,
  PARKED,
  type ParentId,
  type Rca,
  titleOf,
} from '../model/index.ts'
import { actionItemLine } from './action-item-line.ts'
import { causeItemsUnder, nameActionItems } from './cause-items.ts'
import type { ActionItemNames } from './cause-line.ts'
import type { Exporter, ExportOptions } from './exporter.ts'
import { factList, momentLine } from './fact-list.ts'
import { carriedDocument } from './json.ts'
import { listAsHtml, outlineAsHtml } from './page/html-outline.ts'
import { escapeHtml, lineOf, phrasesAsHtml } from './page/html-text.ts'
import { PAGE_SCRIPT, PAGE_SCRIPT_HASH } from './page/page-script.ts'
import { PAGE_STYLE } from './page/page-style.ts'
import { visibleText } from './visible-text.ts'

/** The page may run its own script and nothing else, and asks nobody for anything. The picture brings a style of its own. */
const POLICY = [
  "default-src 'none'",
  `script-src 'sha256-${PAGE_SCRIPT_HASH}'`,
  "style-src 'unsafe-inline'",
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** One file for whoever has no Fishbone: it works without a network, is searched and printed, and opens again in ours. */
export const html: Exporter = {
  id: 'html',
  label: 'Web page: one file, works offline, opens again',
  mediaType: 'text/html',
  fileExtension: 'html',
  showsPicture: true,
  write: (rca, options) => {
    const names = nameActionItems(rca)
    const title = escapeHtml(visibleText(titleOf(rca)))
    const moments = Array.from(rca.moments.values(), moment => phrasesAsHtml(momentLine(moment)))
    return [
      '<!doctype html>',
      '<html lang="en">',
      '<head>',
      '<meta charset="utf-8">',
      `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
      '<meta name="viewport" content="width=device-width,initial-scale=1">',
      `<title>${title}</title>`,
      `<style>${PAGE_STYLE}</style>`,
      '</head>',
      '<body>',
      '<header>',
      `<h1 dir="auto">${title}</h1>`,
      ...factsOf(rca, options),
      ...summaryOf(rca),
      '</header>',
      SEARCH,
      '<main>',
      section('Actions', listAsHtml(actionItemsOf(rca, names, options), 'boxes')),
      section('Picture', pictureOf(rca, options)),
      section('Causes', causesUnder(rca, HEAD, names, options)),
      section('Also raised', causesUnder(rca, PARKED, names, options)),
      section('What happened when', listAsHtml(moments, 'moments')),
      '</main>',
      htmlWithin(carriedDocument(rca, options.id)),
      `<script>${PAGE_SCRIPT}</script>`,
      '</body>',
      '</html>',
      '',
    ]
      .filter((part, index, all) => part !== '' || index === all.length - 1)
      .join('\n')
  },
}

/** Shown by the script: without it there is nothing to search with. */
const SEARCH = [
  '<form id="search" role="search" hidden>',
  '<input type="search" aria-label="Search this page" placeholder="Search" autocomplete="off">',
  '<button type="button" id="previous">Previous</button>',
  '<button type="button" id="next">Next</button>',
  '<output aria-live="polite" class="hint"></output>',
  '</form>',
].join('')

const section = (name: string, content: string): string =>
  content === '' ? '' : `<section>\n<h2>${name}</h2>\n${content}\n</section>`

const factsOf = (rca: Rca, options: ExportOptions): readonly string[] =>
  factList(rca, options).flatMap(block =>
    block.type === 'list' ? [listAsHtml(block.children.map(lineOf), 'facts')] : [],
  )

const summaryOf = (rca: Rca): readonly string[] =>
  rca.summary
    .split(/\r\n?|\n/)
    .map(visibleText)
    .filter(Boolean)
    .map(text => `<p dir="auto">${escapeHtml(text)}</p>`)

const actionItemsOf = (rca: Rca, names: ActionItemNames, options: ExportOptions): readonly string[] =>
  Array.from(
    rca.actionItems.values(),
    item => boxOf(item) + phrasesAsHtml(actionItemLine(item, rca, names.get(item.id) ?? null, options)),
  )

function boxOf({ state }: ActionItem): string {
  const { label, isTicked } = actionItemStates[state]
  return `<span class="box" role="img" aria-label="${label}">${isTicked ? '☒' : '☐'}</span>`
}

const pictureOf = (rca: Rca, { picture }: ExportOptions): string =>
  picture === null || childrenOf(rca, HEAD).length === 0
    ? ''
    : `<figure class="picture" tabindex="0" aria-label="Cause tree">${picture}</figure>`

const causesUnder = (rca: Rca, from: ParentId, names: ActionItemNames, options: ExportOptions): string =>
  outlineAsHtml(causeItemsUnder(rca, from, names, options))
