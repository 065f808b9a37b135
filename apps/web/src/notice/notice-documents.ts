import { graphql } from '../generated/gql.js';

graphql(`
  fragment NoticeParts on Notice {
    id
    kind
    childId
    childName
    at
    readAt
    consent {
      ...ConsentParts
    }
    ground {
      id
      tieId
      fromName
      toName
      aboutPerson {
        id
        name
      }
      scopes
      endsAt
      state
    }
  }
`);

export const noticesQuery = graphql(`
  query Notices {
    viewer {
      inbox {
        notices {
          ...NoticeParts
        }
      }
    }
  }
`);

export const markNoticeReadMutation = graphql(`
  mutation MarkNoticeRead($noticeId: ID!) {
    markNoticeRead(noticeId: $noticeId) {
      id
      readAt
    }
  }
`);
