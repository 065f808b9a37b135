import { useLingui } from '@lingui/react/macro';
import { Check, X } from 'lucide-react';
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';

interface Voice {
  /** Says one polite sentence to a screen reader; shows nothing. */
  announce(sentence: string): void;
  /** Says it, and shows it for a while, until it is closed or another page is opened: what was done is certain. */
  confirm(sentence: string): void;
}

const SHOWN_MS = 20_000;

const VoiceContext = createContext<Voice>({ announce() {}, confirm() {} });

export const useVoice = () => use(VoiceContext);

/** Holds the live regions of the page: they must exist before there is something to say. */
export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ sentence: '', turn: 0 });
  const [confirmed, setConfirmed] = useState('');
  const [page] = useLocation();
  useEffect(() => setConfirmed(''), [page]);
  // Later it would seem to be about what stands below it by then.
  useEffect(() => {
    const passing = setTimeout(() => setConfirmed(''), SHOWN_MS);
    return () => clearTimeout(passing);
  }, [confirmed]);
  const voice = useMemo<Voice>(
    () => ({
      announce: (sentence) => setSaid(({ turn }) => ({ sentence, turn: turn + 1 })),
      confirm: setConfirmed,
    }),
    [],
  );
  return (
    <VoiceContext value={voice}>
      {children}
      <div role="status" aria-live="polite" className="sw-unseen">
        {/* A new key makes the same sentence be said again. */}
        <span key={said.turn}>{said.sentence}</span>
      </div>
      <div role="status" className="sw-confirmed">
        {confirmed && <Confirmed sentence={confirmed} onClose={() => setConfirmed('')} />}
      </div>
    </VoiceContext>
  );
}

function Confirmed({ sentence, onClose }: { sentence: string; onClose: () => void }) {
  const { t } = useLingui();
  return (
    <p className="sw-confirmed__line">
      <Check aria-hidden size={22} />
      <span>{sentence}</span>
      <button type="button" onClick={onClose} aria-label={t`Sluiten`}>
        <X aria-hidden size={22} />
      </button>
    </p>
  );
}
