import { X } from 'lucide-react'
import { addTag, removeTag } from 'shared/doc'
import type { CauseNode } from 'shared/model'
import { useDocCommand } from '../commands/index.ts'
import { Chip } from '../ui/index.ts'
import { AddLine } from './AddLine.tsx'
import styles from './panels.module.css'

/** Words by which causes of many RCAs are found together. */
export function TagList({ cause, isReadOnly }: { readonly cause: CauseNode; readonly isReadOnly: boolean }) {
  const change = useDocCommand()
  return (
    <>
      {cause.tags.length > 0 && (
        <div className={styles.chips}>
          {cause.tags.map(tag =>
            isReadOnly ? (
              <span key={tag} className={styles.quiet}>
                {tag}
              </span>
            ) : (
              <Chip
                key={tag}
                icon={X}
                aria-label={`Remove the tag ${tag}`}
                onClick={() => change(removeTag, { ids: [cause.id], tag })}
              >
                {tag}
              </Chip>
            ),
          )}
        </div>
      )}
      {!isReadOnly && (
        <AddLine
          label="New tag"
          placeholder="New tag"
          onAdd={tag => change(addTag, { ids: [cause.id], tag }) !== null}
        />
      )}
    </>
  )
}
