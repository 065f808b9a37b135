import { daysBefore } from '@spinnenweb/scenarios';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Acting, openActing } from '../testing/acting.js';

const INVITE = `mutation ($input: InviteParticipantInput!) { inviteParticipant(input: $input) { id } }`;
const COUNTERSIGN = `mutation ($id: ID!) { countersignGround(groundId: $id) { state } }`;
const WAITING = `{ viewer { inbox { countersignatures { ground { id toName } } } } }`;
const SEEN = `query ($id: ID!) { network(childId: $id) { participants { name } ties { id } } }`;

let acting: Acting;
beforeAll(async () => {
  acting = await openActing();
  // Karin gets a colleague in the web of Sam, who can countersign.
  await acting.owner(
    `INSERT INTO app.employment (person_id, person_name, organisation_id, function)
     SELECT $1, 'Owen', organisation_id, 'gezinswerker' FROM app.participant WHERE id = $2`,
    [acting.uuid('owen'), acting.uuid('sam-wijkteam')],
  );
  await acting.owner(
    `INSERT INTO app.assignment (participant_id, person_id, function) VALUES ($1, $2, 'gezinswerker')`,
    [acting.uuid('sam-wijkteam'), acting.uuid('owen')],
  );
});

const invitation = (change: object = {}, ground: object = {}) => ({
  input: {
    childId: acting.id('Child', 'sam-kind'),
    kind: 'OTHER',
    organisationId: acting.id('Organisation', 'meldpunt-kompas'),
    confidential: true,
    contactPersonId: acting.id('Person', 'marloes'),
    contactFunction: 'medewerker',
    ground: {
      kind: 'REPORTING_RIGHT',
      scopes: ['SAFETY'],
      article: 'Wmo 2015, artikel 5.2.6',
      weighing: 'Het meldpunt moet weten of Sam veilig is.',
      endsAt: daysBefore(new Date(), -60).toISOString(),
      ...ground,
    },
    ...change,
  },
});
const names = async (person: string): Promise<string[]> => {
  const { participants } = await acting
    .as(person)
    .does(SEEN, { id: acting.id('Child', 'sam-kind') });
  return participants.map(({ name }: { name: string }) => name);
};

describe('inviting a confidential participant with the ground to tell it something', () => {
  test('shows the two to each other once a colleague has countersigned, and to nobody else', async () => {
    const family = await acting.as('naima').does(SEEN, { id: acting.id('Child', 'sam-kind') });
    expect(await acting.as('karin').tries(INVITE, invitation())).toEqual({ done: null });
    expect(await names('karin')).not.toContain('Meldpunt Veilig Kompas');
    expect(await names('marloes')).not.toContain('Wijkteam Lindekwartier');

    const { inbox } = await acting.as('owen').does(WAITING);
    const [{ ground }] = inbox.countersignatures;
    expect(ground.toName).toBe('Meldpunt Veilig Kompas');
    await acting.as('owen').does(COUNTERSIGN, { id: ground.id });
    expect(await names('karin')).toContain('Meldpunt Veilig Kompas');
    expect(await names('marloes')).toContain('Wijkteam Lindekwartier');
    expect(await acting.as('naima').does(SEEN, { id: acting.id('Child', 'sam-kind') })).toEqual(
      family,
    );
    expect(await names('annemiek')).not.toContain('Meldpunt Veilig Kompas');
  });

  const wrong: [string, object, object, object][] = [
    ['one that is not confidential', { confidential: false }, {}, { field: 'ground' }],
    ['a ground that is no law', {}, { kind: 'CONFLICT_OF_DUTIES' }, { field: 'kind' }],
    ['what is about a parent', {}, { scopes: ['PARENT_CARE'] }, { field: 'scopes' }],
    ['an end past', {}, { endsAt: '2020-01-01T00:00:00Z' }, { field: 'endsAt' }],
  ];
  test.each(wrong)('refuses %s, and stores nothing', async (_what, change, ground, why) => {
    await acting.storesNothing(async () =>
      expect(await acting.as('karin').tries(INVITE, invitation(change, ground))).toMatchObject({
        code: 'BAD_INPUT',
        ...why,
      }),
    );
  });

  test('not later: of a participant that stands already the coordinator finds nothing', async () => {
    const handle = await acting.hub.signIn('karin');
    const [hidden] = await acting.owner(
      'SELECT id FROM app.participant WHERE child_id = $1 AND confidential',
      [acting.uuid('sam-kind')],
    );
    await expect(
      acting.hub.database.asViewer(handle, (em) =>
        em.execute(
          `SELECT app.open_ground_with_invited(?, 'LEGAL_TASK', ARRAY['SAFETY'], NULL, 'x', statement_timestamp() + interval '1 day')`,
          [hidden.id],
        ),
      ),
    ).rejects.toMatchObject({ message: 'NOT_FOUND' });
  });
});
