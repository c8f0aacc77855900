import { childrenOf, HEAD, type Rca, type Side, walk } from '../model/index.ts'

/** The side of the spine that carries fewer causes: where the next first bone goes. */
export function lighterSide(rca: Pick<Rca, 'causes' | 'children'>): Side {
  const load = { above: 0, below: 0 }
  for (const id of childrenOf(rca, HEAD)) {
    const side = rca.causes.get(id)?.side ?? 'above'
    load[side]++
    for (const _ of walk(rca, id)) load[side]++
  }
  return load.above <= load.below ? 'above' : 'below'
}
