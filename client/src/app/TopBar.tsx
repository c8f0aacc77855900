import { ArrowLeft, Copy, ListChecks, UserPlus } from 'lucide-react'
import { Link } from 'wouter'
import { commandOf, useRunCommand } from '../commands/index.ts'
import { OpenEndsMeter } from '../panels/index.ts'
import { Button, Icon, IconButton, Tooltip } from '../ui/index.ts'
import { useUi } from '../ui-store/index.ts'
import { MoreMenu } from './MoreMenu.tsx'
import { PeopleHere } from './PeopleHere.tsx'
import { SaveState } from './SaveState.tsx'
import { TitleAndProduct } from './TitleAndProduct.tsx'
import styles from './TopBar.module.css'

/** Everything that is not the tree, in one quiet line. */
export function TopBar() {
  const run = useRunCommand()
  const panel = useUi(ui => ui.panel)
  const togglePanel = useUi(ui => ui.openPanel)
  return (
    <header className={styles.bar}>
      <Tooltip label="All RCAs">
        <Link href="/" className={styles.back} aria-label="All RCAs">
          <Icon of={ArrowLeft} />
        </Link>
      </Tooltip>
      <TitleAndProduct />
      <div className={styles.meter}>
        <OpenEndsMeter />
      </div>
      <SaveState />
      <PeopleHere />
      <IconButton
        className={styles.wide ?? ''}
        label={commandOf('panel:action-items').label}
        keys={commandOf('panel:action-items').keys[0]}
        icon={ListChecks}
        isPressed={panel === 'action-items'}
        onClick={() => togglePanel('action-items')}
      />
      <Button className={styles.wide} icon={UserPlus} onClick={() => run('invite')}>
        Invite
      </Button>
      <Button className={styles.wide} look="filled" icon={Copy} onClick={() => run('export')}>
        Copy for wiki
      </Button>
      <MoreMenu />
    </header>
  )
}
