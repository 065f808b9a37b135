import { useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent } from 'react';
import { useClient } from 'urql';
import { useVoice } from '../app/announce.js';
import type { NetworkChangedSubscription } from '../generated/graphql.js';
import { networkChangedSubscription } from './network-documents.js';
import { isSameWeb, type Web } from './web.js';

type Message = NetworkChangedSubscription['networkChanged']['messages'][number];

/** Messages that came in together while the page was open. */
export interface News {
  messages: readonly Message[];
}

/**
 * Keeps one child's web up to date for as long as the page is open. The cache takes the changes in
 * by itself; this says them aloud, in one sentence, and hands over new messages. As the day turns the
 * web comes once more though nothing in it changed (S7): of that nothing is said.
 */
export function useLiveWeb(childId: string, onNews?: (news: News) => void): void {
  const { t } = useLingui();
  const client = useClient();
  const { announce } = useVoice();

  const hear = useEffectEvent(
    (update: NetworkChangedSubscription['networkChanged'], isOther: boolean) => {
      const messages = update.messages.filter(({ mine }) => !mine);
      const [message] = messages;
      if (update.messages.length > 0) onNews?.({ messages: update.messages });
      if (messages.length > 1) announce(t`Er zijn ${messages.length} nieuwe berichten.`);
      else if (message) announce(t`Nieuw bericht van ${message.fromName}.`);
      else if (isOther) announce(t`Het web is veranderd.`);
    },
  );

  useEffect(() => {
    let shown: Web | undefined;
    const { unsubscribe } = client
      .subscription(networkChangedSubscription, { childId })
      .subscribe(({ data }) => {
        if (!data) return;
        const { network } = data.networkChanged;
        hear(data.networkChanged, Boolean(shown && network && !isSameWeb(shown, network)));
        shown = network ?? shown;
      });
    return unsubscribe;
  }, [client, childId]);
}
