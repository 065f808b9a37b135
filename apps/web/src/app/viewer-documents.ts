import { graphql } from '../generated/gql.js';

export const viewerQuery = graphql(`
  query Viewer {
    viewer {
      person {
        id
        name
      }
      organisations {
        id
        name
        kind
      }
      administers {
        id
      }
      administersHub
      inbox {
        ...InboxParts
      }
    }
  }
`);

graphql(`
  fragment InboxParts on Inbox {
    requests {
      ...ConsentParts
    }
    given {
      id
    }
    told {
      id
    }
    notices {
      id
      readAt
    }
    unread {
      childId
      childName
      count
    }
  }
`);

export const inboxChangedSubscription = graphql(`
  subscription InboxChanged($after: String) {
    inboxChanged(after: $after) {
      cursor
      moved
      inbox {
        ...InboxParts
      }
    }
  }
`);
