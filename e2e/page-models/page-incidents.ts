import type { Page } from '@playwright/test'

/** Keeps everything that a text must never bring about. Call it before the page is opened; the list grows. */
export async function watchIncidents(page: Page): Promise<readonly string[]> {
  const incidents: string[] = []
  page.on('dialog', async dialog => {
    incidents.push(`dialog: ${dialog.message()}`)
    await dialog.dismiss()
  })
  page.on('pageerror', error => incidents.push(`exception: ${error.message}`))
  page.on('console', message => {
    if (message.type() === 'error') incidents.push(`console: ${message.text()}`)
  })
  page.on('popup', popup => incidents.push(`window: ${popup.url()}`))
  page.on('request', request => {
    const { protocol, host } = new URL(request.url())
    const isOwn = host === new URL(page.url()).host || page.url() === 'about:blank'
    const isInThePage = protocol === 'blob:' || request.url().startsWith('data:image/')
    if (!isOwn && !isInThePage) incidents.push(`request: ${request.url()}`)
  })
  await page.exposeFunction('reportIncident', (what: string) => incidents.push(what))
  await page.addInitScript(() => {
    const { reportIncident } = window as unknown as { reportIncident: (what: string) => void }
    document.addEventListener('securitypolicyviolation', event =>
      reportIncident(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    )
  })
  return incidents
}

/** Where the links of the page lead that lead out of it or run something, and elements that no text may make. */
export const foreignElements = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => [
    ...Array.from(document.querySelectorAll('a'))
      .filter(link => link.origin !== location.origin || link.hasAttribute('onmouseover'))
      .map(link => `${link.protocol}${link.rel === 'noopener noreferrer' ? '' : ` rel=${link.rel}`}`),
    // Our own picture of the tree may be there.
    ...Array.from(
      document.querySelectorAll(
        'img:not([src^="data:image/svg+xml,"]), iframe, object, embed, [onerror], [onload]',
      ),
    ).map(element => element.outerHTML),
  ])

/** Texts with signs that turn around what follows them, where nothing keeps them from turning their neighbours. */
export const turnedNeighbours = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const isolates = (element: Element): boolean => {
      const { display, unicodeBidi } = getComputedStyle(element)
      const around = element.parentElement ? getComputedStyle(element.parentElement).display : ''
      return display !== 'inline' || /^(?:isolate|plaintext)/.test(unicodeBidi) || /flex|grid/.test(around)
    }
    const wordsOf = (node: Node | null) => node?.textContent?.replaceAll(/[\s\u200B]/g, '')
    const found: string[] = []
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (!/[\u202A-\u202E\u2066-\u2069]/.test(text.nodeValue ?? '')) continue
      let element = text.parentElement
      const isDrawn =
        element?.checkVisibility({ visibilityProperty: true }) && !element.closest('.visually-hidden')
      if (!element || !isDrawn || element.matches('option, textarea')) continue
      while (element && wordsOf(element) === wordsOf(text) && !isolates(element))
        element = element.parentElement
      if (wordsOf(element) !== wordsOf(text)) found.push(element?.outerHTML.slice(0, 400) ?? '')
    }
    return found
  })
