import { Dialog, Kbd } from '../ui/index.ts'
import { useUi, useUiStore } from '../ui-store/index.ts'
import type { CommandGroup } from './command.ts'
import { type CommandId, commandGroups, commandIds, commandOf } from './command-table.ts'
import styles from './KeysDialog.module.css'

/** What typing means besides the keys of commands: read with them, though no command stands behind it. */
const corners: readonly (readonly [keys: string, means: string])[] = [
  ['ArrowUp ArrowDown ArrowLeft ArrowRight', 'Select the cause that lies there'],
  ['a…z', 'Type at the end of the selected cause; on the problem, a new first bone'],
  ['Backspace', 'In an empty cause: remove it'],
  ['! Space', 'In an empty cause: an action for the one above it'],
  ['= Space', 'In an empty cause: why we stop here'],
  ['Escape', 'Leave the text; again, leave the tree so that Tab moves on'],
  ['Escape', 'In a panel: back to the tree'],
  ['Shift+ArrowDown', 'Add to the selection'],
]

/** What the keys of these commands mean where nothing is written yet. */
const inAnEmptyCause: Readonly<Partial<Record<CommandId, string>>> = {
  'add-child': 'in an empty cause: move it under the one before it',
  'add-sibling': 'in an empty cause: one level up; at a first bone, end editing',
}

const meaningOf = (id: CommandId): string =>
  [commandOf(id).label, inAnEmptyCause[id]].filter(Boolean).join('; ')

/** Every key there is (`?`), read from the table of commands. */
export function KeysDialog() {
  const isOpen = useUi(ui => ui.dialog === 'keys')
  const ui = useUiStore()
  const groups = Object.entries(commandGroups) as [CommandGroup, string][]
  return (
    <Dialog isOpen={isOpen} onClose={() => ui.getState().openDialog(null)} title="Keys" shape="wide">
      <div className={styles.groups}>
        <section>
          <h3 className={styles.title}>Moving and typing</h3>
          <dl className={styles.list}>
            {corners.map(([keys, means]) => (
              <div key={means} className={styles.row}>
                <dt>
                  <Kbd keys={keys} />
                </dt>
                <dd>{means}</dd>
              </div>
            ))}
          </dl>
        </section>
        {groups.map(([group, title]) => {
          const rows = commandIds.filter(id => commandOf(id).group === group && commandOf(id).keys.length > 0)
          return (
            <section key={group}>
              <h3 className={styles.title}>{title}</h3>
              <dl className={styles.list}>
                {rows.map(id => (
                  <div key={id} className={styles.row}>
                    <dt>
                      <Kbd keys={commandOf(id).keys[0] ?? ''} />
                    </dt>
                    <dd>{meaningOf(id)}</dd>
                  </div>
                ))}
              </dl>
            </section>
          )
        })}
      </div>
      <p className={styles.credits}>
        With the mouse: drag a cause to give it another place. Shift and a press add a cause to the selection
        or take it out; in the outline they select up to it. Drag with Shift over the paper to select several.
        The drawing moves by{' '}
        <a href="https://reactflow.dev" target="_blank" rel="noopener noreferrer">
          React Flow
        </a>
        .
      </p>
    </Dialog>
  )
}
