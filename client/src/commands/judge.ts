import {
  Ban,
  CircleCheck,
  CircleDashed,
  CircleSlash,
  Flag,
  type LucideIcon,
  OctagonMinus,
  Shapes,
} from 'lucide-react'
import { setDisposition, setKind, setVerification } from 'shared/doc'
import {
  type CauseId,
  type CauseNode,
  causeKinds,
  type Disposition,
  dispositions,
  HEAD,
  type ParentId,
  type Verification,
  verifications,
} from 'shared/model'
import { goOnFrom } from './close-chain.ts'
import {
  type CommandContext,
  canChangeCause,
  command,
  everyCauseAt,
  onCauses,
  rcaOf,
  rowsOf,
} from './command.ts'
import { askFromEmpty } from './shorthand.ts'

const verificationIcons: Readonly<Record<Verification, LucideIcon>> = {
  unverified: CircleDashed,
  confirmed: CircleCheck,
  'ruled-out': CircleSlash,
}
const idsOf = (causes: readonly CauseNode[]): readonly CauseId[] => causes.map(cause => cause.id)
const primaryIn = (causes: readonly CauseNode[]): ParentId => causes.at(-1)?.id ?? HEAD

function askWhyToStop(
  context: CommandContext,
  causes: readonly CauseNode[],
  chosen: Disposition | null,
): void {
  const also = idsOf(causes)
  const cause = also.at(-1)
  if (cause)
    context.ui.getState().openPrompt({ of: 'stop', cause, also: also.slice(0, -1), turnedFrom: null, chosen })
}

const verificationKeys: Readonly<Partial<Record<Verification, string>>> = {
  confirmed: 'Alt+c',
  'ruled-out': 'Alt+r',
}

/** Whether each of the selected causes says so already. */
const allAre = (context: CommandContext, is: (cause: CauseNode) => boolean): boolean => {
  const { causes } = rcaOf(context)
  return everyCauseAt(context).every(id => is(causes.get(id) as CauseNode))
}

/** The same judgement again takes it back. */
const verificationRows = rowsOf(verifications, 'verification', (verification, row) =>
  command({
    label: row.label,
    icon: verificationIcons[verification],
    group: 'judge',
    keywords: ['verification', 'is it so', 'checked', row.wording],
    keys: verificationKeys[verification] ? [verificationKeys[verification]] : [],
    isEnabled: context =>
      canChangeCause(context) &&
      !(verification === 'unverified' && allAre(context, cause => cause.verification === verification)),
    run: onCauses((context, causes) => {
      const isSaid = causes.every(cause => cause.verification === verification)
      const next = isSaid ? 'unverified' : verification
      const result = setVerification(context.editor, { ids: idsOf(causes), verification: next })
      if (result.ok && verifications[next].isSettled) goOnFrom(context, primaryIn(causes))
      return result
    }),
  }),
)

const dispositionRows = rowsOf(dispositions, 'stop', (disposition, row) =>
  command({
    label: `Stop here: ${row.label}`,
    icon: OctagonMinus,
    group: 'judge',
    keywords: ['why we stop here', 'disposition', 'reason', row.word],
    isEnabled: context =>
      canChangeCause(context) && !allAre(context, cause => cause.disposition === disposition),
    // A reason that wants to know more asks for it first.
    run: onCauses((context, causes) => {
      if (row.detail !== 'none') return askWhyToStop(context, causes, disposition)
      const result = setDisposition(context.editor, { ids: idsOf(causes), disposition })
      if (result.ok) goOnFrom(context, primaryIn(causes))
      return result
    }),
  }),
)

const kindRows = rowsOf(causeKinds, 'kind', (kind, row) =>
  command({
    label: `Make it: ${row.label}`,
    icon: Shapes,
    group: 'judge',
    keywords: ['kind', 'type', kind],
    isEnabled: context => canChangeCause(context) && !allAre(context, cause => cause.kind === kind),
    run: onCauses((context, causes) => setKind(context.editor, { ids: idsOf(causes), kind })),
  }),
)

export const judge = {
  stop: command({
    label: 'Why we stop here …',
    icon: Flag,
    group: 'judge',
    keywords: ['disposition', 'reason', 'root cause', 'covered', 'stop'],
    keys: ['$mod+Shift+Enter'],
    isEnabled: canChangeCause,
    run: onCauses((context, causes) => askFromEmpty(context, 'stop') ?? askWhyToStop(context, causes, null)),
  }),
  'clear-stop': command({
    label: 'Open the end again',
    icon: Ban,
    group: 'judge',
    keywords: ['disposition', 'clear', 'reopen', 'remove reason'],
    isEnabled: context => canChangeCause(context) && !allAre(context, cause => cause.disposition === null),
    run: onCauses((context, causes) =>
      setDisposition(context.editor, { ids: idsOf(causes), disposition: null }),
    ),
  }),
  ...dispositionRows,
  ...verificationRows,
  ...kindRows,
} as const
