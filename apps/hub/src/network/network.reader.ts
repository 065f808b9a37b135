import type { HubContext } from '../graphql/context.js';
import { notFound } from '../graphql/errors.js';
import { look } from '../graphql/look.js';
import { toId } from '../graphql/opaque-id.js';
import { networkSql } from './network.sql.js';
import type { Network } from './network.type.js';

const WEB_OF_CHILD = { name: 'web of child', text: networkSql('$1::uuid') };
const WEB_OF_PARTICIPANT = {
  name: 'web of participant',
  text: networkSql('(SELECT p.child_id FROM app.participant p WHERE p.id = $1::uuid)'),
};
const WEB_OF_TIE = {
  name: 'web of tie',
  text: networkSql('(SELECT t.child_id FROM app.tie t WHERE t.id = $1::uuid)'),
};

/**
 * The web of a child as this viewer may see it.
 *
 * @param child uuid
 * @param at a moment in the past, or null for now
 * @throws Refusal NOT_FOUND, UNAUTHENTICATED, REFUSED_UNRECORDED
 */
export async function readNetwork(
  context: HubContext,
  child: string,
  at: Date | null,
): Promise<Network> {
  return look<Network>(context, {
    looked: 'WEB',
    statement: WEB_OF_CHILD,
    values: [child, at],
    child,
  });
}

/** The child alone; it is seen exactly when its web is (S1). */
export async function readChild(context: HubContext, child: string): Promise<Network['child']> {
  return (await readNetwork(context, child, null)).child;
}

/** One participant, out of the web it is in, so that it is read and shaped in one way only. */
export async function readParticipant(
  context: HubContext,
  participant: string,
): Promise<Network['participants'][number]> {
  const web = await look<Network>(context, {
    looked: 'WEB',
    statement: WEB_OF_PARTICIPANT,
    values: [participant, null],
    child: null,
  });
  const id = toId('Participant', participant);
  return web.participants.find((one) => one.id === id) ?? refuse();
}

/** One tie, out of the web it is in. */
export async function readTie(context: HubContext, tie: string): Promise<Network['ties'][number]> {
  const web = await look<Network>(context, {
    looked: 'WEB',
    statement: WEB_OF_TIE,
    values: [tie, null],
    child: null,
  });
  const id = toId('Tie', tie);
  return web.ties.find((one) => one.id === id) ?? refuse();
}

function refuse(): never {
  throw notFound();
}
