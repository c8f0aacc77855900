import type { ComponentProps } from 'react'
import { FieldFrame, type FieldWords } from './FieldFrame.tsx'

export interface TextFieldProps extends FieldWords, ComponentProps<'input'> {}

/** One line of plain text. The collaborative texts of a document have a field of their own. */
export function TextField({ label, isLabelHidden, className, id, ...rest }: TextFieldProps) {
  return (
    <FieldFrame {...{ label, isLabelHidden, className, id }}>
      {control => <input type="text" autoComplete="off" {...control} {...rest} />}
    </FieldFrame>
  )
}
