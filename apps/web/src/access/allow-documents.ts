import { graphql } from '../generated/gql.js';

export const allowGuardianMutation = graphql(`
  mutation AllowGuardian($input: AllowGuardianInput!) {
    allowGuardian(input: $input) {
      personId
      name
      authority
      allowed
      allowedUntil
      me
    }
  }
`);

export const endAllowanceMutation = graphql(`
  mutation EndAllowance($childId: ID!, $personId: ID!) {
    endAllowance(childId: $childId, personId: $personId) {
      personId
      name
      authority
      allowed
      allowedUntil
      me
    }
  }
`);
