import type { ActionItem, Rca } from 'shared/model'

/** One action item as somebody outside of the document needs it: names instead of ids. */
export interface ActionItemRow
  extends Pick<ActionItem, 'id' | 'text' | 'due' | 'state' | 'stateReason' | 'doneAt' | 'ticketUrl'> {
  readonly owners: readonly string[]
  /** Null when it hangs on the whole RCA, or on a cause that has been deleted. */
  readonly cause: { readonly id: string; readonly text: string } | null
}

/** The action items of an RCA in its order. */
export function actionItemRowsOf(rca: Rca): readonly ActionItemRow[] {
  return Array.from(rca.actionItems.values(), item => {
    const cause = item.cause === null ? undefined : rca.causes.get(item.cause)
    return {
      id: item.id,
      text: item.text,
      owners: item.owners.map(id => rca.people.get(id)?.name ?? '').filter(Boolean),
      due: item.due,
      state: item.state,
      stateReason: item.stateReason,
      doneAt: item.doneAt,
      ticketUrl: item.ticketUrl,
      cause: cause ? { id: cause.id, text: cause.text } : null,
    }
  })
}
