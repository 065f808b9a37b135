import { graphql } from '../generated/gql.js';

export const childrenQuery = graphql(`
  query Children($after: String) {
    children(first: 50, after: $after) {
      edges {
        cursor
        node {
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
          waiting
          silentTies
          away
          unread
          lastMessageAt
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
