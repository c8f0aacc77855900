import { useEffect, useState } from 'react'
import { useDevice } from '../sync/PersonProvider.tsx'
import { type NewRca, RequestError } from './rcas-api.ts'
import { useTypeAhead } from './TypeAhead.tsx'
import { startsEmpty, useGoToNew } from './use-go-to-new.ts'

export interface Creation {
  readonly create: (wish: NewRca) => Promise<void>
  readonly isBusy: boolean
  readonly problem: string | null
  /** Shows why nothing is made of what somebody brought. */
  readonly refuse: (message: string) => void
  /** The product of the next RCA: the one last used on this device. */
  readonly product: string
  readonly setProduct: (product: string) => void
}

/** Makes an RCA of what somebody says or brings on the home page, and goes there. */
export function useCreation(): Creation {
  const { storage } = useDevice()
  const goToNew = useGoToNew()
  const typeAhead = useTypeAhead()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [product, setProductHere] = useState(() => storage.read('product') ?? '')

  // Whoever comes back from an RCA that never opened types here again.
  useEffect(() => void typeAhead.end(), [typeAhead])

  const setProduct = (next: string) => {
    setProductHere(next)
    storage.write('product', next)
  }

  const create = async (wish: NewRca) => {
    if (isBusy) return
    setBusy(true)
    setProblem(null)
    if (startsEmpty(wish)) typeAhead.begin()
    try {
      await goToNew(wish)
    } catch (error) {
      typeAhead.end()
      if (!(error instanceof RequestError)) throw error
      setBusy(false)
      setProblem(error.message)
    }
  }
  return { create, isBusy, problem, refuse: setProblem, product, setProduct }
}
