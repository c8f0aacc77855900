import { Fragment } from 'react'
import { Menu, MenuItem, MenuSeparator, type ScreenPoint } from '../ui/index.ts'
import { contextMenu } from './command-table.ts'
import { useCommands, useRunCommand } from './use-commands.ts'

export interface CauseMenuProps {
  /** Where it opens; null while it is closed. */
  readonly at: ScreenPoint | null
  readonly onClose: () => void
}

/** What can be done with the selected causes, from the table of commands. */
export function CauseMenu({ at, onClose }: CauseMenuProps) {
  return at ? <OpenCauseMenu at={at} onClose={onClose} /> : null
}

function OpenCauseMenu({ at, onClose }: CauseMenuProps) {
  const run = useRunCommand()
  const enabled = new Map(
    useCommands(contextMenu.flat())
      .filter(row => row.isEnabledNow)
      .map(row => [row.id, row]),
  )
  const sections = contextMenu
    .map(ids => ids.flatMap(id => enabled.get(id) ?? []))
    .filter(rows => rows.length > 0)
  return (
    <Menu at={at} onClose={onClose}>
      {sections.map((rows, index) => (
        <Fragment key={rows[0]?.id}>
          {index > 0 && <MenuSeparator />}
          {rows.map(({ id, label, icon, keys }) => (
            <MenuItem
              key={id}
              icon={icon}
              keys={keys[0]}
              isDangerous={id === 'delete'}
              onSelect={() => run(id)}
            >
              {label}
            </MenuItem>
          ))}
        </Fragment>
      ))}
    </Menu>
  )
}
