import { type LayoutId, layouts } from 'shared/layouts'
import { type CauseNode, oneLine } from 'shared/model'
import type { PictureOptions } from 'shared/picture'
import { Checkbox, SelectField } from '../ui/index.ts'
import styles from './ExportDialog.module.css'
import { type PictureFormatId, pictureFormats } from './picture-formats.ts'

export interface PictureChoicesProps {
  readonly options: PictureOptions
  readonly onOptions: (change: Partial<PictureOptions>) => void
  readonly format: PictureFormatId
  readonly onFormat: (format: PictureFormatId) => void
  /** The cause whose branch is drawn alone, or can be; null for none. */
  readonly branch: CauseNode | null
}

/** What of the tree is drawn, how it looks, and as what kind of file. */
export function PictureChoices({ options, onOptions, format, onFormat, branch }: PictureChoicesProps) {
  return (
    <fieldset className={styles.choices} aria-label="How the picture looks">
      <SelectField
        label="Drawn as"
        value={options.layout}
        onChange={event => onOptions({ layout: event.currentTarget.value as LayoutId })}
      >
        {Object.values(layouts).map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </SelectField>
      <SelectField
        label="Kind of file"
        value={format}
        onChange={event => onFormat(event.currentTarget.value as PictureFormatId)}
      >
        {Object.entries(pictureFormats).map(([id, { label }]) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </SelectField>
      <div className={styles.ticks}>
        {branch && (
          <Checkbox
            checked={options.from !== null}
            onChange={event => onOptions({ from: event.currentTarget.checked ? branch.id : null })}
          >
            Only <q className={styles.branch}>{oneLine(branch.text) || 'Empty'}</q> and what is below
          </Checkbox>
        )}
        {options.layout === 'fishbone' && (
          <Checkbox
            checked={options.headSide === 'left'}
            onChange={event => onOptions({ headSide: event.currentTarget.checked ? 'left' : 'right' })}
          >
            Problem on the left
          </Checkbox>
        )}
        <Checkbox
          checked={options.legend}
          onChange={event => onOptions({ legend: event.currentTarget.checked })}
        >
          What the marks mean
        </Checkbox>
        <Checkbox
          checked={options.actions}
          onChange={event => onOptions({ actions: event.currentTarget.checked })}
        >
          List of actions
        </Checkbox>
        <Checkbox
          checked={options.theme === 'dark'}
          onChange={event => onOptions({ theme: event.currentTarget.checked ? 'dark' : 'light' })}
        >
          Dark
        </Checkbox>
      </div>
    </fieldset>
  )
}
