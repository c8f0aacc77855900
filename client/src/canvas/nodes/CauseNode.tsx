import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { causeKinds } from 'shared/model'
import type { LabelFlowNode } from '../to-flow.ts'
import { FoldButton } from './FoldButton.tsx'
import { LabelBoundary } from './LabelBoundary.tsx'
import { LabelField } from './LabelField.tsx'
import { LabelText } from './LabelText.tsx'
import { labelClass } from './label-class.ts'

/** A first bone or a cause: text without a box. */
export const CauseNode = memo(function CauseNode({ data }: NodeProps<LabelFlowNode>) {
  const { cause, label, extras } = data
  if (!cause) return null
  const placeholder = causeKinds[cause.kind].isBone ? causeKinds[cause.kind].label : 'Why?'
  const fold = <FoldButton id={cause.id} align={label.align} hidden={label.hidden} />
  return (
    <div className={labelClass(data)}>
      <LabelBoundary data={data}>
        {data.isEditing ? (
          <LabelField target={{ of: 'cause', id: cause.id }} label={label} placeholder={placeholder} />
        ) : (
          <LabelText label={label} extras={extras} placeholder={placeholder}>
            {/* Where something is hidden it is there all the time, and the box has room for it. */}
            {label.hidden > 0 && fold}
          </LabelText>
        )}
        {data.hasChildren && !data.isEditing && label.hidden === 0 && fold}
      </LabelBoundary>
    </div>
  )
})
