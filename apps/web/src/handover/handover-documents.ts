import { graphql } from '../generated/gql.js';

graphql(`
  fragment HandoverParts on Handover {
    id
    childName
    fromName
    toName
    state
    offeredByName
    lapsesAt
    endedAt
    mayAnswer
    mayRevoke
  }
`);

export const offerCoordinationMutation = graphql(`
  mutation OfferCoordination($participantId: ID!) {
    offerCoordination(participantId: $participantId) {
      ...HandoverParts
    }
  }
`);

export const acceptCoordinationMutation = graphql(`
  mutation AcceptCoordination($handoverId: ID!) {
    acceptCoordination(handoverId: $handoverId) {
      ...HandoverParts
    }
  }
`);

export const declineCoordinationMutation = graphql(`
  mutation DeclineCoordination($handoverId: ID!) {
    declineCoordination(handoverId: $handoverId) {
      ...HandoverParts
    }
  }
`);

export const revokeCoordinationOfferMutation = graphql(`
  mutation RevokeCoordinationOffer($handoverId: ID!) {
    revokeCoordinationOffer(handoverId: $handoverId) {
      ...HandoverParts
    }
  }
`);
