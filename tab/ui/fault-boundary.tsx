import { Component, type ReactNode } from 'react';

interface FaultBoundaryProps {
  readonly children: ReactNode;
  /** Shown instead when a part of the page breaks, or could not be fetched any more after an update of the server. */
  readonly fallback: ReactNode;
}

interface FaultBoundaryState {
  readonly broken: boolean;
}

/** Keeps a fault in one part from leaving a blank page. React knows no other form for this than a class. */
export class FaultBoundary extends Component<FaultBoundaryProps, FaultBoundaryState> {
  override readonly state: FaultBoundaryState = { broken: false };

  static getDerivedStateFromError(): FaultBoundaryState {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? this.props.fallback : this.props.children;
  }
}
