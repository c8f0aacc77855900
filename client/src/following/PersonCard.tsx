import { type ReactElement, useState } from 'react'
import type { PersonId } from 'shared/model'
import { peopleHere } from '../commands/index.ts'
import { useParticipantsSelector, useRca } from '../sync/index.ts'
import { Button, Popover } from '../ui/index.ts'
import { useUi, useUiStore } from '../ui-store/index.ts'
import styles from './PersonCard.module.css'

export interface PersonCardProps {
  /** One person, or those who have no avatar of their own. */
  readonly people: readonly PersonId[]
  readonly button: ReactElement
}

/** Opens from an avatar: who that is, where they are, and following them. */
export function PersonCard({ people, button }: PersonCardProps) {
  const [isOpen, setOpen] = useState(false)
  // Whoever begins to follow goes on in the view.
  const [isChosen, setChosen] = useState(false)
  const ui = useUiStore()
  const choose = (person: PersonId | null) => {
    setChosen(true)
    setOpen(false)
    ui.getState().follow(person)
    ui.getState().viewHandle?.focus()
  }
  return (
    <Popover
      trigger={button}
      title={people.length === 1 ? 'Who this is' : 'Also here'}
      isTitleHidden
      align="end"
      isOpen={isOpen}
      onOpenChange={next => {
        setChosen(false)
        setOpen(next)
      }}
      returnsFocus={!isChosen}
    >
      <People people={people} onFollow={choose} />
    </Popover>
  )
}

function People({
  people,
  onFollow,
}: {
  readonly people: readonly PersonId[]
  readonly onFollow: (person: PersonId | null) => void
}) {
  const rca = useRca()
  const following = useUi(ui => ui.following)
  const here = useParticipantsSelector(
    participants => peopleHere(participants, rca).filter(({ id }) => people.includes(id)),
    (a, b) => JSON.stringify(a) === JSON.stringify(b),
  )
  return (
    <ul className={styles.people}>
      {here.map(({ id, name, place }) => (
        <li key={id} className={styles.person}>
          <div className={styles.words}>
            <bdi className={styles.name}>{name}</bdi>
            <span className={styles.place}>{place}</span>
          </div>
          <Button
            aria-label={id === following ? `Stop following ${name}` : `Follow ${name}`}
            onClick={() => onFollow(id === following ? null : id)}
          >
            {id === following ? 'Stop' : 'Follow'}
          </Button>
        </li>
      ))}
    </ul>
  )
}
