import { useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent } from 'react';
import { useClient } from 'urql';
import { useVoice } from '../app/announce.js';
import type { NetworkChangedSubscription } from '../generated/graphql.js';
import { networkChangedSubscription } from './network-documents.js';

type Message = NetworkChangedSubscription['networkChanged']['messages'][number];

/** Messages that came in together while the page was open. */
export interface News {
  messages: readonly Message[];
}

/**
 * Keeps one child's web up to date for as long as the page is open. The cache takes the changes in
 * by itself; this says them aloud, in one sentence, and hands over new messages.
 */
export function useLiveWeb(childId: string, onNews?: (news: News) => void): void {
  const { t } = useLingui();
  const client = useClient();
  const { announce } = useVoice();

  const hear = useEffectEvent(
    (update: NetworkChangedSubscription['networkChanged'], first: boolean) => {
      const messages = update.messages.filter(({ mine }) => !mine);
      const [message] = messages;
      if (update.messages.length > 0) onNews?.({ messages: update.messages });
      if (messages.length > 1) announce(t`Er zijn ${messages.length} nieuwe berichten.`);
      else if (message) announce(t`Nieuw bericht van ${message.fromName}.`);
      else if (update.network && !first) announce(t`Het web is veranderd.`);
    },
  );

  useEffect(() => {
    let first = true;
    const { unsubscribe } = client
      .subscription(networkChangedSubscription, { childId })
      .subscribe(({ data }) => {
        if (!data) return;
        hear(data.networkChanged, first);
        first = false;
      });
    return unsubscribe;
  }, [client, childId]);
}
