import { Ellipsis, X } from 'lucide-react'
import { Fragment, useRef } from 'react'
import type { CauseId, CauseNode, Rca } from 'shared/model'
import { useRunCommand } from '../commands/index.ts'
import { useRcaSelector } from '../sync/index.ts'
import { classNames, IconButton, Menu, MenuItem } from '../ui/index.ts'
import { useUi, useUiStore } from '../ui-store/index.ts'
import { foldPath, pathTo } from './branch-focus.ts'
import styles from './FocusPath.module.css'

const isSamePath = (a: readonly CauseNode[], b: readonly CauseNode[]): boolean =>
  a.length === b.length && a.every((cause, at) => cause === b[at])

const NO_PATH: readonly CauseNode[] = []

/** The way from the problem to the branch in focus: each step takes the focus up to it, the problem ends it. */
export function FocusPath({ className }: { readonly className?: string | undefined }) {
  const focus = useUi(ui => ui.focus)
  const run = useRunCommand()
  const path = useRcaSelector((rca: Rca) => (focus === null ? NO_PATH : pathTo(rca, focus)), isSamePath)
  const problem = useRcaSelector(rca => rca.problem)
  const { first, folded, last } = foldPath(path)
  if (path.length === 0) return null
  return (
    <nav className={classNames(styles.path, className)} aria-label="Branch in focus">
      <button type="button" className={styles.step} onClick={() => run('show-whole-tree')} title={problem}>
        {problem.trim() || 'Problem'}
      </button>
      <Steps of={first} />
      {folded.length > 0 && (
        <>
          <Between />
          <FoldedSteps of={folded} />
        </>
      )}
      <Steps of={last} />
      <IconButton label="Show the whole tree" icon={X} onClick={() => run('show-whole-tree')} />
    </nav>
  )
}

const Between = () => <span aria-hidden>›</span>

const wordsOf = (cause: CauseNode): string => cause.text.trim() || 'Empty'

function useFocusOn(): (id: CauseId) => void {
  const ui = useUiStore()
  return id => ui.getState().focusOn(id)
}

function FoldedSteps({ of }: { readonly of: readonly CauseNode[] }) {
  const ui = useUiStore()
  const focusOn = useFocusOn()
  const isChosen = useRef(false)
  const choose = (id: CauseId) => {
    isChosen.current = true
    focusOn(id)
  }
  return (
    <Menu
      trigger={<IconButton label={`${of.length} more in between`} icon={Ellipsis} />}
      onOpen={() => {
        isChosen.current = false
      }}
      returnsFocus={() => {
        // The button may go with the choice: the keyboard is the view's.
        if (isChosen.current) ui.getState().viewHandle?.focus()
        return !isChosen.current
      }}
    >
      {of.map(cause => (
        <MenuItem key={cause.id} onSelect={() => choose(cause.id)}>
          {wordsOf(cause)}
        </MenuItem>
      ))}
    </Menu>
  )
}

function Steps({ of }: { readonly of: readonly CauseNode[] }) {
  const focusOn = useFocusOn()
  const top = useUi(ui => ui.focus)
  return of.map(cause => (
    <Fragment key={cause.id}>
      <Between />
      <button
        type="button"
        className={styles.step}
        aria-current={cause.id === top ? 'location' : undefined}
        title={cause.text}
        onClick={() => focusOn(cause.id)}
      >
        {wordsOf(cause)}
      </button>
    </Fragment>
  ))
}
