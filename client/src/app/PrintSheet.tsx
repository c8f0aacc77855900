import { createElement, type ReactNode, useMemo } from 'react'
import { oneLine, type Rca, titleOf } from 'shared/model'
import { drawPicture, type PictureElement, WHOLE_PICTURE } from 'shared/picture'
import { useRca } from '../sync/index.ts'
import { useIsPrinting } from '../ui/index.ts'
import { useUi } from '../ui-store/index.ts'
import styles from './PrintSheet.module.css'

/**
 * What the printer gets of the page: what the RCA is, and where it is drawn the drawing as a sheet of its own, with what
 * the marks mean and the actions. The outline prints itself. Nothing of it is there on the screen.
 */
export function PrintSheet() {
  const isPrinting = useIsPrinting()
  return isPrinting ? <Sheet /> : null
}

function Sheet() {
  const rca = useRca()
  const view = useUi(ui => ui.view)
  const title = oneLine(titleOf(rca))
  // The outline begins with the problem.
  const isTold = view === 'outline' && title === oneLine(rca.problem)
  return (
    <div className={styles.sheet}>
      {!isTold && <h1 className={styles.title}>{title}</h1>}
      <p className={styles.facts}>{[rca.facts.product, rca.facts.date].filter(Boolean).join(' · ')}</p>
      {view !== 'outline' && <PrintedDrawing rca={rca} layout={view} />}
    </div>
  )
}

/** What A3 on its side has for a drawing, and A4 in its shape, px. */
const A3 = { width: 1500, height: 920 }

function PrintedDrawing({ rca, layout }: { readonly rca: Rca; readonly layout: 'fishbone' | 'tree' }) {
  const collapsed = useUi(ui => ui.collapsed)
  const { box, elements } = useMemo(
    () =>
      drawPicture(rca, { ...WHOLE_PICTURE, layout, legend: true, actions: true }, { collapsed, frame: A3 }),
    [rca, layout, collapsed],
  )
  const [, ...drawn] = elements
  return (
    <svg
      className={styles.drawing}
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
      role="img"
      aria-label={titleOf(rca)}
    >
      {/* On paper of its own: the first element is ours. */}
      {drawn.map(toReact)}
    </svg>
  )
}

/** React has names of its own for what has a hyphen, and takes the rest as it is. */
const nameInReact = (name: string): string =>
  name.startsWith('data-') ? name : name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

function toReact({ name, attributes, content }: PictureElement, key: number): ReactNode {
  const properties = Object.fromEntries(
    Object.entries(attributes).map(([attribute, value]) => [nameInReact(attribute), value]),
  )
  return createElement(
    name,
    { ...properties, key },
    typeof content === 'string' ? content : content.map(toReact),
  )
}
