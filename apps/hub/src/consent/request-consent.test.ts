import { daysBefore } from '@spinnenweb/scenarios';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Acting, openActing } from '../testing/acting.js';

const REQUEST = `mutation ($input: RequestConsentInput!) {
  requestConsent(input: $input) { id state fromName toName askedByName scopes purpose endsAt aboutPerson { name } mayAnswer signatures { personName } }
}`;
const INBOX = `{ viewer { inbox { requests { id mayAnswer signatures { personName act as } } } } }`;

let acting: Acting;
beforeAll(async () => {
  acting = await openActing();
});

const inDays = (days: number) => daysBefore(new Date(), -days).toISOString();

/** The wijkteam asks that the GGD may hear from Jeugdhulp De Brug, with something else where `change` says so. */
async function asks(change: object = {}) {
  const tieId = await acting.find('Tie', 'SELECT id FROM app.tie WHERE id = $1', [
    'sam-brug-wijkteam',
  ]);
  const input = {
    tieId,
    askedById: acting.id('Participant', 'sam-wijkteam'),
    fromId: acting.id('Participant', 'sam-wijkteam'),
    scopes: ['WELLBEING', 'DAILY'],
    purpose: 'De Brug weet hoe het thuis gaat.',
    endsAt: inDays(60),
  };
  return { input: { ...input, ...change } };
}

