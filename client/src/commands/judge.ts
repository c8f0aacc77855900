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
import { causeKinds, dispositions, type Verification, verifications } from 'shared/model'
import { goOnFrom } from './close-chain.ts'
import { type CommandContext, canChangeCause, causeAt, command, onCause, rowsOf } from './command.ts'

const verificationIcons: Readonly<Record<Verification, LucideIcon>> = {
  unverified: CircleDashed,
  confirmed: CircleCheck,
  'ruled-out': CircleSlash,
}
const verificationKeys: Readonly<Partial<Record<Verification, string>>> = {
  confirmed: 'Alt+c',
  'ruled-out': 'Alt+r',
}

const isVerification = (context: CommandContext, verification: Verification) =>
  causeAt(context)?.verification === verification

/** The same judgement again takes it back. */
const verificationRows = rowsOf(verifications, 'verification', (verification, row) =>
  command({
    label: row.label,
    icon: verificationIcons[verification],
    group: 'judge',
    keywords: ['verification', 'is it so', 'checked', row.wording],
    keys: verificationKeys[verification] ? [verificationKeys[verification]] : [],
    isEnabled: context =>
      canChangeCause(context) && !(verification === 'unverified' && isVerification(context, verification)),
    run: onCause((context, cause) => {
      const next = cause.verification === verification ? 'unverified' : verification
      const result = setVerification(context.editor, { id: cause.id, verification: next })
      if (result.ok && verifications[next].isSettled) goOnFrom(context, cause.id)
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
    isEnabled: context => canChangeCause(context) && causeAt(context)?.disposition !== disposition,
    // A reason that wants to know more asks for it first.
    run: onCause((context, cause) => {
      if (row.detail !== 'none')
        return context.ui
          .getState()
          .openPrompt({ of: 'stop', cause: cause.id, turnedFrom: null, chosen: disposition })
      const result = setDisposition(context.editor, { id: cause.id, disposition })
      if (result.ok) goOnFrom(context, cause.id)
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
    isEnabled: context => canChangeCause(context) && causeAt(context)?.kind !== kind,
    run: onCause((context, cause) => setKind(context.editor, { id: cause.id, kind })),
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
    run: onCause((context, cause) => {
      context.ui.getState().openPrompt({ of: 'stop', cause: cause.id, turnedFrom: null, chosen: null })
    }),
  }),
  'clear-stop': command({
    label: 'Open the end again',
    icon: Ban,
    group: 'judge',
    keywords: ['disposition', 'clear', 'reopen', 'remove reason'],
    isEnabled: context => canChangeCause(context) && causeAt(context)?.disposition != null,
    run: onCause((context, cause) => setDisposition(context.editor, { id: cause.id, disposition: null })),
  }),
  ...dispositionRows,
  ...verificationRows,
  ...kindRows,
} as const
