import { X } from 'lucide-react'
import { addLink, removeLink } from 'shared/doc'
import { useDocCommand } from '../commands/index.ts'
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
              <ExternalPage url={link.url} />
              {!isReadOnly && (
                <IconButton
                  label={`Remove the link ${link.url}`}
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
          placeholder="https://"
          onAdd={url => change(addLink, { url, label: '' }) !== null}
        />
      )}
    </>
  )
}
