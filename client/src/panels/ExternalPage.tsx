import type { LucideIcon } from 'lucide-react'
import { Icon } from '../ui/index.ts'
import styles from './panels.module.css'

const SAFE = /^(?:https?|mailto):/i

/** A link out of the product, only where the address is harmless; any other address stays text. */
export function ExternalPage({
  url,
  words,
  icon,
}: {
  readonly url: string
  /** What it is called; without it, and where it cannot be opened, the address is shown. */
  readonly words?: string
  readonly icon?: LucideIcon
}) {
  if (!url) return null
  if (!SAFE.test(url)) return <span className={styles.link}>{[words, url].filter(Boolean).join(' ')}</span>
  return (
    <a className={styles.link} href={url} title={url} target="_blank" rel="noopener noreferrer">
      {icon ? (
        <>
          <Icon of={icon} />
          <span className="visually-hidden">Open {url}</span>
        </>
      ) : (
        <bdi>{words || url}</bdi>
      )}
    </a>
  )
}
