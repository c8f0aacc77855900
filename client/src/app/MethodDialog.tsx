import { Fragment, type ReactNode } from 'react'
import { type LabelExtras, MARK_SIZE, NO_EXTRAS, type Writer, withWriters } from 'shared/layouts'
import { type ActionItemState, actionItemStates } from 'shared/model'
import { Marks } from '../marks/Marks.tsx'
import { Dialog, Kbd } from '../ui/index.ts'
import { useUi } from '../ui-store/index.ts'
import styles from './MethodDialog.module.css'

/** The practice that the product serves, as short as it can be said. */
const steps: readonly { readonly says: string; readonly keys?: readonly string[] }[] = [
  {
    says: 'Take one recent event, with everybody it affected in the room. No action for anybody who is not.',
  },
  { says: 'Say it before you begin: we look for causes, not for somebody to blame.' },
  { says: 'Open the wall on the projector: it shows what is asked, and the way in until everybody is here.' },
  { says: 'Ask round the room what it caused. Those are the first bones.' },
  { says: 'Write a lot; nothing said is lost. What has no place yet is parked.', keys: ['$mod+j'] },
  {
    says: 'Ask why, down first, then across: finish one chain before the next. Ten levels are normal.',
    keys: ['Tab'],
  },
  {
    says: 'Let everybody look at one place: ask them to follow you (⋯). Nobody is moved who does not say yes, and any step of their own ends it.',
  },
  { says: 'Let half a minute of silence pass. The answer after it is the better one.' },
  {
    says: 'End every chain aloud: with an action, or with why we stop here.',
    keys: ['$mod+Enter', '$mod+Shift+Enter'],
  },
  {
    says: 'Keep actions small: they can be done within a week, and are. The next RCA may take the next step.',
  },
  {
    says: 'When the tree is large: find words in it, look at one branch alone, fold what is done.',
    keys: ['$mod+f', 'Alt+b', '$mod+.'],
  },
  {
    says: 'Copy the page for the wiki before people leave. Meet again, and begin with the boxes still open.',
  },
]

type Mark = LabelExtras['marks'][number]

const ofItem = (state: ActionItemState): Mark => ({
  kind: 'action-item',
  state,
  initials: '',
  width: MARK_SIZE,
})

const SOMEBODY: Writer = { name: 'Alex Kay', initials: 'AK', colour: 0, isBelow: false }

const legend: readonly (readonly [mark: ReactNode, means: string])[] = [
  [<span key="open" className={styles.openEnd} />, 'Open end: nobody has said yet why it ends here'],
  [<span key="stop" className={styles.stop} />, 'Why we stop here, in a word below'],
  ...(Object.keys(actionItemStates) as ActionItemState[]).map(
    state =>
      [
        <Marks key={state} marks={[ofItem(state)]} hidden={0} />,
        `Action: ${actionItemStates[state].label.toLowerCase()}`,
      ] as const,
  ),
  [<Marks key="confirmed" marks={[{ kind: 'confirmed', width: MARK_SIZE }]} hidden={0} />, 'Confirmed'],
  [<s key="ruled-out">Why?</s>, 'Ruled out'],
  [<Marks key="hidden" marks={[]} hidden={3} />, 'More actions, or causes folded away'],
  [<Marks key="writer" marks={withWriters(NO_EXTRAS, [SOMEBODY]).marks} hidden={0} />, 'Somebody types here'],
]

/** How to run an RCA with this, and what the marks mean. */
export function MethodDialog() {
  const isOpen = useUi(ui => ui.dialog === 'method')
  const openDialog = useUi(ui => ui.openDialog)
  return (
    <Dialog isOpen={isOpen} onClose={() => openDialog(null)} title="How to run an RCA" shape="wide">
      <div className={styles.content}>
        <ol className={styles.steps}>
          {steps.map(({ says, keys = [] }) => (
            <li key={says}>
              {says}
              {/* Shown where there is a keyboard: the sentence stands without them. */}
              {keys.map(key => (
                <Fragment key={key}>
                  {' '}
                  <Kbd keys={key} />
                </Fragment>
              ))}
            </li>
          ))}
        </ol>
        <section>
          <h3 className={styles.title}>Marks</h3>
          <dl className={styles.legend}>
            {legend.map(([mark, means]) => (
              <div key={means} className={styles.row}>
                <dt className={styles.mark} aria-hidden>
                  {mark}
                </dt>
                <dd>{means}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  )
}
