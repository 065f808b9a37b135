import { graphql } from '../generated/gql.js';

export const sendMessageMutation = graphql(`
  mutation SendMessage($input: SendMessageInput!) {
    sendMessage(input: $input) {
      ...MessageParts
    }
  }
`);

export const reachQuery = graphql(`
  query Reach($fromId: ID!, $scope: Scope!, $aboutPersonId: ID) {
    reach(fromId: $fromId, scope: $scope, aboutPersonId: $aboutPersonId) {
      participantId
      name
      kind
      reachability
      people
    }
  }
`);
