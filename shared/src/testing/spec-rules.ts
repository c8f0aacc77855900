/** The numbers of the rules of a SPEC.md: lines of the form `- **C4** A cause cannot …`. */
export const rulesOf = (spec: string): readonly string[] =>
  Array.from(spec.matchAll(/^- \*\*([A-Z]\d+)\*\* /gm), ([, id = '']) => id)

/** Rules whose number no title of a test carries (`[C4] …`), and numbers that two rules share. */
export function brokenRules(spec: string, testSources: Iterable<string>): readonly string[] {
  const titles = Array.from(testSources).join('\n')
  const rules = rulesOf(spec)
  return rules.filter((id, index) => !titles.includes(`[${id}]`) || rules.indexOf(id) !== index)
}
