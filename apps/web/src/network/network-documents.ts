import { graphql } from '../generated/gql.js';

graphql(`
  fragment NetworkParts on Network {
    at
    child {
      id
      firstName
      age
    }
    seats {
      role
      participantId
      participantName
      coordinates
    }
    participants {
      ...ParticipantParts
    }
    ties {
      ...TieParts
    }
    handover {
      ...HandoverParts
    }
  }
`);

graphql(`
  fragment ParticipantParts on Participant {
    id
    kind
    name
    since
    until
    coordinator
    confidential
    addedByFamily
    mine
    servesMe
    away
    people {
      id
      personName
      function
      since
      until
      substituteFor
      awayFrom
      awayUntil
      me
    }
  }
`);

graphql(`
  fragment TieParts on Tie {
    id
    aId
    bId
    state
    since
    openings {
      fromId
      toId
      scopes
      aboutPerson {
        id
        name
      }
      ground
      until
      consentId
      groundId
    }
    consents {
      ...ConsentParts
    }
    grounds {
      ...GroundParts
    }
    liveliness
    lastMessageAt
  }
`);

export const networkQuery = graphql(`
  query Network($childId: ID!) {
    network(childId: $childId) {
      ...NetworkParts
    }
  }
`);

export const networkChangedSubscription = graphql(`
  subscription NetworkChanged($childId: ID!, $after: String) {
    networkChanged(childId: $childId, after: $after) {
      cursor
      network {
        ...NetworkParts
      }
      messages {
        ...MessageParts
      }
      retracted {
        ...MessageParts
      }
    }
  }
`);
