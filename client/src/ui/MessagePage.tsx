import { type ReactNode, useEffect } from 'react'
import styles from './MessagePage.module.css'

export interface MessagePageProps {
  /** One sentence: what is so. */
  readonly title: string
  /** What to do about it. */
  readonly children: ReactNode
}

/** A page that has nothing to show but a sentence and a way on. */
export function MessagePage({ title, children }: MessagePageProps) {
  useEffect(() => {
    document.title = `${title} · Fishbone`
  }, [title])
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{title}</h1>
      <div className={styles.text}>{children}</div>
    </main>
  )
}
