import { useEffect, useRef, type ReactNode } from 'react';

/**
 * The one h1 of a page. It names the browser tab, and takes the focus when a page is opened from
 * another one, so that a keyboard or a screen reader starts where the eye does.
 */
export function PageTitle({ children, tab }: { children: ReactNode; tab: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${tab} · Spinnenweb`;
  }, [tab]);
  useEffect(() => {
    if (arrivals++ > 0) heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return (
    <h1 className="utrecht-heading-1" ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}

/** The first page is where the browser itself puts the focus. */
let arrivals = 0;
