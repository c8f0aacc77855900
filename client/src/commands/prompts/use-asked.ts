import { useMemo } from 'react'
import type { CauseId } from 'shared/model'
import { useRcaSelector } from '../../sync/index.ts'

/** The causes that a line is about and that are still there, and how they are called in its title. */
export function useAsked(
  cause: CauseId,
  also: readonly CauseId[],
): { readonly ids: readonly CauseId[]; readonly about: string } {
  const causes = useRcaSelector(rca => rca.causes)
  return useMemo(() => {
    const ids = [cause, ...also].filter(id => causes.has(id))
    const first = `“${causes.get(cause)?.text ?? ''}”`
    return { ids, about: ids.length > 1 ? `${first} and ${ids.length - 1} more` : first }
  }, [causes, cause, also])
}
