import { useMemo } from 'react'
import type { CauseTree } from 'shared/model'
import { useUi } from '../ui-store/index.ts'
import { type BranchFocus, branchFocusOf } from './branch-focus.ts'

/** The branch this person looks at in a tree; the same until the tree or the branch is another. */
export function useBranchFocus(tree: CauseTree): BranchFocus | null {
  const top = useUi(ui => ui.focus)
  return useMemo(() => branchFocusOf(tree, top), [tree, top])
}
