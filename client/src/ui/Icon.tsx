import type { LucideIcon } from 'lucide-react'

export interface IconProps {
  readonly of: LucideIcon
  /** A px size other than the one of controls, for marks beside smaller text. */
  readonly size?: number
}

/** A lucide icon at the one size and stroke of the product. Decoration: the name stands beside it or on its button. */
export function Icon({ of: Drawing, size = 18 }: IconProps) {
  return <Drawing size={size} strokeWidth={1.75} aria-hidden focusable={false} style={{ flex: 'none' }} />
}
