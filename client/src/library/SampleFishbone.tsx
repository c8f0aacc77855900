import { useMemo } from 'react'
import { layouts, NO_EXTRAS, type PlacedBone, type PlacedLabel } from 'shared/layouts'
import styles from './SampleFishbone.module.css'
import { sampleTree } from './sample-tree.ts'

/** The sample, small, drawn by the layout that draws everything: one press opens it. */
export function SampleFishbone({ onOpen }: { readonly onOpen: () => void }) {
  const drawing = useMemo(() => {
    const isNarrow = window.matchMedia('(width < 700px)').matches
    const { problem, tree } = sampleTree(isNarrow ? { bones: 2, breadth: 0 } : { bones: 4, breadth: 2 })
    const layout = layouts.fishbone
    return layout.layOut(
      { tree, problem, collapsed: new Set(), extrasOf: () => NO_EXTRAS, editing: null },
      layout.defaultOptions,
    )
  }, [])
  const { x, y, width, height } = drawing.bounds
  return (
    <button type="button" className={styles.sample} onClick={onOpen}>
      <svg
        viewBox={`${x - 8} ${y - 8} ${width + 16} ${height + 16}`}
        className={styles.drawing}
        style={{ maxWidth: width + 16 }}
        aria-hidden
      >
        {drawing.bones.map((bone, at) => (
          <path key={`${at} ${bone.id}`} d={strokeOf(bone)} className={styles[bone.kind]} />
        ))}
        {drawing.labels.map(label => (
          <Label key={label.id} label={label} />
        ))}
      </svg>
      <span className={styles.caption}>Open the sample</span>
    </button>
  )
}

const strokeOf = ({ points }: PlacedBone): string => `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`

function Label({ label }: { readonly label: PlacedLabel }) {
  const { box, text, style, align } = label
  const lineHeight = text.height / Math.max(1, text.lines.length)
  const anchor = align === 'middle' ? 'middle' : align === 'right' ? 'end' : 'start'
  const left = box.x + (box.width - text.width) / 2
  const at = align === 'middle' ? box.x + box.width / 2 : align === 'right' ? left + text.width : left
  const top = box.y + (box.height - text.height) / 2
  return (
    <>
      {style === 'head' && <rect {...box} rx={12} className={styles.problem} />}
      <text textAnchor={anchor} className={styles[`${style}Text`]}>
        {text.lines.map((line, index) => (
          <tspan key={`${index} ${line}`} x={at} y={top + lineHeight * (index + 0.72)}>
            {line}
          </tspan>
        ))}
      </text>
    </>
  )
}
