import { daysBefore } from '@spinnenweb/scenarios';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Acting, openActing } from '../testing/acting.js';

const GUARDIANS = `query ($id: ID!) { guardians(childId: $id) { name me authority authorityFrom authorityUntil authoritySource } }`;

const WEB = `query ($id: ID!, $at: DateTime) { network(childId: $id, at: $at) { participants { people { personName function } } } }`;

let acting: Acting;
beforeAll(async () => {
  acting = await openActing();
});

const readBy = (person: string) =>
  acting.as(person).does(GUARDIANS, { id: acting.id('Child', 'sam-kind') });

describe('where authority was read', () => {
  test('is shown of themself to a parent, and to the coordinator of everyone', async () => {
    for (const { name, me, authority, authorityFrom, authoritySource } of await readBy('naima')) {
      expect([name, authorityFrom !== null, authoritySource]).toEqual(
        me ? ['Naima Bouzid', true, 'gezagsregister'] : [name, false, null],
      );
      expect(authority).toBe(!name.startsWith('Martijn'));
    }
    const sources = (await readBy('karin')).map(
      ({ authoritySource }: { authoritySource: string | null }) => authoritySource,
    );
    expect(sources.toSorted()).toEqual(['gezagsregister', 'gezagsregister', null]);
  });
});

describe('since when somebody has authority', () => {
  test('is not found by choosing days either, but by themself and the coordinator', async () => {
    await acting.owner(
      'UPDATE app.guardianship SET authority_from = $3 WHERE child_id = $1 AND person_id = $2',
      [...['sam-kind', 'pieter'].map(acting.uuid), daysBefore(new Date(), 10)],
    );
    const isCalled = async (reader: string, days: number) => {
      const at = daysBefore(new Date(), days).toISOString();
      const { participants } = await acting
        .as(reader)
        .does(WEB, { id: acting.id('Child', 'sam-kind'), at });
      return participants
        .flatMap(({ people }: { people: { personName: string; function: string }[] }) => people)
        .find(({ personName }: { personName: string }) => personName === 'Pieter Kuiper').function;
    };
    expect([await isCalled('naima', 20), await isCalled('naima', 1)]).toEqual(['ouder', 'ouder']);
    for (const reader of ['pieter', 'karin']) {
      expect(await isCalled(reader, 20), reader).toBe('ouder zonder gezag');
      expect(await isCalled(reader, 1), reader).toBe('ouder');
    }
  });
});
