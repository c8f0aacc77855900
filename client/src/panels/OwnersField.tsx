import { Combobox } from '@base-ui/react/combobox'
import { X } from 'lucide-react'
import { useMemo, useState } from 'react'
import { addPerson } from 'shared/doc'
import type { PersonId } from 'shared/model'
import { type KnownPerson, useDocCommand, useKnownPeople } from '../commands/index.ts'
import { useRcaSelector } from '../sync/index.ts'
import { Icon } from '../ui/index.ts'
import styles from './OwnersField.module.css'

export interface OwnersFieldProps {
  /** For screen readers: whose owners. */
  readonly label: string
  readonly owners: readonly PersonId[]
  readonly onChange: (owners: readonly PersonId[]) => void
  readonly isReadOnly?: boolean
}

/** A name typed that nobody has yet: choosing it writes the person down. */
const NEW = ''

/** Who does it: suggested from the people present, and anybody who is typed. */
export function OwnersField({ label, owners, onChange, isReadOnly = false }: OwnersFieldProps) {
  const known = useKnownPeople()
  const stored = useRcaSelector(rca => rca.people)
  const change = useDocCommand()
  const [typed, setTyped] = useState('')
  const name = typed.trim()
  const items = useMemo(() => {
    const isKnown = known.some(person => person.name.toLowerCase() === name.toLowerCase())
    return name && !isKnown ? [...known, { id: NEW as PersonId, name }] : known
  }, [known, name])
  const chosen = owners.map(id => known.find(person => person.id === id) ?? { id, name: 'Somebody' })

  const choose = (people: readonly KnownPerson[]) => {
    const ids = people.map(person => {
      if (stored.has(person.id)) return person.id
      return change(addPerson, { ...(person.id !== NEW && { id: person.id }), name: person.name })
    })
    setTyped('')
    onChange(ids.filter(id => id !== null))
  }

  return (
    <Combobox.Root
      multiple
      items={items}
      value={chosen}
      onValueChange={choose}
      inputValue={typed}
      onInputValueChange={setTyped}
      itemToStringLabel={(person: KnownPerson) => person.name}
      isItemEqualToValue={(a: KnownPerson, b: KnownPerson) => a.id === b.id}
      autoHighlight
      readOnly={isReadOnly}
    >
      <Combobox.Chips className={styles.field}>
        {chosen.map(person => (
          <Combobox.Chip key={person.id} className={styles.chip} aria-label={person.name}>
            <bdi>{person.name}</bdi>
            {!isReadOnly && (
              <Combobox.ChipRemove className={styles.remove} aria-label={`Remove ${person.name}`}>
                <Icon of={X} size={12} />
              </Combobox.ChipRemove>
            )}
          </Combobox.Chip>
        ))}
        <Combobox.Input
          className={styles.input}
          aria-label={label}
          placeholder={owners.length === 0 ? 'Who?' : ''}
        />
      </Combobox.Chips>
      <Combobox.Portal role="region" aria-label="People">
        <Combobox.Positioner className={styles.positioner} sideOffset={4}>
          <Combobox.Popup className={styles.popup}>
            <Combobox.List>
              {(person: KnownPerson) => (
                <Combobox.Item key={person.id} value={person} className={styles.item}>
                  {person.id === NEW ? `Add “${person.name}”` : <bdi>{person.name}</bdi>}
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  )
}
