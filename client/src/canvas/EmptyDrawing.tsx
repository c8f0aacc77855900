import { ViewportPortal } from '@xyflow/react'
import { insertDraft } from 'shared/doc'
import { HEAD, type Rca } from 'shared/model'
import { boneWidths, taperedPath } from 'shared/picture'
import { type TemplateId, templates } from 'shared/templates'
import { type CommandContext, runCommand, useCommandContext, useDocCommand } from '../commands/index.ts'
import { useCanWrite, useRcaSelector } from '../sync/index.ts'
import styles from './EmptyDrawing.module.css'
import { ghostBones } from './ghost-bones.ts'
import type { Scene } from './scene.ts'

/** Whether nothing has been written below the problem yet. */
function isBlank(rca: Rca): boolean {
  for (const cause of rca.causes.values()) if (cause.text !== '') return false
  return true
}

/** What an empty drawing will become: faint bones, and the templates as one quiet line. Gone at the first letter. */
export function EmptyDrawing({ scene, view }: { readonly scene: Scene; readonly view: 'fishbone' | 'tree' }) {
  const context = useCommandContext()
  const change = useDocCommand()
  const canWrite = useCanWrite()
  // Not of the drawn state, which waits while somebody types.
  const isEmpty = useRcaSelector(isBlank)
  if (!isEmpty) return null
  return (
    <>
      <ViewportPortal>
        <svg className={styles.ghost} aria-hidden="true">
          {ghostBones(scene.laidOut, view).map(points => (
            <path key={`${points[0]?.x} ${points[0]?.y}`} d={taperedPath(points, boneWidths.bone)} />
          ))}
        </svg>
      </ViewportPortal>
      {canWrite && (
        <p className={styles.templates}>
          <span>Type the first one, or start with</span>
          {OFFERED.map(id => (
            <button
              key={id}
              type="button"
              className={styles.template}
              onClick={() => applyTemplate(context, change, id)}
            >
              {templates[id].label}
            </button>
          ))}
        </p>
      )}
    </>
  )
}

/** An empty drawing is already the blank template. */
const OFFERED = (Object.keys(templates) as TemplateId[]).filter(id => templates[id].draft.causes.length > 0)

type Change = ReturnType<typeof useDocCommand>

/** Writes the bones of a template, and puts the caret into the first cause of the first of them. */
function applyTemplate(context: CommandContext, change: Change, id: TemplateId): void {
  const ui = () => context.ui.getState()
  // The empty bone that was being written vanishes when it is left.
  ui().select([HEAD])
  const first = change(insertDraft, { parent: HEAD, draft: templates[id].draft })?.[0]
  if (first === undefined) return
  ui().select([first])
  ui().viewHandle?.fit?.()
  runCommand(context, 'add-child')
}
