import { graphql } from '../generated/gql.js';

graphql(`
  fragment GroundParts on Ground {
    id
    childId
    childName
    tieId
    fromId
    fromName
    toId
    toName
    kind
    scopes
    aboutPerson {
      id
      name
    }
    state
    article
    weighing
    answersRefusal
    openedAt
    openedByName
    countersignedAt
    countersignedByName
    endsAt
    endedAt
    mayCountersign
    mayEnd
  }
`);
