import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { rememberCreated } from '../sync/created-here.ts'
import { useDevice, usePerson } from '../sync/PersonProvider.tsx'
import { isoDate } from './list-words.ts'
import { createRca, type NewRca, RequestError } from './rcas-api.ts'
import { useTypeAhead } from './TypeAhead.tsx'

/** Travels with the navigation to a new RCA: its page puts the caret into the first bone. */
export interface ArrivalState {
  readonly startTyping: boolean
}

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

/** What a file of ours says of its meeting stands, as the sample does. */
const bringsFacts = ({ sample, text = '' }: NewRca): boolean => sample === true || /^\s*\{/.test(text)

/** Makes an RCA and goes there. */
export function useCreation(): Creation {
  const { storage } = useDevice()
  const { id: by } = usePerson()
  const [, navigate] = useLocation()
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
    const startTyping = wish.text === undefined && !wish.sample
    if (startTyping) typeAhead.begin()
    try {
      const facts = bringsFacts(wish) ? {} : { date: isoDate(new Date()), ...(product && { product }) }
      const id = await createRca({ ...facts, by, ...wish })
      rememberCreated(storage, id)
      navigate(`/r/${id}`, { state: { startTyping } satisfies ArrivalState })
    } catch (error) {
      typeAhead.end()
      if (!(error instanceof RequestError)) throw error
      setBusy(false)
      setProblem(error.message)
    }
  }
  return { create, isBusy, problem, refuse: setProblem, product, setProduct }
}
