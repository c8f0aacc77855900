import type { ReactNode } from 'react'
import { FileDrop } from '../library/FileDrop.tsx'
import { RequestError } from '../library/rcas-api.ts'
import { useGoToNew } from '../library/use-go-to-new.ts'
import { useToast } from '../ui/index.ts'

/** A picture or a file dropped on the page of an RCA becomes an RCA of its own; this one stays as it is. */
export function RcaFileDrop({
  className,
  children,
}: {
  readonly className: string | undefined
  readonly children: ReactNode
}) {
  const toasts = useToast()
  const goToNew = useGoToNew()
  const refuse = (text: string) => toasts.show({ text, kind: 'problem', id: 'refusal' })
  const open = (text: string) =>
    goToNew({ text }, true).catch((error: unknown) => {
      if (!(error instanceof RequestError)) throw error
      refuse(error.message)
    })
  return (
    <FileDrop className={className} onText={text => void open(text)} onRefused={refuse}>
      {children}
    </FileDrop>
  )
}
