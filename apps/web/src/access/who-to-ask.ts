import { isThereNow, mine, type Participant, type Web } from '../network/web.js';
import type { Look } from './look-sentence.js';

/** From whom to whom a question about a look would go. */
export interface Asking {
  from: Participant;
  to: Participant;
}

/**
 * Whom the viewer can ask about a look: the participant for which somebody looked, where something may be told to it now, from
 * home (S5a). Nobody about one's own looks, nor about what was refused: those saw nothing.
 */
export function whoToAsk(web: Web, look: Look): Asking | undefined {
  if (look.me || look.outcome === 'REFUSED') return undefined;
  // A look names the participant as it was called then; two of one name cannot be told apart.
  const [to, another] = web.participants.filter(
    (participant) =>
      participant.name === look.participantName &&
      participant.kind === look.participantKind &&
      isThereNow(participant),
  );
  if (!to || another) return undefined;
  const from = mine(web).find(
    ({ kind, id }) =>
      kind === 'HOME' &&
      web.ties.some(({ openings }) =>
        openings.some(({ fromId, toId }) => fromId === id && toId === to.id),
      ),
  );
  return from && { from, to };
}
