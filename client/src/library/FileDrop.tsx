import { type DragEvent, type ReactNode, type RefObject, useState } from 'react'
import styles from './FileDrop.module.css'
import { readTextFile } from './read-text-file.ts'

export interface FileDropProps {
  readonly picker: RefObject<HTMLInputElement | null>
  readonly onText: (text: string) => void
  /** The file is none that can be read; the message says why. */
  readonly onRefused: (message: string) => void
  readonly children: ReactNode
}

const READABLE = '.md,.markdown,.txt,.json,text/plain,text/markdown,application/json'

const hasFile = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')

/** A file dropped anywhere on the page, or picked, is read as text. */
export function FileDrop({ picker, onText, onRefused, children }: FileDropProps) {
  const [isOver, setOver] = useState(false)
  const read = async (file: File | undefined) => {
    if (!file) return
    const text = await readTextFile(file)
    if (text.ok) onText(text.value)
    else onRefused(text.error.message)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button that opens the picker is the way for everybody
    <div
      className={styles.page}
      onDragOver={event => {
        if (!hasFile(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={event => {
        if (!event.currentTarget.contains(event.relatedTarget as Element | null)) setOver(false)
      }}
      onDrop={event => {
        if (!hasFile(event)) return
        event.preventDefault()
        setOver(false)
        void read(event.dataTransfer.files[0])
      }}
    >
      {children}
      <input
        ref={picker}
        type="file"
        accept={READABLE}
        hidden
        aria-label="A list, Markdown or JSON file"
        onChange={event => {
          void read(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      {isOver && <div className={styles.veil}>Drop it to make a tree of it</div>}
    </div>
  )
}
