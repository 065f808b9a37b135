import { Component, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { NotShown } from './not-shown.js';

interface Props {
  children: ReactNode;
  /** What is guarded is all that stands under the header: what is said in its place is then the page. */
  whole?: boolean | undefined;
}

/** What cannot be shown, its files not loaded or its code at fault, leaves the rest of the page as it is. */
export function Guarded(props: Props) {
  const [at] = useLocation();
  return <Guard {...props} at={at} />;
}

class Guard extends Component<Props & { at: string }> {
  override state = { isBroken: false, at: '' };

  static getDerivedStateFromError = () => ({ isBroken: true });

  /** Elsewhere it may go well. */
  static getDerivedStateFromProps = ({ at }: { at: string }, state: { at: string }) =>
    at === state.at ? null : { at, isBroken: false };

  override render() {
    const { children, whole } = this.props;
    return this.state.isBroken ? <NotShown whole={whole} /> : children;
  }
}
