import { graphql } from '../generated/gql.js';

graphql(`
  fragment EmploymentParts on Employment {
    id
    personName
    function
    since
    until
    me
  }
`);

graphql(`
  fragment AdministrationParts on Administration {
    id
    personName
    since
    me
  }
`);

export const administersQuery = graphql(`
  query Administers {
    viewer {
      administers {
        id
        name
        kind
      }
      administersHub
    }
  }
`);

export const employmentsQuery = graphql(`
  query Employments($organisationId: ID!, $search: String!) {
    employments(organisationId: $organisationId, search: $search, first: 100) {
      ...EmploymentParts
    }
  }
`);

export const addEmployeeMutation = graphql(`
  mutation AddEmployee($input: AddEmployeeInput!) {
    addEmployee(input: $input) {
      ...EmploymentParts
    }
  }
`);

export const endEmploymentMutation = graphql(`
  mutation EndEmployment($employmentId: ID!) {
    endEmployment(employmentId: $employmentId) {
      id
      until
    }
  }
`);

export const administeredOrganisationsQuery = graphql(`
  query AdministeredOrganisations($search: String!) {
    administeredOrganisations(search: $search, first: 100) {
      organisation {
        id
        name
        kind
      }
      administrators {
        ...AdministrationParts
      }
    }
  }
`);

export const hubAdministratorsQuery = graphql(`
  query HubAdministrators {
    hubAdministrators {
      ...AdministrationParts
    }
  }
`);

export const addOrganisationMutation = graphql(`
  mutation AddOrganisation($input: AddOrganisationInput!) {
    addOrganisation(input: $input) {
      id
      name
      kind
    }
  }
`);

export const appointAdministratorMutation = graphql(`
  mutation AppointAdministrator($input: AppointAdministratorInput!) {
    appointAdministrator(input: $input) {
      ...AdministrationParts
    }
  }
`);

export const endAdministrationMutation = graphql(`
  mutation EndAdministration($administrationId: ID!) {
    endAdministration(administrationId: $administrationId) {
      id
    }
  }
`);

export const administrativeActsQuery = graphql(`
  query AdministrativeActs($organisationId: ID) {
    administrativeActs(organisationId: $organisationId, first: 30) {
      at
      act
      byName
      personName
      organisationName
    }
  }
`);
