/**
 * A tree of 100 causes as a Markdown list: `Impact 1` to `Impact 4`, under each of them four chains of six whys, which are
 * called `Why 1.2.3` by impact, chain and level.
 */
export const LARGE_TREE = [
  '# Orders were lost',
  ...[1, 2, 3, 4].flatMap(impact => [
    `- Impact ${impact}`,
    ...[1, 2, 3, 4].flatMap(chain =>
      Array.from(
        { length: 6 },
        (_, level) => `${'  '.repeat(level + 1)}- Why ${impact}.${chain}.${level + 1}`,
      ),
    ),
  ]),
].join('\n')
