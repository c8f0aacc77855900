import { Download, Ellipsis } from 'lucide-react'
import { type CommandId, useCommands, useRunCommand } from '../commands/index.ts'
import { IconButton, Menu, MenuChoice, MenuItem, MenuSeparator, useIsNarrow } from '../ui/index.ts'
import { type Theme, useUi } from '../ui-store/index.ts'
import { themes } from './theme.ts'
import { useCopyFile } from './use-copy-file.ts'

const sections: readonly (readonly CommandId[])[] = [
  ['invite', 'export', 'print', 'lead', 'stop-leading'],
  ['panel:action-items', 'panel:facts', 'panel:people', 'panel:trash'],
  ['palette', 'find', 'open-wall', 'method', 'keys'],
]

/** Of these only the one that can be done now is there. */
const leading: readonly CommandId[] = ['lead', 'stop-leading']

/** What is needed seldom, or has no room on a phone. */
export function MoreMenu() {
  const theme = useUi(ui => ui.theme)
  const setTheme = useUi(ui => ui.setTheme)
  const otherSide = useUi(ui => (ui.headSide === 'right' ? 'left' : 'right'))
  const copy = useCopyFile()
  const isPhone = useIsNarrow()
  return (
    <Menu trigger={<IconButton label="More" icon={Ellipsis} />} align="end">
      {sections.map(ids => (
        <CommandItems key={ids[0]} ids={isPhone ? ids.filter(id => id !== 'open-wall') : ids} />
      ))}
      <CommandItems ids={[`head:${otherSide}`]} />
      <MenuItem icon={Download} onSelect={copy.download}>
        Download everything
      </MenuItem>
      <MenuSeparator />
      <MenuChoice<Theme> label="Colours" value={theme} onChange={setTheme} choices={themes} />
    </Menu>
  )
}

function CommandItems({ ids }: { readonly ids: readonly CommandId[] }) {
  const run = useRunCommand()
  return (
    <>
      {useCommands(ids)
        .filter(({ id, isEnabledNow }) => isEnabledNow || !leading.includes(id))
        .map(({ id, label, icon, keys, isEnabledNow }) => (
          <MenuItem key={id} icon={icon} keys={keys[0]} isDisabled={!isEnabledNow} onSelect={() => run(id)}>
            {label}
          </MenuItem>
        ))}
      <MenuSeparator />
    </>
  )
}
