import { createContext, type ReactNode, useContext, useState } from 'react'
import { invariant } from 'shared/model'
import { createTypeAhead, type TypeAhead } from './type-ahead.ts'

const TypeAheadContext = createContext<TypeAhead | null>(null)

/** Around home and RCA: what is typed on the way from one to the other. */
export function TypeAheadProvider({ children }: { readonly children: ReactNode }) {
  const [typeAhead] = useState(() => createTypeAhead(window))
  return <TypeAheadContext.Provider value={typeAhead}>{children}</TypeAheadContext.Provider>
}

export function useTypeAhead(): TypeAhead {
  const typeAhead = useContext(TypeAheadContext)
  invariant(typeAhead, 'useTypeAhead needs a <TypeAheadProvider> above it')
  return typeAhead
}
