import { graphql } from '../generated/gql.js';

export const latestConsentEndQuery = graphql(`
  query LatestConsentEnd($tieId: ID!, $aboutPersonId: ID, $startsAt: DateTime) {
    latestConsentEnd(tieId: $tieId, aboutPersonId: $aboutPersonId, startsAt: $startsAt)
  }
`);

export const guardiansQuery = graphql(`
  query Guardians($childId: ID!) {
    guardians(childId: $childId) {
      personId
      name
      authority
      authorityFrom
      authorityUntil
      authoritySource
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
