import { graphql } from '../generated/gql.js';

graphql(`
  fragment WithholdingParts on Withholding {
    id
    childId
    childName
    participantId
    participantName
    fromName
    what
    reason
    state
    proposedAt
    proposedByName
    countersignedAt
    countersignedByName
    endsAt
    endedAt
    endedByName
    mayCountersign
    mayEnd
  }
`);

export const withholdingsQuery = graphql(`
  query Withholdings($participantId: ID!) {
    withholdings(participantId: $participantId) {
      ...WithholdingParts
    }
  }
`);

export const withholdMutation = graphql(`
  mutation Withhold($input: WithholdInput!) {
    withhold(input: $input) {
      ...WithholdingParts
    }
  }
`);

export const countersignWithholdingMutation = graphql(`
  mutation CountersignWithholding($withholdingId: ID!) {
    countersignWithholding(withholdingId: $withholdingId) {
      ...WithholdingParts
    }
  }
`);

export const endWithholdingMutation = graphql(`
  mutation EndWithholding($withholdingId: ID!) {
    endWithholding(withholdingId: $withholdingId) {
      ...WithholdingParts
    }
  }
`);

export const withholdMessageMutation = graphql(`
  mutation WithholdMessage($messageId: ID!, $withheldUnder: ID!) {
    withholdMessage(messageId: $messageId, withheldUnder: $withheldUnder) {
      ...MessageParts
    }
  }
`);
