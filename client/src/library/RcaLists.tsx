import { type ReactNode, useId, useState } from 'react'
import { liveRows, matchingRows, rowsByMonth } from './arrange-rows.ts'
import { OpenBoxes } from './OpenBoxes.tsx'
import { openBoxesOf } from './open-boxes.ts'
import { RcaLine } from './RcaLine.tsx'
import styles from './RcaLists.module.css'
import type { RcaRow } from './rcas-api.ts'
import { SearchField } from './SearchField.tsx'

/** Up to so many are found by looking. */
const FOUND_BY_LOOKING = 3

/** What is live, what is left to do, and what was earlier; one search narrows all of it. */
export function RcaLists({ rows }: { readonly rows: readonly RcaRow[] }) {
  const [search, setSearch] = useState('')
  const found = matchingRows(rows, search)
  const live = liveRows(found)
  const boxes = openBoxesOf(rows, search)
  const hasBoxes = boxes.named.length + boxes.further.length > 0
  const earlier = rowsByMonth(found.filter(row => row.live.length === 0))

  return (
    <div className={styles.lists}>
      {(rows.length > FOUND_BY_LOOKING || search !== '') && (
        <SearchField value={search} onChange={setSearch} />
      )}
      {live.length > 0 && (
        <Section heading="Live now">
          <Lines rows={live} />
        </Section>
      )}
      {hasBoxes && (
        <Section heading="Boxes still open">
          <OpenBoxes boxes={boxes} />
        </Section>
      )}
      {earlier.length > 0 && (
        <Section heading="Earlier">
          {earlier.map(month => (
            <div key={month.label} className={styles.month}>
              <h3 className={styles.monthName}>{month.label}</h3>
              <Lines rows={month.rows} />
            </div>
          ))}
        </Section>
      )}
      {found.length === 0 && !hasBoxes && <p className={styles.none}>Nothing found for “{search}”.</p>}
    </div>
  )
}

function Section({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {heading}
      </h2>
      {children}
    </section>
  )
}

const Lines = ({ rows }: { readonly rows: readonly RcaRow[] }) => (
  <ul>
    {rows.map(row => (
      <RcaLine key={row.id} row={row} />
    ))}
  </ul>
)
