import { graphql } from '../generated/gql.js';

/** What who asked or coordinates does to a consent, and a signer to what was written down for them. */
export const recordAnswerMutation = graphql(`
  mutation RecordAnswer($input: RecordAnswerInput!) {
    recordAnswer(input: $input) {
      ...ConsentParts
    }
  }
`);

export const invalidateConsentMutation = graphql(`
  mutation InvalidateConsent($input: InvalidateConsentInput!) {
    invalidateConsent(input: $input) {
      ...ConsentParts
    }
  }
`);
