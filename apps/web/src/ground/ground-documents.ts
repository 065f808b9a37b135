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

export const refusalsQuery = graphql(`
  query Refusals($fromId: ID!, $toId: ID!, $aboutPersonId: ID) {
    refusals(fromId: $fromId, toId: $toId, aboutPersonId: $aboutPersonId) {
      scopes
      state
      at
      purpose
    }
  }
`);

export const openGroundMutation = graphql(`
  mutation OpenGround($input: OpenGroundInput!) {
    openGround(input: $input) {
      ...GroundParts
    }
  }
`);

export const countersignGroundMutation = graphql(`
  mutation CountersignGround($groundId: ID!) {
    countersignGround(groundId: $groundId) {
      ...GroundParts
    }
  }
`);

export const endGroundMutation = graphql(`
  mutation EndGround($groundId: ID!) {
    endGround(groundId: $groundId) {
      ...GroundParts
    }
  }
`);
