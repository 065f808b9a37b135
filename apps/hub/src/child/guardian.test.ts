import { beforeAll, describe, expect, test } from 'vitest';
import { type Acting, openActing } from '../testing/acting.js';

const GUARDIANS = `query ($id: ID!) { guardians(childId: $id) { name me authority authorityFrom authorityUntil authoritySource } }`;

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
