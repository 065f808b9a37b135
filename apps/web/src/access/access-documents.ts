import { graphql } from '../generated/gql.js';

export const accessDaysQuery = graphql(`
  query AccessDays($childId: ID!, $othersOnly: Boolean!, $first: Int!, $after: String) {
    accessDays(childId: $childId, othersOnly: $othersOnly, first: $first, after: $after) {
      edges {
        node {
          day
          people {
            firstAt
            personName
            participantName
            participantKind
            outcome
            ground
            me
            looked
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
