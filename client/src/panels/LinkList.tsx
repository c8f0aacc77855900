import { X } from 'lucide-react'
import { addLink, removeLink } from 'shared/doc'
import type { RcaLink } from 'shared/model'
import { readEvidenceLine, useDocCommand } from '../commands/index.ts'
import { useRcaSelector } from '../sync/index.ts'
import { IconButton } from '../ui/index.ts'
import { AddLine } from './AddLine.tsx'
import { ExternalPage } from './ExternalPage.tsx'
import styles from './panels.module.css'

/** Pages elsewhere that belong to this analysis: tickets, dashboards, the chat of that night. */
export function LinkList({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const links = useRcaSelector(rca => rca.links)
  const change = useDocCommand()
  return (
    <>
      {links.length > 0 && (
        <ul className={styles.rows}>
          {links.map(link => (
            <li key={link.url} className={styles.line}>
              <ExternalPage url={link.url} words={link.label} />
              {!isReadOnly && (
                <IconButton
                  label={`Remove the link ${link.label || link.url}`}
                  icon={X}
                  onClick={() => change(removeLink, { url: link.url })}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {!isReadOnly && (
        <AddLine
          label="New link"
          placeholder="What it is, and https://"
          onAdd={line => change(addLink, linkOf(line)) !== null}
        />
      )}
    </>
  )
}

/** "Ticket of that night https://…"; a line without an address that begins so is one as it stands. */
function linkOf(line: string): RcaLink {
  const { text, url } = readEvidenceLine(line)
  return url ? { url, label: text } : { url: line, label: '' }
}
