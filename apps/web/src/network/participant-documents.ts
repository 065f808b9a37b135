import { graphql } from '../generated/gql.js';

export const employeesQuery = graphql(`
  query Employees($participantId: ID!) {
    employees(participantId: $participantId) {
      personId
      name
      function
    }
  }
`);

export const organisationsQuery = graphql(`
  query Organisations($search: String!) {
    organisations(search: $search, first: 20) {
      id
      name
      kind
    }
  }
`);

export const staffQuery = graphql(`
  query Staff($organisationId: ID!) {
    staff(organisationId: $organisationId) {
      personId
      name
      function
    }
  }
`);

export const assignMutation = graphql(`
  mutation Assign($input: AssignInput!) {
    assign(input: $input) {
      ...ParticipantParts
    }
  }
`);

export const endAssignmentMutation = graphql(`
  mutation EndAssignment($assignmentId: ID!) {
    endAssignment(assignmentId: $assignmentId) {
      ...ParticipantParts
    }
  }
`);

export const addInformalMutation = graphql(`
  mutation AddInformal($input: AddInformalInput!) {
    addInformal(input: $input) {
      ...ParticipantParts
    }
  }
`);

export const recordAbsenceMutation = graphql(`
  mutation RecordAbsence($input: RecordAbsenceInput!) {
    recordAbsence(input: $input) {
      ...ParticipantParts
    }
  }
`);

export const endAbsenceMutation = graphql(`
  mutation EndAbsence($assignmentId: ID!) {
    endAbsence(assignmentId: $assignmentId) {
      ...ParticipantParts
    }
  }
`);

export const endParticipantMutation = graphql(`
  mutation EndParticipant($participantId: ID!) {
    endParticipant(participantId: $participantId) {
      ...ParticipantParts
    }
  }
`);

export const inviteParticipantMutation = graphql(`
  mutation InviteParticipant($input: InviteParticipantInput!) {
    inviteParticipant(input: $input) {
      ...ParticipantParts
    }
  }
`);

export const makeTieMutation = graphql(`
  mutation MakeTie($input: TieInput!) {
    tie(input: $input) {
      ...TieParts
    }
  }
`);

export const openNetworkMutation = graphql(`
  mutation OpenNetwork($input: OpenNetworkInput!) {
    openNetwork(input: $input) {
      id
      firstName
      age
    }
  }
`);
