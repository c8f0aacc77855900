/** The numbers of the rules of a SPEC.md: lines of the form `- **C4** A cause cannot …`. */
export const rulesOf = (spec: string): readonly string[] =>
  Array.from(spec.matchAll(/^- \*\*([A-Z]\d+)\*\* /gm), ([, id = '']) => id)

/** Rules whose number no title of a test carries (`[C4] …`), and numbers that two rules share. */
export function brokenRules(spec: string, testSources: Iterable<string>): readonly string[] {
  const titles = Array.from(testSources).flatMap(titlesOf).join('\n')
  const rules = rulesOf(spec)
  return rules.filter((id, index) => !titles.includes(`[${id}]`) || rules.indexOf(id) !== index)
}

/** A string, a template or a comment; whichever begins first hides the signs in it from the others. */
const LITERAL = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\*[\s\S]*?\*\/|(?<!\\|\[)\/\/.*/g

/** What a call of a test or suite looks like up to its title, with what comes before the title of a table's. */
const CALL = /(?<![\w.'"`-])(?:test|describe)((?:\.\w+)*)(?=[(`])/g
const TITLE = /^\(\s*('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)/
const NEVER_RUN = /\.(skip|todo|fixme|step|info|use)\b/

/** The titles of tests and suites that run. A number in a comment, or on a test that is skipped, claims nothing. */
export function titlesOf(source: string): readonly string[] {
  const code = source.replace(LITERAL, literal =>
    /^\/[/*]/.test(literal) ? ' '.repeat(literal.length) : literal,
  )
  // The same with nothing in its strings: what looks like a call there is none.
  const bare = code.replace(
    LITERAL,
    ([quote = '', ...rest]) => quote + '_'.repeat(rest.join('').length - 1) + quote,
  )
  return Array.from(bare.matchAll(CALL)).flatMap(({ 0: call, 1: chain = '', index }) => {
    if (NEVER_RUN.test(chain)) return []
    const end = index + call.length
    const from = /\.(each|for)$/.test(chain) ? end + lengthOfTable(bare.slice(end)) : end
    const [, title] = TITLE.exec(code.slice(from)) ?? []
    return title === undefined ? [] : [title.slice(1, -1)]
  })
}

/** How long the rows of `test.each(…)` are: the call with the title follows them. */
function lengthOfTable(rest: string): number {
  const end = /^`_*`(?=\()|\)(?=\(\s*['"`])/.exec(rest)
  return end ? end.index + end[0].length : rest.length
}
