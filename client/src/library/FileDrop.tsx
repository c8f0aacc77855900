import { type DragEvent, type ReactNode, type RefObject, useState } from 'react'
import styles from './FileDrop.module.css'
import { readFile } from './read-file.ts'

export interface FileDropProps {
  /** For a button that opens the system's dialog; absent where files are only dropped. */
  readonly picker?: RefObject<HTMLInputElement | null>
  readonly className?: string | undefined
  readonly onText: (text: string) => void
  /** The file is none that can be read; the message says why. */
  readonly onRefused: (message: string) => void
  readonly children: ReactNode
}

const READABLE =
  '.md,.markdown,.txt,.json,.svg,.png,.pdf,.html,text/plain,text/markdown,text/html,application/json,application/pdf,image/svg+xml,image/png'

/** What lies over the page, a dialog, tells React of its events here as well: they are none of the page. */
const isOnPage = ({ target, currentTarget }: DragEvent): boolean =>
  target instanceof Node && currentTarget.contains(target)

const hasFile = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')

/** A file dropped anywhere on the page, or picked, gives the text that an RCA is made of. */
export function FileDrop({ picker, className = styles.page, onText, onRefused, children }: FileDropProps) {
  const [isOver, setOver] = useState(false)
  const read = async (file: File | undefined) => {
    if (!file) return
    const text = await readFile(file)
    if (text.ok) onText(text.value)
    else onRefused(text.error.message)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button that opens the picker is the way for everybody
    <div
      className={className}
      onDragOver={event => {
        if (!hasFile(event)) return
        // Never the browser's own way with a file: to leave the page for it.
        event.preventDefault()
        if (isOnPage(event)) setOver(true)
      }}
      onDragLeave={event => {
        if (!event.currentTarget.contains(event.relatedTarget as Element | null)) setOver(false)
      }}
      onDrop={event => {
        if (!hasFile(event)) return
        event.preventDefault()
        setOver(false)
        if (isOnPage(event)) void read(event.dataTransfer.files[0])
      }}
    >
      {children}
      {picker && (
        <input
          ref={picker}
          type="file"
          accept={READABLE}
          hidden
          aria-label="A list, a Markdown or JSON file, or a picture of Fishbone"
          onChange={event => {
            void read(event.target.files?.[0])
            event.target.value = ''
          }}
        />
      )}
      {isOver && <div className={styles.veil}>Drop it to open it as an RCA of its own</div>}
    </div>
  )
}
