import type { Base } from './bases.js';

const TIE = 'SELECT id FROM app.tie WHERE (a_id, b_id) IN (($1, $2), ($2, $1))';
const OFFER = 'SELECT id FROM app.handover WHERE to_id = $1';
const ASSIGNMENT = 'SELECT id FROM app.assignment WHERE person_id = $1 AND participant_id = $2';
const FACT = 'SELECT id FROM app.fact_change WHERE child_id = $1';

/** Who takes part in a web, who keeps it, and who works where. */
export const TAKING_PART: Record<string, readonly Base[]> = {
  acceptCoordination: [
    {
      by: 'bas',
      variables: async ({ find }) => ({
        handoverId: await find('Handover', OFFER, ['daan-school']),
      }),
    },
  ],
  addEmployee: [
    {
      by: 'gerda',
      variables: ({ id }) => ({
        input: {
          organisationId: id('Organisation', 'wijkteam-lindekwartier'),
          name: 'Kim Verzonnen',
          function: 'gezinswerker',
          subject: 'kim',
        },
      }),
    },
  ],
  administrativeActs: [
    {
      by: 'gerda',
      variables: ({ id }) => ({ organisationId: id('Organisation', 'wijkteam-lindekwartier') }),
    },
  ],
  allowGuardian: [
    {
      by: 'lina',
      variables: ({ id, inDays }) => ({
        input: {
          childId: id('Child', 'lina-kind'),
          personId: id('Person', 'yonas'),
          until: inDays(20),
        },
      }),
    },
  ],
  appointAdministrator: [
    {
      by: 'priya',
      variables: ({ id }) => ({
        input: {
          organisationId: id('Organisation', 'ggd-eemvallei'),
          name: 'Kim Verzonnen',
          subject: 'kim',
        },
      }),
    },
  ],
  assign: [
    {
      by: 'joyce',
      variables: async ({ id, find, inDays }) => ({
        input: {
          participantId: id('Participant', 'sam-bso'),
          personId: id('Person', 'mirjam'),
          function: 'begeleider',
          substituteForId: await find('Assignment', ASSIGNMENT, ['joyce', 'sam-bso']),
          until: inDays(20),
        },
      }),
    },
  ],
  countersignFact: [
    {
      by: 'said',
      variables: async ({ find }) => ({
        factChangeId: await find('FactChange', FACT, ['sam-kind']),
      }),
    },
  ],
  declineCoordination: [
    {
      by: 'bas',
      variables: async ({ find }) => ({
        handoverId: await find('Handover', OFFER, ['daan-school']),
      }),
    },
  ],
  dropFact: [
    {
      by: 'karin',
      variables: async ({ find }) => ({
        factChangeId: await find('FactChange', FACT, ['sam-kind']),
      }),
    },
  ],
  employments: [
    {
      by: 'gerda',
      variables: ({ id }) => ({ organisationId: id('Organisation', 'wijkteam-lindekwartier') }),
    },
  ],
  endAbsence: [
    {
      by: 'tom',
      variables: async ({ find }) => ({
        assignmentId: await find('Assignment', ASSIGNMENT, ['joyce', 'sam-bso']),
      }),
    },
  ],
  endAdministration: [
    {
      by: 'priya',
      variables: async ({ find }) => ({
        administrationId: await find(
          'Administration',
          'SELECT id FROM app.administration WHERE person_id = $1',
          ['gerda'],
        ),
      }),
    },
  ],
  endAllowance: [
    {
      by: 'lina',
      variables: ({ id }) => ({
        childId: id('Child', 'lina-kind'),
        personId: id('Person', 'selam'),
      }),
    },
  ],
  endAssignment: [
    {
      by: 'karin',
      variables: async ({ find }) => ({
        assignmentId: await find('Assignment', ASSIGNMENT, ['emre', 'sam-school']),
      }),
    },
  ],
  endEmployment: [
    {
      by: 'gerda',
      variables: async ({ find }) => ({
        employmentId: await find(
          'Employment',
          'SELECT id FROM app.employment WHERE person_id = $1',
          ['said'],
        ),
      }),
    },
  ],
  endParticipant: [
    { by: 'karin', variables: ({ id }) => ({ participantId: id('Participant', 'sam-ggd') }) },
  ],
  inviteParticipant: [
    {
      by: 'karin',
      variables: ({ id }) => ({
        input: {
          childId: id('Child', 'sam-kind'),
          kind: 'GGZ',
          organisationId: id('Organisation', 'ggz-duinroos'),
          servesPersonId: id('Person', 'naima'),
          contactPersonId: id('Person', 'lotte'),
          contactFunction: 'behandelaar',
        },
      }),
    },
  ],
  offerCoordination: [
    { by: 'karin', variables: ({ id }) => ({ participantId: id('Participant', 'sam-school') }) },
  ],
  openNetwork: [
    {
      by: 'said',
      variables: ({ id }) => ({
        input: {
          organisationId: id('Organisation', 'wijkteam-lindekwartier'),
          function: 'jongerenwerker',
          firstName: 'Bo',
          bornOn: '2018-05-05',
          homeName: 'Thuis',
          guardians: [{ name: 'Kim Verzonnen' }],
        },
      }),
    },
  ],
  recordAbsence: [
    {
      by: 'tom',
      variables: async ({ id, find, inDays }) => ({
        input: {
          assignmentId: await find('Assignment', ASSIGNMENT, ['tom', 'sam-bso']),
          substituteId: id('Person', 'mirjam'),
          until: inDays(5),
        },
      }),
    },
  ],
  recordFact: [
    {
      by: 'karin',
      variables: ({ id }) => ({
        input: {
          childId: id('Child', 'sam-kind'),
          what: 'AUTHORITY_NEVER',
          personId: id('Person', 'naima'),
          source: 'gezagsregister',
        },
      }),
    },
  ],
  revokeCoordinationOffer: [
    {
      by: 'karin',
      variables: async ({ find }) => ({
        handoverId: await find('Handover', OFFER, ['daan-school']),
      }),
    },
  ],
  tie: [
    // As a query it names one; as a mutation it makes one.
    {
      by: 'karin',
      variables: async ({ id, find }) => ({
        id: await find('Tie', TIE, ['sam-bso', 'sam-school']),
        input: {
          asId: id('Participant', 'sam-wijkteam'),
          aId: id('Participant', 'sam-ggd'),
          bId: id('Participant', 'sam-bso'),
        },
      }),
    },
  ],
};
