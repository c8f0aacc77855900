import { Fragment } from 'react'
import { nameOf } from '../sync/index.ts'
import styles from './RemoteCarets.module.css'
import type { RemoteCaret } from './remote-carets.ts'

/** A text as its field draws it, with the others' carets between its letters. Lies behind the field. Whose
 * each is says its colour and its title: a name here would cover the words that are being written. */
export function RemoteCarets({ text, carets }: { text: string; carets: readonly RemoteCaret[] }) {
  let at = 0
  return (
    <>
      {carets.map(caret => {
        const before = text.slice(at, caret.index)
        at = Math.max(at, Math.min(caret.index, text.length))
        return (
          <Fragment key={caret.clientId}>
            {before}
            <span
              className={styles.caret}
              style={{ '--person': `var(--person-${caret.colour})` }}
              title={nameOf(caret)}
            />
          </Fragment>
        )
      })}
      {text.slice(at)}
      {/* A last line that is empty has a height only with something in it. */}
      {'\u200b'}
    </>
  )
}
