import { goTo, nextOpenEnd, openEndsWords, useCommandContext, useOpenEnds } from '../commands/index.ts'
import { Button } from '../ui/index.ts'

/** "4 open ends", from the first closed one on; pressing it goes to the next. */
export function OpenEndsMeter() {
  const context = useCommandContext()
  const ends = useOpenEnds()
  if (ends.closed === 0) return null
  const words = openEndsWords(ends)
  const goToNext = () => {
    const next = nextOpenEnd(context, context.ui.getState().selected.at(-1) ?? null)
    if (next) goTo(context, next)
  }
  return (
    <Button
      look="quiet"
      onClick={goToNext}
      title={`${ends.closed} of ${ends.total} closed`}
      aria-label={`${words}, ${ends.closed} of ${ends.total} closed. Go to the next one`}
    >
      {words}
    </Button>
  )
}
