/** Texts that a page which writes them into itself would run, follow, or be turned around by. */
export const hostileTexts = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  '</textarea><svg onload=alert(1)>',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '//evil.example/x.js',
  '{{constructor.constructor("alert(1)")()}}',
  '&lt;script&gt;alert(1)&lt;/script&gt; &#60;b&#62;',
  '\u202Dright \u2066to left \u202Egnp.exe evil',
  '__proto__',
  `${'w'.repeat(1990)}!`,
] as const

/** Addresses that no link may lead to. */
export const hostileAddresses = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  '//evil.example/x',
  'https:evil.example',
  '" onmouseover="alert(1)',
] as const

export const hostileName = '"><img src=x onerror=alert(1)>\u202E'

/** An RCA with such a text in every place that takes one, in the form that the product exports. */
export function hostileRca(): string {
  const [image, script] = hostileTexts
  const causes = hostileTexts.flatMap((label, at) => [
    cause(`bone-${at}`, 'head', label),
    cause(`cause-${at}`, `bone-${at}`, label),
  ])
  return JSON.stringify({
    format: 'fishbone-rca',
    version: 1,
    id: 'x'.repeat(22),
    title: `Title ${image}\u202E`,
    problem: `Problem ${script}`,
    summary: hostileTexts.join('\n'),
    facts: {
      product: `${image}\u202E`,
      incidentStart: { at: '', precision: 'unknown' },
      incidentEnd: { at: '', precision: 'unknown' },
      detectedBy: 'unknown',
      date: '2026-11-23',
      status: 'draft',
      wikiPage: 'javascript:alert(1)',
    },
    links: hostileAddresses.map(url => ({ url, label: image })),
    people: [
      {
        id: entry('person'),
        name: hostileName,
        isFacilitator: false,
        isScribe: false,
        isAffected: false,
        isAbsent: false,
      },
    ],
    causes,
    evidence: hostileAddresses.map((url, at) => ({
      id: entry(`evidence-${at}`),
      cause: entry('bone-0'),
      text: image,
      url,
      by: entry('person'),
      at: 1,
    })),
    actionItems: hostileAddresses.map((ticketUrl, at) => ({
      id: entry(`item-${at}`),
      cause: entry('bone-0'),
      text: `${image} ${at} \u202E`,
      owners: [entry('person')],
      due: '2026-11-30',
      state: at === 0 ? 'dropped' : 'open',
      stateReason: at === 0 ? image : '',
      doneAt: null,
      origin: null,
      originTitle: '',
      ticketUrl,
      createdAt: 1,
    })),
    moments: [{ id: entry('moment'), text: script, time: { at: '', precision: 'unknown' }, cause: null }],
  })
}

const entry = (name: string) => name.padEnd(16, '_')

const cause = (id: string, parent: string, text: string) => ({
  id: entry(id),
  parent: parent === 'head' ? parent : entry(parent),
  kind: parent === 'head' ? 'impact' : 'cause',
  text,
  verification: 'unverified',
  disposition: parent === 'head' ? null : 'root-cause',
  dispositionNote: parent === 'head' ? '' : `${text.slice(0, 100)}\u202E`,
  reference: null,
  wordings: [],
  tags: ['"><b>tag\u202E'],
  side: 'above',
  createdBy: entry('person'),
  createdAt: 1,
})
