import { dayAfter, type PersonDraft, type PersonId, type RcaDraft, weekdayBefore } from '../model/index.ts'
import { type SampleCast, sampleCauses } from './sample-causes.ts'
import { SAMPLE_PRODUCT } from './sample-product.ts'

export interface SampleContext {
  /** 16 or more random URL-safe characters. */
  readonly newId: () => string
  /** ISO date `YYYY-MM-DD`: the sample happened in the week before. */
  readonly today: string
}

/**
 * A finished-looking analysis with a few open ends, for whoever opens Fishbone for the first time: the story of a real
 * team's lost data, told anew, with nobody's name.
 */
export function sampleRca({ newId, today }: SampleContext): RcaDraft {
  // Three days back at least, so that the Tuesday of the meeting is not still to come.
  const saturday = weekdayBefore(dayAfter(today, -2), 6)
  const [sunday, monday, tuesday] = [1, 2, 3].map(days => dayAfter(saturday, days)) as [
    string,
    string,
    string,
  ]
  const person = (name: string, roles: Partial<PersonDraft> = {}): PersonDraft => ({
    id: newId() as PersonId,
    name,
    ...roles,
  })
  const priya = person('Priya Nair', { isFacilitator: true })
  const ada = person('Ada Lind', { isScribe: true })
  const marta = person('Marta Kowalska', { isAffected: true })
  const tom = person('Tom Okafor', { isAffected: true })
  const jonas = person('Jonas Weber')
  const lee = person('Lee Chen', { isAffected: true, isAbsent: true })
  const cast: SampleCast = {
    newId,
    ada: ada.id,
    jonas: jonas.id,
    marta: marta.id,
    priya: priya.id,
    tom: tom.id,
    dueDay: dayAfter(tuesday, 7),
    doneDay: tuesday,
  }
  const { causes, wayBack, firstSeen, stopped } = sampleCauses(cast)
  const at = (day: string, time: string) => ({ at: `${day}T${time}`, precision: 'minute' }) as const
  return {
    title: 'Funds: a week of data lost on the way back from the backup site',
    problem: 'A week of fund data was missing after we came back from the backup site',
    summary:
      'On Saturday night the main database of Funds failed and we moved to the backup site, as planned. On Sunday we moved back. What customers had entered since the week before was not there any more, and a customer told us so on Monday morning. Everything but eleven entries could be typed in again from e-mails and the audit log.',
    facts: {
      product: SAMPLE_PRODUCT,
      incidentStart: at(saturday, '03:12'),
      incidentEnd: at(monday, '16:40'),
      detectedBy: 'customer',
      date: tuesday,
      status: 'live',
    },
    people: [priya, ada, marta, tom, jonas, lee],
    causes,
    parked: [
      { text: 'Do we still need the old platform at all?' },
      { text: 'Who tells the customers of our customers?' },
    ],
    actionItems: [
      {
        text: 'Thank the customer who told us, and send them this page',
        owners: [jonas.id],
        due: dayAfter(tuesday, 2),
      },
      {
        text: 'Buy a second line to the backup site',
        owners: [tom.id],
        due: null,
        state: 'dropped',
        stateReason: 'the line was never the slow part',
      },
    ],
    moments: [
      { text: 'The main database stops; replication with it', time: at(saturday, '03:12'), cause: stopped },
      { text: 'Marta is woken by duplicate-key alerts', time: at(saturday, '03:20'), cause: null },
      { text: 'Funds runs from the backup site', time: at(saturday, '05:40'), cause: null },
      { text: 'We move back to production', time: at(sunday, '14:05'), cause: wayBack },
      { text: 'A customer asks where last week went', time: at(monday, '08:47'), cause: firstSeen },
      { text: 'The last entry that can be found is typed in again', time: at(monday, '16:40') },
      {
        text: 'The restore drill is stopped half way',
        time: { at: dayAfter(saturday, -40), precision: 'day' },
      },
      { text: 'The first warning in the log of the replica', time: { at: '', precision: 'unknown' } },
    ],
  }
}
