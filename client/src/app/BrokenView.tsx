import { Button } from '../ui/index.ts'
import { useUi, useUiStore } from '../ui-store/index.ts'
import styles from './BrokenView.module.css'

/** In the place of a view that broke: the same RCA in another one, or once more in this. */
export function BrokenView({ error, retry }: { readonly error: Error; readonly retry: () => void }) {
  const ui = useUiStore()
  const isOutline = useUi(state => state.view === 'outline')
  return (
    <section className={styles.broken} role="alert">
      <p>
        {isOutline ? 'The outline cannot be shown.' : 'The drawing cannot be shown.'} If that lasts, report
        this:
      </p>
      <code>{error.message}</code>
      <div className={styles.ways}>
        <Button onClick={() => ui.getState().showView(isOutline ? 'fishbone' : 'outline')}>
          {isOutline ? 'Show the fishbone instead' : 'Show the outline instead'}
        </Button>
        <Button onClick={retry}>Try again</Button>
      </div>
    </section>
  )
}
