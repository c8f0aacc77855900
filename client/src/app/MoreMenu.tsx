import { Copy, Download, Ellipsis, Keyboard, Monitor, Moon, Sun, UserPlus } from 'lucide-react'
import { IconButton, Menu, MenuChoice, MenuItem, MenuSeparator } from '../ui/index.ts'
import { type Theme, useUi } from '../ui-store/index.ts'
import { useCopyFile } from './use-copy-file.ts'

const themes = [
  { value: 'system', label: 'As the device', icon: Monitor },
  { value: 'light', label: 'Light', icon: Sun },
  { value: 'dark', label: 'Dark', icon: Moon },
] as const

/** What is needed seldom, or has no room on a phone. */
export function MoreMenu() {
  const theme = useUi(ui => ui.theme)
  const setTheme = useUi(ui => ui.setTheme)
  const openDialog = useUi(ui => ui.openDialog)
  const copy = useCopyFile()
  return (
    <Menu trigger={<IconButton label="More" icon={Ellipsis} />} align="end">
      <MenuItem icon={UserPlus} onSelect={() => openDialog('invite')}>
        Invite
      </MenuItem>
      <MenuItem icon={Copy} onSelect={() => openDialog('export')}>
        Copy for wiki
      </MenuItem>
      <MenuItem icon={Download} onSelect={copy.download}>
        Download everything
      </MenuItem>
      <MenuItem icon={Keyboard} onSelect={() => openDialog('keys')}>
        Keys
      </MenuItem>
      <MenuSeparator />
      <MenuChoice<Theme> label="Colours" value={theme} onChange={setTheme} choices={themes} />
    </Menu>
  )
}
