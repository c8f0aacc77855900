import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react'
import { LIMITS } from 'shared/model'
import { EditableChip } from '../ui/EditableChip.tsx'
import { isComposing } from '../ui/is-composing.ts'
import { ListField } from './ListField.tsx'
import type { Creation } from './use-creation.ts'
import styles from './WhatHappened.module.css'

export interface WhatHappenedProps {
  readonly creation: Creation
  readonly products: readonly string[]
  readonly onPickFile: () => void
}

/** The one large field: `Enter` makes the RCA, a pasted list becomes its tree. */
export function WhatHappened({ creation, products, onPickFile }: WhatHappenedProps) {
  const [text, setText] = useState('')
  const [isListOpen, setListOpen] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const { create, isBusy, problem, product, setProduct } = creation
  const asProblem = text.trim() ? { problem: text.trim() } : {}

  const createOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || isComposing(event)) return
    event.preventDefault()
    if (text.trim()) void create(asProblem)
  }
  const importPastedList = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text/plain')
    if (!isList(pasted)) return
    event.preventDefault()
    void create({ ...asProblem, text: pasted })
  }

  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault()
        if (text.trim()) void create(asProblem)
      }}
    >
      <label htmlFor="what-happened" className="visually-hidden">
        What happened?
      </label>
      <textarea
        id="what-happened"
        ref={field}
        className={styles.field}
        rows={1}
        // biome-ignore lint/a11y/noAutofocus: typing is what the page is opened for
        autoFocus
        placeholder="What happened?"
        enterKeyHint="go"
        maxLength={LIMITS.title}
        value={text}
        readOnly={isBusy}
        aria-describedby="what-happened-note"
        onChange={event => setText(event.target.value.replaceAll(/[\r\n]+/g, ' '))}
        onKeyDown={createOnEnter}
        onPaste={importPastedList}
      />
      <div className={styles.below}>
        <EditableChip
          label="Product"
          value={product}
          onChange={setProduct}
          onDone={() => field.current?.focus()}
          maxLength={LIMITS.name}
          suggestions={products}
        />
        {text.trim() ? (
          <button type="submit" className={styles.enter} disabled={isBusy}>
            {isBusy ? 'Opening …' : 'Enter ↵'}
          </button>
        ) : (
          <p className={styles.others}>
            or{' '}
            <button type="button" className={styles.other} onClick={() => void create({ sample: true })}>
              open the sample
            </button>
            {' · '}
            <button
              type="button"
              className={styles.other}
              aria-expanded={isListOpen}
              onClick={() => setListOpen(!isListOpen)}
            >
              paste a list
            </button>
            {' · '}
            <button type="button" className={styles.other} onClick={onPickFile}>
              drop a picture or a file
            </button>
          </p>
        )}
      </div>
      <p id="what-happened-note" className={styles.problem} role="alert">
        {problem}
      </p>
      {isListOpen && (
        <ListField
          isBusy={isBusy}
          onImport={list => void create({ ...asProblem, text: list })}
          onCancel={() => {
            setListOpen(false)
            field.current?.focus()
          }}
        />
      )}
    </form>
  )
}

/** Two lines or more with something in them: a list, and not a sentence that was broken by its source. */
const isList = (text: string): boolean => text.split(/\r?\n/).filter(line => line.trim()).length > 1
