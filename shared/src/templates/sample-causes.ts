import type {
  ActionItemDraft,
  CauseDraft,
  CauseId,
  Disposition,
  EvidenceDraft,
  PersonId,
  WordingId,
} from '../model/index.ts'

/** Who and when in the sample's tree. */
export interface SampleCast {
  readonly newId: () => string
  readonly ada: PersonId
  readonly jonas: PersonId
  readonly marta: PersonId
  readonly priya: PersonId
  readonly tom: PersonId
  readonly dueDay: string
  readonly doneDay: string
}

type Details = Omit<CauseDraft, 'text' | 'children'>

const EARLIER_RCA = 'Funds outage, last month'

/** The tree of the sample, and the causes that its moments point to. */
export function sampleCauses(cast: SampleCast) {
  const causeId = () => cast.newId() as CauseId
  const [wayBack, firstSeen, stopped] = [causeId(), causeId(), causeId()]
  const causes: readonly CauseDraft[] = [
    lostTrust(cast, firstSeen),
    noSafetyNet(),
    missedDeadline(cast, wayBack),
    owedMoney(cast),
    lostWeekend(cast, stopped),
    lostWeek(cast),
  ]
  return { causes, wayBack, firstSeen, stopped }
}

const impact = (text: string, ...children: readonly CauseDraft[]): CauseDraft => ({
  text,
  kind: 'impact',
  children,
})

const cause = (text: string, ...children: readonly CauseDraft[]): CauseDraft => ({ text, children })

const detailed = (text: string, details: Details, ...children: readonly CauseDraft[]): CauseDraft => ({
  text,
  ...details,
  children,
})

const stop = (disposition: Disposition, dispositionNote = ''): Details => ({ disposition, dispositionNote })

const covered = (disposition: Disposition, title: string, dispositionNote = ''): Details => ({
  disposition,
  dispositionNote,
  reference: { rca: null, cause: null, actionItem: null, title },
})

const seen = (...texts: readonly string[]): Details => ({
  verification: 'confirmed',
  evidence: texts.map((text): EvidenceDraft => ({ text })),
})

const todo = (cast: SampleCast, text: string, ...owners: readonly PersonId[]): ActionItemDraft => ({
  text,
  owners,
  due: cast.dueDay,
})

const lostTrust = (cast: SampleCast, firstSeen: CauseId): CauseDraft =>
  impact(
    'Customers trust us less',
    detailed(
      'A customer saw the gap before we did',
      { id: firstSeen, ...seen('Support ticket, Monday 08:47: "Where did last week go?"') },
      cause(
        'Nothing could tell us whether the data was new or old',
        detailed(
          'Monitoring asks whether the database answers, not what it answers',
          { actionItems: [todo(cast, 'Alert when the newest entry is older than an hour', cast.marta)] },
          detailed(
            'Checks of the data itself were put off to the second phase',
            covered('covered-elsewhere', EARLIER_RCA, 'their second action'),
          ),
        ),
      ),
    ),
  )

const noSafetyNet = (): CauseDraft =>
  impact(
    'For a day and a half we ran without a safety net',
    cause(
      'One database was all that was left after the move',
      detailed(
        'There is no second machine at the backup site',
        covered('own-rca', 'How much risk do we want to carry?'),
      ),
      detailed('The provider has no room for another one', stop('outside-control')),
    ),
    cause(
      'Nobody was sure that the high-availability plan holds for Funds',
      detailed(
        'It was drawn for a product that may stand still at night',
        stop('not-possible', 'Funds may not'),
      ),
    ),
  )

const missedDeadline = (cast: SampleCast, wayBack: CauseId): CauseDraft =>
  impact(
    'A key customer missed their filing deadline',
    cause(
      'They could not work while we moved back',
      detailed(
        'Copying from the backup site to production had never worked',
        {
          id: wayBack,
          ...seen('Job history: no successful run since the day it was set up'),
          wordings: [{ id: cast.newId() as WordingId, text: 'Copying back was broken that night' }],
          tags: ['database'],
        },
        cause(
          'We had never tried the way back',
          detailed(
            'The recovery drill ends when the backup site is up',
            {
              actionItems: [
                todo(cast, 'Add the way back to the drill and walk through it once', cast.tom, cast.ada),
              ],
            },
            cause(
              'The drill had no realistic story for restoring production',
              detailed('We took the drill over from the old platform unread', stop('root-cause')),
              detailed(
                'We wanted everything to look like the old platform',
                covered('covered-elsewhere', EARLIER_RCA),
              ),
            ),
          ),
        ),
      ),
    ),
    cause(
      'Nobody could tell them when we would be back',
      detailed('The status page is edited by hand, and two people know the password', {
        actionItems: [
          {
            text: 'Put the status page into the shared vault',
            owners: [cast.ada],
            due: cast.dueDay,
            state: 'done',
            doneAt: cast.doneDay,
          },
        ],
      }),
    ),
  )

const owedMoney = (cast: SampleCast): CauseDraft =>
  impact(
    'We may owe money',
    cause(
      'The contract promises 99.9% in every month',
      cause(
        'The customer asked for it and we said yes',
        detailed(
          'Nobody asked what it takes to keep the promise',
          stop('needs-evidence', 'Jonas asks sales until Friday'),
        ),
      ),
    ),
    detailed('What a failure of Funds costs is not known', {
      actionItems: [todo(cast, 'Schedule a failure analysis for Funds', cast.jonas)],
    }),
  )

const lostWeekend = (cast: SampleCast, stopped: CauseId): CauseDraft =>
  impact(
    'Three people lost their weekend',
    cause(
      'Duplicate-key alerts went off all night',
      detailed(
        'Replication had stopped',
        {
          id: stopped,
          ...seen('Log of the replica, 03:12: duplicate entry for key PRIMARY'),
          tags: ['database'],
        },
        detailed(
          'The main database was a week behind when we switched',
          { verification: 'confirmed' },
          cause(
            'One replica serves reports, backups and recovery',
            cause(
              'There are too few machines to give each of them its own',
              cause(
                'We cannot run virtual machines there',
                detailed(
                  'The firewall would have to be replaced first',
                  stop('too-expensive', 'about 40,000 and two months'),
                ),
              ),
            ),
          ),
        ),
        detailed('The disk was full', {
          verification: 'ruled-out',
          evidence: [{ text: 'Graph of the disk: 41% at most' }],
        }),
      ),
      detailed('The alert says what failed, not what to do', {
        actionItems: [todo(cast, 'Write the first three steps into the alert', cast.marta)],
        tags: ['on-call'],
      }),
    ),
    cause(
      'Nobody could take over on Sunday',
      detailed('The rota has one name for a weekend', { tags: ['on-call'] }),
    ),
  )

const lostWeek = (cast: SampleCast): CauseDraft =>
  impact(
    'The plan for the week fell apart',
    cause(
      'Monday began with cleaning up',
      cause(
        'The database was a single point of failure',
        detailed('Funds has no standby database', {
          actionItems: [{ ...todo(cast, 'Order the standby database', cast.tom), originTitle: EARLIER_RCA }],
        }),
      ),
    ),
    cause(
      'We used to lean on the night shift of the old platform',
      cause(
        'We look at what an outage costs customers, not at what it costs us',
        detailed('Nobody writes the nights and weekends down', {
          actionItems: [todo(cast, 'Keep a log of work out of hours for a month', cast.priya)],
        }),
        cause('Those who decide are no longer woken up'),
        detailed(
          'A new feature wins against less friction every time',
          covered('own-rca', 'How we choose what to build'),
        ),
      ),
      cause('We notice how much hangs on a person when they have left'),
    ),
  )
