import { graphql } from '../generated/gql.js';

export const accessRecordsQuery = graphql(`
  query AccessRecords($childId: ID!, $first: Int!, $after: String) {
    accessRecords(childId: $childId, first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          at
          personName
          participantName
          participantKind
          coordinator
          looked
          outcome
          ground
          me
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
