import { useEffect } from 'react'
import { useConnectionSelector } from '../sync/index.ts'
import { useToast } from '../ui/index.ts'

/** Says once that this browser keeps nothing: private windows, forbidden or full storage. */
export function useNoCopyNote(): void {
  const isKept = useConnectionSelector(state => state.isKept)
  const toast = useToast()
  useEffect(() => {
    if (isKept) return
    toast.show({
      id: 'no-copy',
      text: 'This browser keeps no copy of its own. What you write offline lasts as long as this page is open.',
    })
    // A browser that was only slow has one after all.
    return () => toast.close('no-copy')
  }, [isKept, toast])
}
