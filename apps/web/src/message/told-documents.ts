import { graphql } from '../generated/gql.js';

export const toldQuery = graphql(`
  query Told {
    viewer {
      inbox {
        told {
          ...MessageParts
        }
      }
    }
  }
`);
