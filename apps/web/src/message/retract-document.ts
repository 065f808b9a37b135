import { graphql } from '../generated/gql.js';

export const retractMessageMutation = graphql(`
  mutation RetractMessage($messageId: ID!) {
    retractMessage(messageId: $messageId) {
      ...MessageParts
    }
  }
`);
