import { createContext, use, useCallback, useState, type ReactNode } from 'react';

const Announce = createContext<(sentence: string) => void>(() => {});

/** Says one polite sentence to a screen reader; shows nothing. */
export const useAnnounce = () => use(Announce);

/** Holds the one live region of the page: it must exist before there is something to say. */
export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ sentence: '', turn: 0 });
  const announce = useCallback((sentence: string) => {
    setSaid(({ turn }) => ({ sentence, turn: turn + 1 }));
  }, []);
  return (
    <Announce value={announce}>
      {children}
      <div role="status" aria-live="polite" className="sw-unseen">
        {/* A new key makes the same sentence be said again. */}
        <span key={said.turn}>{said.sentence}</span>
      </div>
    </Announce>
  );
}
