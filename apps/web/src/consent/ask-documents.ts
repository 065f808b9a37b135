import { graphql } from '../generated/gql.js';

export const latestConsentEndQuery = graphql(`
  query LatestConsentEnd($tieId: ID!, $aboutPersonId: ID) {
    latestConsentEnd(tieId: $tieId, aboutPersonId: $aboutPersonId)
  }
`);

export const guardiansQuery = graphql(`
  query Guardians($childId: ID!) {
    guardians(childId: $childId) {
      personId
      name
      authority
      allowed
      allowedUntil
      me
    }
  }
`);

export const requestConsentMutation = graphql(`
  mutation RequestConsent($input: RequestConsentInput!) {
    requestConsent(input: $input) {
      ...ConsentParts
    }
  }
`);
