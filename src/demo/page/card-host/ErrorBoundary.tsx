import type { ReactNode } from 'react';
import { Component } from 'react';
import { HostError } from './HostError.tsx';

interface ErrorBoundaryState {
  readonly fault: string | null;
}

/** Shows what went wrong while drawing, such as a component that the host does not know. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { fault: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { fault: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    return this.state.fault === null ? this.props.children : <HostError message={this.state.fault} />;
  }
}
