import { extrasOf, type LabelExtras, NO_EXTRAS } from 'shared/layouts'
import { type CauseId, type CauseNode, childrenOf, HEAD, type Rca } from 'shared/model'

type ExtrasRca = Parameters<typeof extrasOf>[0]

interface Remembered {
  readonly cause: CauseNode | undefined
  readonly isLeaf: boolean
  readonly extras: LabelExtras
}

/**
 * `extrasOf` for one view. It gives the same, but works out anew only what the change of a cause, of its being a leaf,
 * or of the actions and people can have altered; the rest keeps its identity.
 */
export function createExtrasMemory(): (rca: ExtrasRca) => (id: CauseId | typeof HEAD) => LabelExtras {
  let last = new Map<CauseId, Remembered>()
  let of: Pick<Rca, 'actionItems' | 'people'> | null = null
  return rca => {
    const before = of?.actionItems === rca.actionItems && of.people === rca.people ? last : null
    const current = new Map<CauseId, Remembered>()
    last = current
    of = rca
    const read = extrasOf(rca)
    return id => {
      if (id === HEAD) return NO_EXTRAS
      const known = current.get(id)
      if (known) return known.extras
      const cause = rca.causes.get(id)
      const isLeaf = childrenOf(rca, id).length === 0
      const old = before?.get(id)
      const next =
        old && old.cause === cause && old.isLeaf === isLeaf ? old : { cause, isLeaf, extras: read(id) }
      current.set(id, next)
      return next.extras
    }
  }
}
