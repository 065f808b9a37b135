import { graphql } from '../generated/gql.js';

graphql(`
  fragment MessageParts on Message {
    id
    childId
    fromId
    fromName
    authorName
    receivers {
      participantId
      name
    }
    scope
    aboutPerson {
      id
      name
    }
    body
    sentAt
    retractedAt
    mine
    read
    mayRetract
    withheldFrom {
      name
      until
    }
    mayWithhold
  }
`);

export const messagesQuery = graphql(`
  query Messages($childId: ID!, $first: Int!, $after: String) {
    messages(childId: $childId, first: $first, after: $after) {
      edges {
        cursor
        node {
          ...MessageParts
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const markReadMutation = graphql(`
  mutation MarkRead($messageIds: [ID!]!) {
    markRead(messageIds: $messageIds)
  }
`);
