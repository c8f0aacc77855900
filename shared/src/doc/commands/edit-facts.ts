import { LIMITS, ok, type RcaFacts, type RcaLink, type Result, refuse } from '../../model/index.ts'
import { cleanValue } from '../clean-text.ts'
import { factValues } from '../fact-values.ts'
import type { RcaEditor } from '../rca-editor.ts'
import { setValue } from '../set-value.ts'

/** Changes the given facts of the incident and of its RCA. */
export const editFacts = (editor: RcaEditor, facts: Partial<RcaFacts>): Result<void> =>
  editor.run(({ types }) => {
    const values = factValues(facts)
    if (!values.ok) return values
    const write = () => {
      for (const [key, value] of Object.entries(values.value)) setValue(types.meta, key, value)
    }
    return ok({ value: undefined, write })
  })

/** Adds a page elsewhere that belongs to this RCA, or gives the one of this URL another label. */
export const addLink = (editor: RcaEditor, { url, label }: RcaLink): Result<void> =>
  editor.run(({ types }) => {
    const address = cleanValue(url, LIMITS.url)
    if (!address.ok) return address
    const name = cleanValue(label, LIMITS.name)
    if (!name.ok) return name
    if (address.value === '') return refuse('bad-value', 'A link needs an address.')
    return ok({
      value: undefined,
      write: () => setValue(types.meta, `link:${address.value}`, name.value),
    })
  })

export const removeLink = (editor: RcaEditor, { url }: { readonly url: string }): Result<void> =>
  editor.run(({ types }) => ok({ value: undefined, write: () => setValue(types.meta, `link:${url}`, null) }))
