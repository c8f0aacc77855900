import { Component, type ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'
import { MessagePage } from '../ui/MessagePage.tsx'

interface ErrorBoundaryProps {
  readonly children: ReactNode
}

interface ErrorBoundaryState {
  readonly error: Error | null
}

/** The last net: what was typed is in the document and on its way, whatever breaks on the screen. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null }

  static getDerivedStateFromError(error: Error): ErrorBoundaryState {
    return { error }
  }

  override render() {
    const { error } = this.state
    if (!error) return this.props.children
    return (
      <MessagePage title="Something broke on this page">
        <p>What you typed is kept. Open the page again to go on; if it breaks again, report this:</p>
        <code>{error.message}</code>
        <Button onClick={() => window.location.reload()}>Open the page again</Button>
      </MessagePage>
    )
  }
}
