import type { ComponentProps } from 'react'
import { FieldFrame, type FieldWords } from './FieldFrame.tsx'

export interface TextAreaProps extends FieldWords, ComponentProps<'textarea'> {}

/** Several lines of plain text. */
export function TextArea({ label, isLabelHidden, className, id, ...rest }: TextAreaProps) {
  return (
    <FieldFrame {...{ label, isLabelHidden, className, id }}>
      {control => <textarea {...control} {...rest} />}
    </FieldFrame>
  )
}
