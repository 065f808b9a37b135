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
