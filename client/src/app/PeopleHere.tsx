import { type FormEvent, useState } from 'react'
import { initialsOf, LIMITS, type PersonId } from 'shared/model'
import { PersonCard } from '../following/index.ts'
import { nameOf, type Participant, useCanWrite, useParticipantsSelector, usePerson } from '../sync/index.ts'
import { Avatar, type AvatarPerson, AvatarStack, Button, Chip, Popover, TextField } from '../ui/index.ts'
import { useUiStore } from '../ui-store/index.ts'
import styles from './PeopleHere.module.css'

/** Who is here, one avatar a person however many windows they have; mine first, and the place to change my name. */
export function PeopleHere() {
  const people = useParticipantsSelector(avatarsOf, isSamePeople)
  const me = usePerson()
  const others = people.filter(person => person.id !== me.id)
  // A guest is asked by the bar below the tree.
  const isAskedElsewhere = !useCanWrite() && me.name === ''
  return (
    <div className={styles.people}>
      <AvatarStack
        people={others}
        label="Also here"
        opens={(people, button) => (
          <PersonCard people={people.map(({ id }) => id as PersonId)} button={button} />
        )}
      />
      {!isAskedElsewhere && <MyName />}
    </div>
  )
}

function MyName() {
  const { id, name, colour, rename } = usePerson()
  const [isOpen, setOpen] = useState(false)
  const [isKept, setKept] = useState(false)
  const ui = useUiStore()
  const keep = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    rename(String(new FormData(event.currentTarget).get('name')))
    setKept(true)
    setOpen(false)
    // Whoever says who they are goes on with what they say.
    ui.getState().viewHandle?.focus()
  }
  const trigger = name ? (
    <button type="button" className={styles.me}>
      <Avatar person={{ id, name, initials: initialsOf(name), colour }} note="you" />
      <span className="visually-hidden">. Change your name</span>
    </button>
  ) : (
    <Chip isEmpty>Your name</Chip>
  )
  return (
    <Popover
      trigger={trigger}
      title="Your name"
      isTitleHidden
      align="end"
      isOpen={isOpen}
      onOpenChange={next => {
        setKept(false)
        setOpen(next)
      }}
      returnsFocus={!isKept}
    >
      <form className={styles.form} onSubmit={keep}>
        <TextField
          label="Your name, as the others see it"
          name="name"
          defaultValue={name}
          maxLength={LIMITS.name}
          autoComplete="name"
        />
        <Button type="submit">Keep</Button>
      </form>
    </Popover>
  )
}

function avatarsOf(participants: readonly Participant[]): readonly AvatarPerson[] {
  const people = new Map<string, AvatarPerson>()
  for (const { presence } of participants) {
    const before = people.get(presence.person)
    people.set(presence.person, {
      id: presence.person,
      name: presence.name,
      initials: initialsOf(nameOf(presence)),
      colour: presence.colour,
      isAway: presence.isAway && before?.isAway !== false,
      isTyping: presence.editing !== null || before?.isTyping === true,
    })
  }
  return Array.from(people.values())
}

const isSamePeople = (a: readonly AvatarPerson[], b: readonly AvatarPerson[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b)
