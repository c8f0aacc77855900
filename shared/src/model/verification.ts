/** Is it so? What the room knows about a cause, independent of why a chain stops there. */
export type Verification = keyof typeof verifications

export interface VerificationRow {
  readonly label: string
  /** Drawn after the text; `none` draws nothing. */
  readonly mark: 'none' | 'tick' | 'struck'
  /** Appended in the export; empty for none. */
  readonly wording: string
  /** Whether a leaf of this verification is accounted for. */
  readonly isSettled: boolean
}

export const verifications = {
  unverified: { label: 'Not checked', mark: 'none', wording: '', isSettled: false },
  confirmed: { label: 'Confirmed', mark: 'tick', wording: 'confirmed', isSettled: false },
  'ruled-out': { label: 'Ruled out', mark: 'struck', wording: 'ruled out', isSettled: true },
} as const satisfies Record<string, VerificationRow>

export const isVerification = (value: unknown): value is Verification =>
  typeof value === 'string' && Object.hasOwn(verifications, value)
