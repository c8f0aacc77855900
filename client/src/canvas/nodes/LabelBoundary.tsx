import type { ReactNode } from 'react'
import { Boundary } from '../../ui/index.ts'
import type { LabelFlowNode } from '../to-flow.ts'

export interface LabelBoundaryProps {
  readonly data: LabelFlowNode['data']
  readonly children: ReactNode
}

/** A label that cannot be drawn as it should be is there as its bare words, and the drawing lives. */
export function LabelBoundary({ data, children }: LabelBoundaryProps) {
  return (
    <Boundary resetKey={data} fallback={() => data.label.text.lines.join(' ')}>
      {children}
    </Boundary>
  )
}
