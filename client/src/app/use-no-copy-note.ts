import { useEffect } from 'react'
import { useConnection } from '../sync/index.ts'
import { useToast } from '../ui/index.ts'

/** Says once that this browser keeps nothing: private windows, forbidden or full storage. */
export function useNoCopyNote(): void {
  const { isKept } = useConnection()
  const toast = useToast()
  useEffect(() => {
    if (isKept) return
    toast.show({
      id: 'no-copy',
      text: 'This browser keeps no copy of its own. What you write offline lasts as long as this page is open.',
    })
  }, [isKept, toast])
}
