import { Component, type ReactNode } from 'react'

export interface BoundaryProps {
  readonly children: ReactNode
  /** What stands in the place of what broke; `retry` draws that again. */
  readonly fallback: (error: Error, retry: () => void) => ReactNode
  /** With another value of it, what broke is drawn again. */
  readonly resetKey?: unknown
}

interface BoundaryState {
  readonly error: Error | null
}

/** Keeps what breaks while it is drawn from taking more with it than itself. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { error: null }

  static getDerivedStateFromError(error: Error): BoundaryState {
    return { error }
  }

  override componentDidUpdate(before: BoundaryProps): void {
    if (this.state.error && !Object.is(before.resetKey, this.props.resetKey)) this.retry()
  }

  readonly retry = () => this.setState({ error: null })

  override render() {
    const { error } = this.state
    return error ? this.props.fallback(error, this.retry) : this.props.children
  }
}
