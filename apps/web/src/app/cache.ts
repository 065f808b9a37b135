import { cacheExchange, type Cache } from '@urql/exchange-graphcache';
import type {
  InboxChangedSubscription,
  NetworkChangedSubscription,
  NetworkChangedSubscriptionVariables,
} from '../generated/graphql.js';
import { networkQuery } from '../network/network-documents.js';
import { viewerQuery } from './viewer-documents.js';

/** What hangs under another thing and has no identity of its own. */
const embedded = () => null;

/**
 * The client's copy of what the hub showed. What is no longer allowed must leave it at once, so
 * after each change of a web every list of that child is asked again; a list is never patched.
 */
export function makeCache() {
  return cacheExchange({
    keys: {
      Viewer: embedded,
      Inbox: embedded,
      UnreadCount: embedded,
      Countersignature: embedded,
      AdministeredOrganisation: embedded,
      AdministrativeAct: embedded,
      Seat: embedded,
      Caseload: embedded,
      CaseloadConnection: embedded,
      CaseloadEdge: embedded,
      Network: embedded,
      NetworkUpdate: embedded,
      InboxUpdate: embedded,
      Opening: embedded,
      RefusedConsent: embedded,
      Signature: embedded,
      Receiver: embedded,
      WithheldFrom: embedded,
      Reach: embedded,
      ConsentConnection: embedded,
      ConsentEdge: embedded,
      MessageConnection: embedded,
      MessageEdge: embedded,
      AccessRecordConnection: embedded,
      AccessRecordEdge: embedded,
      Employee: embedded,
      Guardian: embedded,
      PageInfo: embedded,
    },
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
          forget(cache, ['children', 'withholdings', ...(moved ? ['viewer'] : [])]);
        },
      },
      Mutation: {
        openNetwork: (_result, _args, cache) => forget(cache, ['children', 'viewer']),
        inviteParticipant: (_result, _args, cache) => forget(cache, ['network', 'reach']),
        addInformal: (_result, _args, cache) => forget(cache, ['network', 'reach']),
        recordAbsence: (_result, _args, cache) => forget(cache, ['network', 'children']),
        endAbsence: (_result, _args, cache) => forget(cache, ['network', 'children']),
        offerCoordination: (_result, _args, cache) => forget(cache, ['network']),
        acceptCoordination: (_result, _args, cache) => forget(cache, decidedTogether),
        declineCoordination: (_result, _args, cache) => forget(cache, ['network', 'viewer']),
        revokeCoordinationOffer: (_result, _args, cache) => forget(cache, ['network']),
        endParticipant: (_result, _args, cache) => forget(cache, ['network', 'reach']),
        assign: (_result, _args, cache) => forget(cache, ['network', 'reach', 'employees']),
        endAssignment: (_result, _args, cache) => forget(cache, ['network', 'reach', 'employees']),
        tie: (_result, _args, cache) => forget(cache, ['network', 'reach']),
        requestConsent: (_result, _args, cache) => forget(cache, ['network', 'consents']),
        answerConsent: (_result, _args, cache) => forget(cache, decidedTogether),
        openGround: (_result, _args, cache) => forget(cache, ['network']),
        countersignGround: (_result, _args, cache) => forget(cache, decidedTogether),
        endGround: (_result, _args, cache) => forget(cache, decidedTogether),
        withdrawConsent: (_result, _args, cache) => forget(cache, decidedTogether),
        sendMessage: (_result, _args, cache) => forget(cache, ['messages', 'network']),
        withhold: (_result, _args, cache) => forget(cache, ['withholdings']),
        countersignWithholding: (_result, _args, cache) => forget(cache, keptTogether),
        endWithholding: (_result, _args, cache) => forget(cache, keptTogether),
        markRead: (_result, _args, cache) => forget(cache, ['viewer', 'children']),
        allowGuardian: (_result, _args, cache) => forget(cache, ['guardians', 'network']),
        endAllowance: (_result, _args, cache) => forget(cache, ['guardians', 'network']),
      },
    },
  });
}

const keptTogether = ['viewer', 'withholdings', 'messages'];
const decidedTogether = ['viewer', 'network', 'consents', 'messages', 'reach', 'children'];

function forget(cache: Cache, fields: readonly string[]): void {
  for (const { fieldName, fieldKey } of cache.inspectFields('Query')) {
    if (fields.includes(fieldName)) cache.invalidate('Query', fieldKey);
  }
}

/** Everything of one child but its web, which the update brought itself. */
function forgetLists(cache: Cache, childId: string): void {
  for (const { fieldName, fieldKey, arguments: args } of cache.inspectFields('Query')) {
    const ofThisChild =
      args?.['childId'] === childId && ['messages', 'consents', 'guardians'].includes(fieldName);
    if (ofThisChild || fieldName === 'reach' || fieldName === 'children') {
      cache.invalidate('Query', fieldKey);
    }
  }
}
