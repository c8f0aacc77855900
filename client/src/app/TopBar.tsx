import { ArrowLeft, Copy, UserPlus } from 'lucide-react'
import { Link } from 'wouter'
import { Button, Icon, Tooltip } from '../ui/index.ts'
import { useUi } from '../ui-store/index.ts'
import { MoreMenu } from './MoreMenu.tsx'
import { PeopleHere } from './PeopleHere.tsx'
import { SaveState } from './SaveState.tsx'
import styles from './TopBar.module.css'

/** Everything that is not the tree, in one quiet line. */
export function TopBar() {
  const openDialog = useUi(ui => ui.openDialog)
  return (
    <header className={styles.bar}>
      <Tooltip label="All RCAs">
        <Link href="/" className={styles.back} aria-label="All RCAs">
          <Icon of={ArrowLeft} />
        </Link>
      </Tooltip>
      <div className={styles.gap} />
      <SaveState />
      <PeopleHere />
      <Button className={styles.wide} icon={UserPlus} onClick={() => openDialog('invite')}>
        Invite
      </Button>
      <Button className={styles.wide} look="filled" icon={Copy} onClick={() => openDialog('export')}>
        Copy for wiki
      </Button>
      <MoreMenu />
    </header>
  )
}
