import { editFacts } from 'shared/doc'
import { LIMITS, titleOf } from 'shared/model'
import { useDocCommand } from '../commands/index.ts'
import { TextTargetField } from '../editing/index.ts'
import { useCanWrite, useDevice, useRcaSelector } from '../sync/index.ts'
import { EditableChip } from '../ui/index.ts'
import styles from './TitleAndProduct.module.css'

/** What lists call this RCA, and the product it is about: both changed in place. */
export function TitleAndProduct() {
  const shownTitle = useRcaSelector(titleOf)
  const product = useRcaSelector(rca => rca.facts.product)
  const canWrite = useCanWrite()
  const change = useDocCommand()
  const { storage } = useDevice()
  return (
    <div className={styles.names}>
      <h1 className="visually-hidden">{shownTitle}</h1>
      <TextTargetField
        target={{ of: 'title' }}
        label="Title"
        placeholder={shownTitle}
        className={styles.title ?? ''}
        isReadOnly={!canWrite}
      />
      <div className={styles.product}>
        <EditableChip
          label="Product"
          value={product}
          maxLength={LIMITS.name}
          isDisabled={!canWrite}
          onChange={next => {
            change(editFacts, { product: next })
            storage.write('product', next)
          }}
        />
      </div>
    </div>
  )
}
