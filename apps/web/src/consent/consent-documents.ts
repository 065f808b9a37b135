import { graphql } from '../generated/gql.js';

graphql(`
  fragment ConsentParts on Consent {
    id
    childId
    childName
    tieId
    fromId
    fromName
    toId
    toName
    askedByName
    scopes
    purpose
    aboutPerson {
      id
      name
    }
    state
    requestedAt
    decidedAt
    startsAt
    endsAt
    endedAt
    signatures {
      personName
      me
      act
      as
      at
      how
      document
      answeredOn
      recordedByName
      recordedByParticipantName
    }
    mayAnswer
    mayWithdraw
    mayDispute
    mayInvalidate
    mayRecordAnswer
    mayAskAgainAt
    invalidation {
      kind
      reason
      byPersonName
      byParticipantName
    }
  }
`);

export const consentsQuery = graphql(`
  query Consents($childId: ID!, $after: String) {
    consents(childId: $childId, first: 50, after: $after) {
      edges {
        cursor
        node {
          ...ConsentParts
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const consentQuery = graphql(`
  query Consent($id: ID!) {
    consent(id: $id) {
      ...ConsentParts
    }
  }
`);

export const answerConsentMutation = graphql(`
  mutation AnswerConsent($input: AnswerConsentInput!) {
    answerConsent(input: $input) {
      ...ConsentParts
    }
  }
`);

export const withdrawConsentMutation = graphql(`
  mutation WithdrawConsent($consentId: ID!) {
    withdrawConsent(consentId: $consentId) {
      ...ConsentParts
    }
  }
`);

/** Which wording of the question was shown; the hub keeps it with the answer (C6). */
export const WORDING = 'request-1';
