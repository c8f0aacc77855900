import { useState } from 'react'
import { editFacts } from 'shared/doc'
import { LIMITS, titleOf } from 'shared/model'
import { useDocCommand } from '../commands/index.ts'
import { TextTargetField } from '../editing/index.ts'
import { useCanWrite, useDevice, useRcaSelector } from '../sync/index.ts'
import { EditableChip } from '../ui/index.ts'
import { useUi, useUiStore } from '../ui-store/index.ts'
import styles from './TitleAndProduct.module.css'

/** What lists call this RCA, and the product it is about: both changed in place. */
export function TitleAndProduct() {
  const product = useRcaSelector(rca => rca.facts.product)
  const canWrite = useCanWrite()
  const change = useDocCommand()
  const { storage } = useDevice()
  const ui = useUiStore()
  return (
    <div className={styles.names}>
      <Title />
      <div className={styles.product}>
        <EditableChip
          label="Product"
          value={product}
          maxLength={LIMITS.name}
          isDisabled={!canWrite}
          onDone={() => ui.getState().viewHandle?.focus()}
          onChange={next => {
            change(editFacts, { product: next })
            storage.write('product', next)
          }}
        />
      </div>
    </div>
  )
}

/** One line to read, however long; all of it while it is changed. */
function Title() {
  const shown = useRcaSelector(titleOf)
  const canWrite = useCanWrite()
  const ui = useUiStore()
  const isEdited = useUi(state => state.editing?.target.of === 'title')
  // The same text may have the caret in Facts: then it stays there.
  const [isOpen, setOpen] = useState(false)
  if (isOpen && !isEdited) setOpen(false)
  return (
    <div className={styles.title}>
      <h1 className={styles.heading}>
        <button
          type="button"
          className={styles.shown}
          title={canWrite ? 'Change the title' : shown}
          disabled={!canWrite}
          onClick={() => {
            ui.getState().edit({ of: 'title' }, 'end')
            setOpen(true)
          }}
        >
          {shown}
        </button>
      </h1>
      {isOpen && isEdited && (
        <div className={styles.floating}>
          <TextTargetField
            target={{ of: 'title' }}
            placeholder={shown}
            className={styles.field ?? ''}
            takesCaret
            onBlur={() => {
              // Left by a key and not for another field: the keyboard goes back to the tree.
              if (document.activeElement === document.body) ui.getState().viewHandle?.focus()
            }}
          />
        </div>
      )}
    </div>
  )
}
