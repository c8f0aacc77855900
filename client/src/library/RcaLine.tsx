import { initialsOf } from 'shared/model'
import { Link } from 'wouter'
import { AvatarStack } from '../ui/Avatar.tsx'
import { dayWords, openWords } from './list-words.ts'
import styles from './RcaLine.module.css'
import type { RcaRow } from './rcas-api.ts'

const PEOPLE_NAMED = 3

function peopleWords(people: readonly string[]): string {
  const named = people.slice(0, PEOPLE_NAMED).join(', ')
  return people.length > PEOPLE_NAMED ? `${named} +${people.length - PEOPLE_NAMED}` : named
}

/** One RCA in a list: the whole line leads to it. */
export function RcaLine({ row }: { readonly row: RcaRow }) {
  const day = row.date ? dayWords(row.date, new Date()) : ''
  const meta = [row.product, day, peopleWords(row.people)].filter(Boolean).join(' · ')
  return (
    <li className={styles.line}>
      <Link href={`/r/${row.id}`} className={styles.link}>
        <span className={styles.words}>
          <span className={styles.title}>{row.title}</span>
          <span className={styles.meta}>{meta || 'No product yet'}</span>
        </span>
        <span className={styles.open}>{openWords(row)}</span>
      </Link>
      <AvatarStack
        label={`In it now: ${row.live.map(person => person.name || 'Guest').join(', ')}`}
        limit={4}
        people={row.live.map((person, at) => ({
          id: `${at} ${person.name}`,
          name: person.name,
          initials: initialsOf(person.name || 'Guest'),
          colour: person.colour,
        }))}
      />
    </li>
  )
}
