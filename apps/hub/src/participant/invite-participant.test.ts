import { beforeAll, describe, expect, test } from 'vitest';
import { type Acting, openActing } from '../testing/acting.js';

const INVITE = `mutation ($input: InviteParticipantInput!) {
  inviteParticipant(input: $input) { id kind name coordinator confidential mine since until people { personName function me } }
}`;
const WEB = `query ($childId: ID!) { network(childId: $childId) { participants { name mine servesMe } } }`;

let acting: Acting;
beforeAll(async () => {
  acting = await openActing();
});

const namesFor = async (person: string, child = 'sam-kind'): Promise<string[]> => {
  const { participants } = await acting
    .as(person)
    .does(WEB, { childId: acting.id('Child', child) });
  return participants.map(({ name }: { name: string }) => name);
};

function invites(change: object = {}) {
  return { input: { childId: acting.id('Child', 'sam-kind'), kind: 'CLUB', ...change } };
}
const club = () => ({ organisationId: acting.id('Organisation', 'club-eemvogels') });

describe('inviting a participant', () => {
  test('an organisation takes part under its own name, and the family sees it', async () => {
    expect(await acting.as('karin').does(INVITE, invites(club()))).toMatchObject({
      kind: 'CLUB',
      name: 'VV De Eemvogels',
      coordinator: false,
      confidential: false,
      mine: false,
      until: null,
      people: [],
    });
    expect(await namesFor('naima')).toContain('VV De Eemvogels');
    expect(await namesFor('annemiek')).not.toContain('VV De Eemvogels');
  });

  test('with its first person, who sees the web at once', async () => {
    const seen = await acting.as('karin').does(
      INVITE,
      invites({
        kind: 'OTHER',
        organisationId: acting.id('Organisation', 'jongeren-kade'),
        contactPersonId: acting.id('Person', 'jayden'),
        contactFunction: 'jongerenwerker',
      }),
    );
    expect(seen.people).toEqual([
      { personName: expect.stringContaining('Jayden'), function: 'jongerenwerker', me: false },
    ]);
    expect(await namesFor('jayden')).toEqual(
      expect.arrayContaining(['Jongerencentrum De Kade', 'Thuis']),
    );
  });

  test('an informal helper and a second home come by name', async () => {
    for (const [kind, name] of [
      ['INFORMAL', 'Oom Karim'],
      ['HOME', 'Bij opa'],
    ]) {
      expect(await acting.as('karin').does(INVITE, invites({ kind, name }))).toMatchObject({
        kind,
        name,
      });
    }
  });

  test('who serves a parent is out of sight of who invited it, and in sight of that parent', async () => {
    const ggz = {
      kind: 'GGZ',
      organisationId: acting.id('Organisation', 'ggz-duinroos'),
      servesPersonId: acting.id('Person', 'naima'),
      contactPersonId: acting.id('Person', 'lotte'),
      contactFunction: 'behandelaar',
    };
    const before = await namesFor('karin');
    expect(await acting.as('karin').does(INVITE, invites(ggz))).toBeNull();
    expect(await namesFor('karin')).toEqual(before);
    expect(await namesFor('pieter')).not.toContain('GGZ De Duinroos');
    expect(await namesFor('lotte')).toContain('GGZ De Duinroos');
    const { participants } = await acting
      .as('naima')
      .does(WEB, { childId: acting.id('Child', 'sam-kind') });
    expect(participants).toContainEqual({ name: 'GGZ De Duinroos', mine: false, servesMe: true });
  });

  test('a confidential one is out of sight of everyone but its own people', async () => {
    const meldpunt = {
      kind: 'OTHER',
      organisationId: acting.id('Organisation', 'meldpunt-kompas'),
      confidential: true,
      contactPersonId: acting.id('Person', 'marloes'),
      contactFunction: 'medewerker',
    };
    expect(await acting.as('karin').does(INVITE, invites(meldpunt))).toBeNull();
    for (const person of ['karin', 'naima', 'pieter', 'joyce']) {
      expect(await namesFor(person)).not.toContain('Meldpunt Veilig Kompas');
    }
    expect(await namesFor('marloes')).toContain('Meldpunt Veilig Kompas');
  });

  const person = (key: string) => acting.id('Person', key);
  const bad: [string, () => object, string, string][] = [
    ['an organisation without its id', () => ({}), 'organisationId', 'REQUIRED'],
    [
      'an organisation by another name',
      () => ({ ...club(), name: 'VV' }),
      'name',
      'NOT_APPLICABLE',
    ],
    [
      'an organisation that is there already',
      () => ({ kind: 'SCHOOL', organisationId: acting.id('Organisation', 'school-wegwijzer') }),
      'organisationId',
      'ALREADY_THERE',
    ],
    ['an organisation of another kind', () => ({ ...club(), kind: 'SCHOOL' }), 'kind', 'MISMATCH'],
    ['a helper without a name', () => ({ kind: 'INFORMAL' }), 'name', 'REQUIRED'],
    [
      'a helper of an organisation',
      () => ({ ...club(), kind: 'INFORMAL', name: 'Oom' }),
      'organisationId',
      'NOT_APPLICABLE',
    ],
    [
      'a home that serves one parent',
      () => ({ kind: 'HOME', name: 'Thuis', servesPersonId: person('naima') }),
      'servesPersonId',
      'NOT_APPLICABLE',
    ],
    [
      'a home with a worker',
      () => ({ kind: 'HOME', name: 'Thuis', contactPersonId: person('tom'), contactFunction: 'x' }),
      'contactPersonId',
      'NOT_APPLICABLE',
    ],
    [
      'a person without a function',
      () => ({ ...club(), contactPersonId: person('dennis') }),
      'contactFunction',
      'REQUIRED',
    ],
    [
      'a function without a person',
      () => ({ ...club(), contactFunction: 'trainer' }),
      'contactPersonId',
      'REQUIRED',
    ],
    [
      'a hidden one for which nobody could ever act',
      () => ({ ...club(), confidential: true }),
      'contactPersonId',
      'REQUIRED',
    ],
    [
      'help of a parent for which nobody could ever act',
      () => ({ ...club(), servesPersonId: person('naima') }),
      'contactPersonId',
      'REQUIRED',
    ],
    ['an unknown kind', () => ({ kind: 'POLICE' }), 'kind', 'INVALID'],
    ['an empty name', () => ({ kind: 'INFORMAL', name: '  ' }), 'name', 'EMPTY'],
    ['an endless name', () => ({ kind: 'INFORMAL', name: 'x'.repeat(121) }), 'name', 'TOO_LONG'],
    ['a NUL', () => ({ kind: 'INFORMAL', name: 'a\0' }), 'name', 'NUL'],
  ];
  test.each(bad)('refuses %s and stores nothing', async (_what, change, field, problem) => {
    await acting.storesNothing(async () =>
      expect(await acting.as('karin').tries(INVITE, invites(change()))).toEqual({
        code: 'BAD_INPUT',
        field,
        problem,
      }),
    );
  });

  const foreign: [string, () => object][] = [
    [
      'child of another coordinator',
      () => ({ ...club(), childId: acting.id('Child', 'noor-kind') }),
    ],
    [
      'parent of another child',
      () => ({
        ...club(),
        servesPersonId: person('esther'),
        contactPersonId: person('dennis'),
        contactFunction: 'trainer',
      }),
    ],
    [
      'colleague who works elsewhere',
      () => ({
        kind: 'OTHER',
        organisationId: acting.id('Organisation', 'meldpunt-kompas'),
        contactPersonId: person('tom'),
        contactFunction: 'trainer',
      }),
    ],
    [
      'organisation by the id of a child',
      () => ({ organisationId: acting.id('Child', 'sam-kind') }),
    ],
  ];
  test.each(foreign)('knows no %s, and stores nothing', async (_what, change) => {
    await acting.storesNothing(async () =>
      expect(await acting.as('karin').tries(INVITE, invites(change()))).toEqual({
        code: 'NOT_FOUND',
      }),
    );
  });
});