describe('requesting a consent', () => {
  test('asks every required signer, who finds it in the inbox', async () => {
    const asked = await acting.as('karin').does(REQUEST, await asks());
    expect(asked).toMatchObject({
      state: 'REQUESTED',
      fromName: 'Wijkteam Lindekwartier',
      toName: 'Jeugdhulp De Brug',
      askedByName: 'Wijkteam Lindekwartier',
      scopes: ['WELLBEING', 'DAILY'],
      purpose: 'De Brug weet hoe het thuis gaat.',
      aboutPerson: null,
      mayAnswer: false,
      signatures: null,
    });
    for (const parent of ['naima', 'pieter']) {
      const { inbox } = await acting.as(parent).does(INBOX);
      const found = inbox.requests.find(({ id }: { id: string }) => id === asked.id);
      expect(found).toEqual({
        id: asked.id,
        mayAnswer: true,
        signatures: [
          { personName: 'Naima Bouzid', act: 'ASKED', as: 'GUARDIAN' },
          { personName: 'Pieter Kuiper', act: 'ASKED', as: 'GUARDIAN' },
        ],
      });
    }
  });

  test('an end of a tie can ask in its own name', async () => {
    const tieId = acting.id('Tie', 'sam-bso-school');
    const school = acting.id('Participant', 'sam-school');
    const change = { tieId, askedById: school, fromId: school, scopes: ['SUPPORT'] };
    expect(await acting.as('annemiek').does(REQUEST, await asks(change))).toMatchObject({
      askedByName: 'Basisschool De Wegwijzer',
      toName: 'BSO De Boomhut',
      purpose: 'De Brug weet hoe het thuis gaat.',
    });
  });

  test('about a parent, that parent alone is asked and the other learns nothing', async () => {
    const coach = acting.id('Participant', 'noor-coach');
    const asked = await acting.as('yasmin').does(
      REQUEST,
      await asks({
        tieId: acting.id('Tie', 'noor-ggz-coach'),
        askedById: coach,
        fromId: coach,
        scopes: ['PARENT_CARE'],
        aboutPersonId: acting.id('Person', 'esther'),
      }),
    );
    expect(asked.aboutPerson).toEqual({ name: 'Esther Lindeman' });
    const requestsOf = async (person: string) =>
      (await acting.as(person).does(INBOX)).inbox.requests.map(({ id }: { id: string }) => id);
    expect(await requestsOf('esther')).toContain(asked.id);
    expect(await requestsOf('winston')).not.toContain(asked.id);
  });

  test('nothing more can be asked of who has left the web', async () => {
    const coach = {
      tieId: acting.id('Tie', 'sam-coach-bso'),
      fromId: acting.id('Participant', 'sam-bso'),
    };
    const variables = await asks(coach);
    await acting.storesNothing(async () =>
      expect(await acting.as('karin').tries(REQUEST, variables)).toEqual({
        code: 'NOT_OPEN',
        problem: 'HAS_LEFT',
      }),
    );
  });

  test('an end may be a year away, and no later', async () => {
    expect(
      await acting
        .as('karin')
        .does(REQUEST, await asks({ endsAt: inDays(364), purpose: 'Tot volgend jaar.' })),
    ).toMatchObject({
      state: 'REQUESTED',
    });
  });

  const parent = () => acting.id('Person', 'esther');
  const bad: [string, () => object, string, string][] = [
    ['no scopes', () => ({ scopes: [] }), 'scopes', 'INVALID'],
    ['one scope twice', () => ({ scopes: ['DAILY', 'DAILY'] }), 'scopes', 'INVALID'],
    ['an unknown scope', () => ({ scopes: ['GOSSIP'] }), 'scopes', 'INVALID'],
    [
      "a parent's care about the child",
      () => ({ scopes: ['PARENT_CARE'] }),
      'scopes',
      'NOT_ABOUT_THE_CHILD',
    ],
    [
      "a child's scope about a parent",
      () => ({ aboutPersonId: parent() }),
      'scopes',
      'NOT_ABOUT_A_PARENT',
    ],
    ['an end in the past', () => ({ endsAt: inDays(-1) }), 'endsAt', 'IN_THE_PAST'],
    ['an end too far away', () => ({ endsAt: inDays(367) }), 'endsAt', 'LATER_THAN_A_YEAR'],
    ['an end that is no moment', () => ({ endsAt: 'tomorrow' }), 'endsAt', 'INVALID'],
    ['no purpose', () => ({ purpose: '\n ' }), 'purpose', 'EMPTY'],
    ['an endless purpose', () => ({ purpose: 'x'.repeat(501) }), 'purpose', 'TOO_LONG'],
    ['a NUL', () => ({ purpose: 'a\0b' }), 'purpose', 'NUL'],
    ['half a character', () => ({ purpose: 'a\udc00' }), 'purpose', 'LONE_SURROGATE'],
  ];
  test.each(bad)('refuses %s and stores nothing', async (_what, change, field, problem) => {
    const variables = await asks(change());
    await acting.storesNothing(async () =>
      expect(await acting.as('karin').tries(REQUEST, variables)).toEqual({
        code: 'BAD_INPUT',
        field,
        problem,
      }),
    );
  });

  test('about a child of 13 it ends before the next birthday that counts', async () => {
    const tieId = acting.id('Tie', 'daan-school-wijkteam');
    const wijkteam = acting.id('Participant', 'daan-wijkteam');
    const ask = async (endsAt: string) =>
      acting
        .as('karin')
        .tries(REQUEST, await asks({ tieId, askedById: wijkteam, fromId: wijkteam, endsAt }));
    const [{ threshold }] = await acting.owner(
      'SELECT app.birthday(born_on, 16) AS threshold FROM app.child WHERE id = $1',
      [acting.uuid('daan-kind')],
    );
    // His sixteenth is more than a year away: the year is what he meets first.
    expect(await ask(threshold.toISOString())).toMatchObject({ problem: 'LATER_THAN_A_YEAR' });
    const [{ nearly }] = await acting.owner(
      `UPDATE app.child SET born_on = (current_date - interval '15 years 10 months')::date WHERE id = $1
       RETURNING app.birthday(born_on, 16) AS nearly`,
      [acting.uuid('daan-kind')],
    );
    expect(await ask(new Date(nearly.getTime() + 1).toISOString())).toMatchObject({
      problem: 'PAST_NEXT_THRESHOLD',
    });
    expect(await ask(nearly.toISOString())).toHaveProperty('done');
  });

  const foreign: [string, () => object][] = [
    ['a tie of another web', () => ({ tieId: acting.id('Tie', 'noor-bso-school') })],
    ['no end of the tie', () => ({ fromId: acting.id('Participant', 'sam-bso') })],
    ['one of another web to tell', () => ({ fromId: acting.id('Participant', 'noor-bso') })],
    ['one that cannot ask', () => ({ askedById: acting.id('Participant', 'sam-school') })],
    ['an id of another type', () => ({ tieId: acting.id('Child', 'sam-kind') })],
    [
      'a parent of another child',
      () => ({ aboutPersonId: acting.id('Person', 'selam'), scopes: ['PARENT_CARE'] }),
    ],
  ];
  test.each(foreign)('knows no %s, and stores nothing', async (_what, change) => {
    const variables = await asks(change());
    await acting.storesNothing(async () =>
      expect(await acting.as('karin').tries(REQUEST, variables)).toEqual({ code: 'NOT_FOUND' }),
    );
  });
});

describe('asking how late a consent may end', () => {
  const LATEST = `query ($tie: ID!) { latestConsentEnd(tieId: $tie) }`;
  const looks = async () =>
    acting.owner(
      "SELECT outcome FROM app.access_record WHERE person_id = ANY ($1) AND looked = 'CONSENTS' ORDER BY at",
      [['karin', 'bas'].map(acting.uuid)],
    );

  test('is a sight of the child, recorded when it is shown and when it is refused', async () => {
    const { input } = await asks();
    const tie = input.tieId;
    const before = await looks();
    expect(await acting.as('karin').tries(LATEST, { tie })).toHaveProperty('done');
    expect(await acting.as('bas').tries(LATEST, { tie })).toEqual({ code: 'NOT_FOUND' });
    expect(await acting.as('nobody').tries(LATEST, { tie })).toEqual({ code: 'UNAUTHENTICATED' });
    expect((await looks()).slice(before.length)).toEqual([
      { outcome: 'SHOWN' },
      { outcome: 'REFUSED' },
    ]);
  });
});
