import { useEffect, useState } from 'react'
import { HEAD } from 'shared/model'
import { useEndReason } from '../sync/index.ts'
import { Button } from '../ui/index.ts'
import { useUiStore } from '../ui-store/index.ts'
import { asksToWrite } from './asks-to-write.ts'
import styles from './JoinBar.module.css'
import { JoinBar } from './JoinBar.tsx'

/**
 * For a guest without a name: the field that asks for it. Escape puts it away to look around; a button, or a key that
 * would write, brings it back.
 */
export function JoinPrompt() {
  const [isOpen, setOpen] = useState(true)
  const endReason = useEndReason()
  const ui = useUiStore()

  const goToTree = () => {
    const { selected, select, viewHandle } = ui.getState()
    if (selected.length === 0) select([HEAD])
    viewHandle?.focus()
  }

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!asksToWrite(event)) return
      // It is not the first letter of the name.
      event.preventDefault()
      ui.getState().announce('Give your name first, then write.')
      setOpen(true)
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [ui])

  if (endReason) return null
  if (isOpen)
    return (
      <JoinBar
        onJoin={goToTree}
        onClose={() => {
          setOpen(false)
          goToTree()
        }}
      />
    )
  return (
    <div className={styles.again}>
      <Button onClick={() => setOpen(true)}>Write</Button>
    </div>
  )
}
