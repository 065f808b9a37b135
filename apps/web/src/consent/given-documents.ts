import { graphql } from '../generated/gql.js';

export const givenQuery = graphql(`
  query Given {
    viewer {
      inbox {
        given {
          ...ConsentParts
        }
      }
    }
  }
`);
