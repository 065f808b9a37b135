import { cacheExchange, type Cache, type UpdateResolver } from '@urql/exchange-graphcache';
import type {
  InboxChangedSubscription,
  NetworkChangedSubscription,
  NetworkChangedSubscriptionVariables,
} from '../generated/graphql.js';
import { networkQuery } from '../network/network-documents.js';
import { viewerQuery } from './viewer-documents.js';

/**
 * What hangs under another thing: without an `id` the cache keeps it there by itself. Only while one develops does it ask
 * whether that is meant, and a phone need not know all these names.
 */
const embedded: Record<string, () => null> = import.meta.env.DEV
  ? Object.fromEntries(
      [
        'Viewer',
        'Inbox',
        'UnreadCount',
        'Countersignature',
        'AdministeredOrganisation',
        'AdministrativeAct',
        'Seat',
        'Caseload',
        'CaseloadConnection',
        'CaseloadEdge',
        'Network',
        'NetworkUpdate',
        'InboxUpdate',
        'Opening',
        'RefusedConsent',
        'Signature',
        'Invalidation',
        'PreviewedEnd',
        'Receiver',
        'WithheldFrom',
        'Reach',
        'ConsentConnection',
        'ConsentEdge',
        'MessageConnection',
        'MessageEdge',
        'AccessDayConnection',
        'AccessDayEdge',
        'AccessDay',
        'AccessOfPerson',
        'Employee',
        'Guardian',
        'PageInfo',
      ].map((type) => [type, () => null]),
    )
  : {};

/**
 * The client's copy of what the hub showed. What is no longer allowed must leave it at once, so
 * after each change of a web every list of that child is asked again; a list is never patched.
 */
export function makeCache() {
  return cacheExchange({
    keys: embedded,
    updates: {
      Subscription: {
        networkChanged(result: NetworkChangedSubscription, args: unknown, cache) {
          const { childId } = args as NetworkChangedSubscriptionVariables;
          const { network } = result.networkChanged;
          if (network)
            cache.updateQuery({ query: networkQuery, variables: { childId } }, () => ({
              __typename: 'Query',
              network,
            }));
          forgetLists(cache, childId);
        },
        inboxChanged(result: InboxChangedSubscription, _args, cache) {
          const { inbox, moved } = result.inboxChanged;
          cache.updateQuery({ query: viewerQuery }, (known) =>
            known?.viewer ? { ...known, viewer: { ...known.viewer, inbox } } : known,
          );
          // What waits for workers alone is no part of every page's inbox: it is asked again where it is shown.
          for (const field of ['countersignatures', 'offers'])
            cache.invalidate('Query.viewer.inbox', field);
          // Whose sight moved may see no child's facts any more: asking would count as a try. The web's own update tells.
          forget(cache, ['children', 'withholdings', moved ? 'viewer' : 'factChanges']);
        },
      },
      Mutation: Object.fromEntries(
        Object.entries(forgottenAfter).map(
          ([act, fields]): [string, UpdateResolver<unknown, unknown>] => [
            act,
            (_result, _args, cache) => forget(cache, fields),
          ],
        ),
      ),
    },
  });
}

const keptTogether = ['viewer', 'withholdings', 'messages'];
const decidedTogether = ['viewer', 'network', 'consents', 'messages', 'reach', 'children'];

/** What each act may change beside what it answers: asked again by whoever shows it. */
const forgottenAfter: Record<string, readonly string[]> = {
  openNetwork: ['children', 'viewer'],
  inviteParticipant: ['network', 'reach'],
  addInformal: ['network', 'reach'],
  recordAbsence: ['network', 'children'],
  endAbsence: ['network', 'children'],
  offerCoordination: ['network'],
  acceptCoordination: decidedTogether,
  declineCoordination: ['network', 'viewer'],
  revokeCoordinationOffer: ['network'],
  endParticipant: ['network', 'reach'],
  assign: ['network', 'reach', 'employees'],
  endAssignment: ['network', 'reach', 'employees'],
  tie: ['network', 'reach'],
  requestConsent: ['network', 'consents'],
  answerConsent: decidedTogether,
  openGround: ['network'],
  countersignGround: decidedTogether,
  endGround: decidedTogether,
  recordAnswer: decidedTogether,
  invalidateConsent: decidedTogether,
  recordFact: ['factChanges'],
  countersignFact: [...decidedTogether, 'factChanges', 'guardians'],
  dropFact: ['factChanges', 'viewer'],
  withdrawConsent: decidedTogether,
  sendMessage: ['messages', 'network'],
  withhold: ['withholdings'],
  countersignWithholding: keptTogether,
  endWithholding: keptTogether,
  markRead: ['viewer', 'children'],
  allowGuardian: ['guardians', 'network'],
  endAllowance: ['guardians', 'network'],
};

function forget(cache: Cache, fields: readonly string[]): void {
  for (const { fieldName, fieldKey } of cache.inspectFields('Query')) {
    if (fields.includes(fieldName)) cache.invalidate('Query', fieldKey);
  }
}

/** Everything of one child but its web, which the update brought itself. */
function forgetLists(cache: Cache, childId: string): void {
  for (const { fieldName, fieldKey, arguments: args } of cache.inspectFields('Query')) {
    const ofThisChild =
      args?.['childId'] === childId &&
      ['messages', 'consents', 'guardians', 'factChanges', 'accessDays'].includes(fieldName);
    if (ofThisChild || fieldName === 'reach' || fieldName === 'children') {
      cache.invalidate('Query', fieldKey);
    }
  }
}
