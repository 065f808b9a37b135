import { beforeAll, describe, expect, test } from 'vitest';
import { type Acting, openActing } from '../testing/acting.js';

const OPEN = `mutation ($input: OpenNetworkInput!) { openNetwork(input: $input) { id firstName age } }`;
const WEB = `query ($childId: ID!) { network(childId: $childId) {
  child { firstName } seats { role coordinates } participants { name kind coordinator mine people { personName function me } } ties { state openings { ground } } } }`;
const GUARDIANS = `query ($childId: ID!) { guardians(childId: $childId) { name authority allowed me } }`;

let acting: Acting;
beforeAll(async () => {
  acting = await openActing();
});

function opens(change: object = {}) {
  const input = {
    organisationId: acting.id('Organisation', 'wijkteam-lindekwartier'),
    function: 'gezinswerker',
    firstName: 'Mila',
    bornOn: `${new Date().getUTCFullYear() - 7}-01-01`,
    homeName: 'Thuis',
    guardians: [
      { name: 'Ayşe Demir', authoritySource: 'gezagsregister' },
      { name: 'Joost Demir', authoritySource: null },
    ],
  };
  return { input: { ...input, ...change } };
}

describe('opening a network', () => {
  test('gives a web with its coordinator, its home and its guardians', async () => {
    const child = await acting.as('said').does(OPEN, opens());
    expect(child).toEqual({ id: expect.any(String), firstName: 'Mila', age: 7 });

    const web = await acting.as('said').does(WEB, { childId: child.id });
    expect(web).toMatchObject({
      child: { firstName: 'Mila' },
      seats: [{ role: 'ASSIGNED', coordinates: true }],
      ties: [{ state: 'OPEN' }],
    });
    expect(web.ties[0].openings).toContainEqual({ ground: 'LEGAL_REPRESENTATIVE' });
    expect(web.participants).toContainEqual({
      name: 'Wijkteam Lindekwartier',
      kind: 'WIJKTEAM',
      coordinator: true,
      mine: true,
      people: [
        { personName: expect.stringMatching(/^Sa[iï]d/), function: 'gezinswerker', me: true },
      ],
    });
    expect(web.participants).toContainEqual(
      expect.objectContaining({ name: 'Thuis', kind: 'HOME', coordinator: false, mine: false }),
    );
    expect(await acting.as('said').does(GUARDIANS, { childId: child.id })).toEqual([
      { name: 'Ayşe Demir', authority: true, allowed: false, me: false },
      { name: 'Joost Demir', authority: false, allowed: false, me: false },
    ]);
  });

  test('a child born today has a web', async () => {
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format();
    expect(await acting.as('karin').does(OPEN, opens({ bornOn: today }))).toMatchObject({ age: 0 });
  });

  const bad: [string, object, string, string][] = [
    [
      'a child still to be born',
      { bornOn: `${new Date().getUTCFullYear() + 1}-06-01` },
      'bornOn',
      'IN_THE_FUTURE',
    ],
    ['a child long grown up', { bornOn: '1980-06-01' }, 'bornOn', 'TOO_LONG_AGO'],
    ['a day that does not exist', { bornOn: '2019-02-30' }, 'bornOn', 'INVALID'],
    ['no first name', { firstName: ' ' }, 'firstName', 'EMPTY'],
    ['an endless first name', { firstName: 'x'.repeat(61) }, 'firstName', 'TOO_LONG'],
    ['a NUL in it', { firstName: 'a\0' }, 'firstName', 'NUL'],
    ['no name for home', { homeName: '' }, 'homeName', 'EMPTY'],
    ['no function', { function: '' }, 'function', 'EMPTY'],
    ['no guardians', { guardians: [] }, 'guardians', 'INVALID'],
    [
      'a crowd of guardians',
      { guardians: Array.from({ length: 9 }, () => ({ name: 'X' })) },
      'guardians',
      'INVALID',
    ],
    ['a guardian without a name', { guardians: [{ name: '' }] }, 'name', 'EMPTY'],
    [
      'a source without words',
      { guardians: [{ name: 'X', authoritySource: '' }] },
      'authoritySource',
      'EMPTY',
    ],
    ['half a character', { guardians: [{ name: '\ud800' }] }, 'name', 'LONE_SURROGATE'],
  ];
  test.each(bad)('refuses %s and stores nothing', async (_what, change, field, problem) => {
    await acting.storesNothing(async () =>
      expect(await acting.as('karin').tries(OPEN, opens(change))).toEqual({
        code: 'BAD_INPUT',
        field,
        problem,
      }),
    );
  });
});
