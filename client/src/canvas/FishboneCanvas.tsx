import { ReactFlowProvider } from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import { useState } from 'react'
import { useUi } from '../ui-store/index.ts'
import { Drawing } from './Drawing.tsx'
import styles from './FishboneCanvas.module.css'
import { useOpenFolded } from './use-open-folded.ts'

/** The fishbone and the tree of one RCA: the same document, drawn, to look at and to write on. */
export function FishboneCanvas() {
  const view = useUi(ui => ui.view)
  useOpenFolded()
  // Not before its size is known: the first picture is the fitted one.
  const [frame, setFrame] = useState<HTMLDivElement | null>(null)
  return (
    <div ref={setFrame} className={styles.frame}>
      {frame && view !== 'outline' && (
        <ReactFlowProvider>
          <Drawing view={view} frame={{ width: frame.clientWidth, height: frame.clientHeight }} />
        </ReactFlowProvider>
      )}
    </div>
  )
}
