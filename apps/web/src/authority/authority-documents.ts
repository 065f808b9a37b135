import { graphql } from '../generated/gql.js';

graphql(`
  fragment FactParts on FactChange {
    id
    childId
    what
    state
    personId
    personName
    day
    source
    writtenByName
    writtenAt
    countersignedByName
    countersignedAt
    mayCountersign
    mayDrop
  }
`);

export const authorityQuery = graphql(`
  query Authority($childId: ID!) {
    guardians(childId: $childId) {
      personId
      name
      authority
      authorityFrom
      authorityUntil
      authoritySource
      me
    }
    factChanges(childId: $childId) {
      ...FactParts
    }
  }
`);

export const recordFactMutation = graphql(`
  mutation RecordFact($input: RecordFactInput!) {
    recordFact(input: $input) {
      ...FactParts
    }
  }
`);

export const countersignFactMutation = graphql(`
  mutation CountersignFact($factChangeId: ID!) {
    countersignFact(factChangeId: $factChangeId) {
      ...FactParts
    }
  }
`);

export const dropFactMutation = graphql(`
  mutation DropFact($factChangeId: ID!) {
    dropFact(factChangeId: $factChangeId) {
      ...FactParts
    }
  }
`);
