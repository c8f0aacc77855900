import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react'
import { productsOf } from './arrange-rows.ts'
import { FileDrop } from './FileDrop.tsx'
import styles from './HomePage.module.css'
import { KeyNeededPage } from './KeyNeededPage.tsx'
import { RcaLists } from './RcaLists.tsx'
import { useCreation } from './use-creation.ts'
import { useRcaList } from './use-rca-list.ts'
import { WhatHappened } from './WhatHappened.tsx'

// Layout and text measures are needed by nobody who has an RCA.
const SampleFishbone = lazy(() =>
  import('./SampleFishbone.tsx').then(module => ({ default: module.SampleFishbone })),
)

/** The front door: say what happened, or go back to what is live, open or earlier; `foot` stands below it all. */
export function HomePage({ foot }: { readonly foot: ReactNode }) {
  const { rows, problem } = useRcaList()
  const creation = useCreation()
  const filePicker = useRef<HTMLInputElement>(null)
  useEffect(() => {
    document.title = 'Fishbone'
  }, [])

  if (rows === null && problem?.status === 401) return <KeyNeededPage />
  return (
    <FileDrop picker={filePicker} onText={text => void creation.create({ text })} onRefused={creation.refuse}>
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
        {foot}
      </main>
    </FileDrop>
  )
}
