import { graphql } from '../generated/gql.js';

/** What waits for a worker alone: a family's page does not load it. */
export const waitingQuery = graphql(`
  query Waiting {
    viewer {
      inbox {
        countersignatures {
          childId
          childName
          ground {
            ...GroundParts
          }
          withholding {
            ...WithholdingParts
          }
          factChange {
            ...FactParts
          }
        }
        offers {
          id
          childId
          childName
          fromName
          toName
          offeredByName
          lapsesAt
        }
      }
    }
  }
`);
