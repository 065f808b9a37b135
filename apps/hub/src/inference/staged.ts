import type { Given } from './bases.js';

/** Something done before anything is tried, for what the scenarios do not tell of yet: grounds, offers, notices. */
export interface StagedAct {
  by: string;
  source: string;
  variables(given: Given): Promise<Record<string, unknown>> | Record<string, unknown>;
}

const OPEN_GROUND = 'mutation ($input: OpenGroundInput!) { openGround(input: $input) { id } }';
const GROUND =
  "SELECT id FROM app.ground WHERE from_id = $1 AND to_id = $2 AND article = 'Jeugdwet 7.1.4.1'";

const WITHHOLDING = 'SELECT id FROM app.withholding WHERE participant_id = $1';

const ground = (to: string, scope: string): StagedAct => ({
  by: 'annemiek',
  source: OPEN_GROUND,
  variables: ({ id, inDays }) => ({
    input: {
      fromId: id('Participant', 'sam-school'),
      toId: id('Participant', to),
      kind: 'LEGAL_TASK',
      scopes: [scope],
      article: 'Jeugdwet 7.1.4.1',
      endsAt: inDays(60),
    },
  }),
});

const withholding = (by: string, participant: string): StagedAct => ({
  by,
  source: 'mutation ($input: WithholdInput!) { withhold(input: $input) { id } }',
  variables: ({ id, inDays }) => ({
    input: {
      participantId: id('Participant', participant),
      fromName: 'Pieter Kuiper',
      what: 'MESSAGES',
      reason: 'Om de rust te bewaren.',
      endsAt: inDays(60),
    },
  }),
});

export const STAGED: readonly StagedAct[] = [
  // One of each that still waits for a second person, and one in force, of which the parents are told.
  withholding('joyce', 'sam-bso'),
  withholding('annemiek', 'sam-school'),
  {
    by: 'emre',
    source: 'mutation ($id: ID!) { countersignWithholding(withholdingId: $id) { id } }',
    variables: async ({ find }) => ({ id: await find('Withholding', WITHHOLDING, ['sam-school']) }),
  },
  ground('sam-ggd', 'SUPPORT'),
  ground('sam-bso', 'SUPPORT'),
  {
    by: 'emre',
    source: 'mutation ($id: ID!) { countersignGround(groundId: $id) { id } }',
    variables: async ({ find }) => ({
      id: await find('Ground', GROUND, ['sam-school', 'sam-bso']),
    }),
  },
  {
    by: 'karin',
    source: 'mutation ($input: AssignInput!) { assign(input: $input) { id } }',
    variables: ({ id }) => ({
      input: {
        participantId: id('Participant', 'sam-wijkteam'),
        personId: id('Person', 'said'),
        function: 'jongerenwerker',
      },
    }),
  },
  {
    by: 'karin',
    source: 'mutation ($input: RecordFactInput!) { recordFact(input: $input) { id } }',
    variables: ({ id }) => ({
      input: {
        childId: id('Child', 'sam-kind'),
        what: 'AUTHORITY_NEVER',
        personId: id('Person', 'pieter'),
        source: 'gezagsregister',
      },
    }),
  },
  {
    by: 'karin',
    source: 'mutation ($id: ID!) { offerCoordination(participantId: $id) { id } }',
    variables: ({ id }) => ({ id: id('Participant', 'daan-school') }),
  },
];

/** Who keeps the hub itself; nobody does in the scenarios. */
export const HUB_ADMINISTRATOR = 'priya';
