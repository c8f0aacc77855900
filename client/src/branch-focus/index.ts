export { type BranchFocus, branchFocusOf } from './branch-focus.ts'
export { FocusPath } from './FocusPath.tsx'
export { useBranchFocus } from './use-branch-focus.ts'
