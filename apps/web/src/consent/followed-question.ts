import { useSubscription } from 'urql';
import { codeOf } from '../app/problem-code.js';
import { useViewer, type Viewer } from '../app/viewer.js';
import type { NetworkChangedSubscription } from '../generated/graphql.js';
import { networkChangedSubscription } from '../network/network-documents.js';
import type { Web } from '../network/web.js';
import type { Consent } from './consent-sentence.js';

/** What was heard of a question since its page was opened. */
export interface Heard {
  /** It may not be seen any more. Asking for it again would be written down as a try to see it (D7). */
  isGone: boolean;
  /** Another value each time that something changed around it. */
  news: unknown;
}

/**
 * Follows one question for as long as its page is open. Who sees the child follows its web, which brings the question
 * along, and ends with their sight of the child (D6). Who is asked about themself and does not see the child follows
 * their own inbox: what is about oneself nobody takes away (S5d).
 */
export function useFollowedQuestion(consent: Consent | undefined): Heard {
  const { inbox } = useViewer();
  const seesChild = Boolean(consent?.childName);
  const [{ data, error }] = useSubscription<NetworkChangedSubscription, Told>(
    {
      query: networkChangedSubscription,
      variables: { childId: consent?.childId },
      pause: !seesChild,
    },
    tell,
  );
  if (!consent) return { isGone: false, news: undefined };
  if (!seesChild) return { isGone: false, news: toldOf(consent, inbox) };
  const isGone =
    (error !== undefined && codeOf(error) === 'NOT_FOUND') ||
    (data?.web !== undefined && isMissing(consent, data.web));
  return { isGone, news: data?.changed };
}

/** By its words: the same inbox is another object each time that something in it was asked again. */
const toldOf = ({ id }: Consent, { requests, given }: Viewer['inbox']): string | undefined =>
  JSON.stringify([...requests, ...given].find((one) => one.id === id));

interface Told {
  web: Web | undefined;
  /** The web once it changed. The first that is told is no change. */
  changed: Web | undefined;
}

function tell(known: Told | undefined, { networkChanged }: NetworkChangedSubscription): Told {
  const web = networkChanged.network ?? known?.web;
  return { web, changed: known?.web && web };
}

/**
 * A tie shows whatever the viewer may see of it. A question whose tie they do not see (it may be kept from them, G4) stays
 * with who must sign it.
 */
function isMissing({ id, tieId, signatures }: Consent, web: Web): boolean {
  const tie = web.ties.find((one) => one.id === tieId);
  return tie ? !tie.consents.some((one) => one.id === id) : !signatures;
}
