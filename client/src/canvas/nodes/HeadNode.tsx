import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import type { LabelFlowNode } from '../to-flow.ts'
import { LabelBoundary } from './LabelBoundary.tsx'
import { LabelField } from './LabelField.tsx'
import { LabelText } from './LabelText.tsx'
import { labelClass } from './label-class.ts'

const PLACEHOLDER = 'What happened?'

/** The problem: the one dark shape. */
export const HeadNode = memo(function HeadNode({ data }: NodeProps<LabelFlowNode>) {
  return (
    <div className={labelClass(data)}>
      <LabelBoundary data={data}>
        {data.isEditing ? (
          <LabelField target={{ of: 'problem' }} label={data.label} placeholder={PLACEHOLDER} />
        ) : (
          <LabelText label={data.label} extras={data.extras} placeholder={PLACEHOLDER} />
        )}
      </LabelBoundary>
    </div>
  )
})
