import { lazy, Suspense, useRef, useState } from 'react'
import { liveRows, matchingRows, productsOf, rowsByMonth } from './arrange-rows.ts'
import { FileDrop } from './FileDrop.tsx'
import styles from './HomePage.module.css'
import { KeyNeededPage } from './KeyNeededPage.tsx'
import { OpenBoxes } from './OpenBoxes.tsx'
import { RcaLine } from './RcaLine.tsx'
import type { RcaRow } from './rcas-api.ts'
import { SearchField } from './SearchField.tsx'
import { useCreation } from './use-creation.ts'
import { useOpenBoxes, useRcaList } from './use-rca-list.ts'
import { WhatHappened } from './WhatHappened.tsx'

// Layout and text measures are needed by nobody who has an RCA.
const SampleFishbone = lazy(() =>
  import('./SampleFishbone.tsx').then(module => ({ default: module.SampleFishbone })),
)

/** Fewer are found by looking. */
const SEARCHED_FROM = 8

/** The front door: say what happened, or go back to what is live, open or earlier. */
export function HomePage() {
  const { rows, problem } = useRcaList()
  const creation = useCreation()
  const filePicker = useRef<HTMLInputElement>(null)

  if (rows === null && problem?.status === 401) return <KeyNeededPage />
  return (
    <FileDrop picker={filePicker} onText={text => void creation.create({ text })}>
      <main className={styles.column}>
        <h1 className="visually-hidden">Fishbone</h1>
        <WhatHappened
          creation={creation}
          products={productsOf(rows ?? [])}
          onPickFile={() => filePicker.current?.click()}
        />
        {problem && <p className={styles.problem}>{problem.message}</p>}
        {rows?.length === 0 && (
          <Suspense fallback={null}>
            <SampleFishbone onOpen={() => void creation.create({ sample: true })} />
          </Suspense>
        )}
        {rows && rows.length > 0 && <RcaLists rows={rows} />}
      </main>
    </FileDrop>
  )
}

function RcaLists({ rows }: { readonly rows: readonly RcaRow[] }) {
  const [search, setSearch] = useState('')
  const boxes = useOpenBoxes(rows)
  const live = liveRows(rows)
  const earlier = rowsByMonth(
    matchingRows(
      rows.filter(row => row.live.length === 0),
      search,
    ),
  )

  return (
    <>
      {live.length > 0 && (
        <section className={styles.section} aria-labelledby="live">
          <h2 id="live" className={styles.heading}>
            Live now
          </h2>
          <ul>
            {live.map(row => (
              <RcaLine key={row.id} row={row} />
            ))}
          </ul>
        </section>
      )}
      {boxes.length > 0 && (
        <section className={styles.section} aria-labelledby="boxes">
          <h2 id="boxes" className={styles.heading}>
            Boxes still open
          </h2>
          <OpenBoxes boxes={boxes} />
        </section>
      )}
      {(earlier.length > 0 || search !== '') && (
        <section className={styles.section} aria-labelledby="earlier">
          <div className={styles.bar}>
            <h2 id="earlier" className={styles.heading}>
              Earlier
            </h2>
            {rows.length >= SEARCHED_FROM && <SearchField value={search} onChange={setSearch} />}
          </div>
          {earlier.map(month => (
            <div key={month.label} className={styles.month}>
              <h3 className={styles.monthName}>{month.label}</h3>
              <ul>
                {month.rows.map(row => (
                  <RcaLine key={row.id} row={row} />
                ))}
              </ul>
            </div>
          ))}
          {earlier.length === 0 && <p className={styles.none}>Nothing has all of “{search}”.</p>}
        </section>
      )}
    </>
  )
}
