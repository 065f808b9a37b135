import { beforeAll, describe, expect, test } from 'vitest';
import { type Acting, openActing } from '../testing/acting.js';

const END = `mutation ($id: ID!) { endParticipant(participantId: $id) { id } }`;
const WEB = `query ($childId: ID!, $at: DateTime) { network(childId: $childId, at: $at) { participants { name } ties { state } } }`;
const CHILDREN = `{ children { edges { node { child { firstName } } } } }`;

let acting: Acting;
beforeAll(async () => {
  acting = await openActing();
});

describe('ending a participant', () => {
  test('takes it out of the web, and the web from its people; the past stays', async () => {
    const childId = acting.id('Child', 'sam-kind');
    const at = new Date().toISOString();
    const id = acting.id('Participant', 'sam-school');
    expect(await acting.as('karin').does(END, { id })).toBeNull();

    const names = async (moment?: string) => {
      const web = await acting.as('naima').does(WEB, { childId, at: moment });
      return web.participants.map(({ name }: { name: string }) => name);
    };
    expect(await names()).not.toContain('Basisschool De Wegwijzer');
    expect(await names(at)).toContain('Basisschool De Wegwijzer');
    expect(await acting.as('annemiek').tries(WEB, { childId })).toEqual({ code: 'NOT_FOUND' });
  });

  test('one can leave by itself, and then sees no more of it', async () => {
    expect(
      await acting.as('rosa').does(END, { id: acting.id('Participant', 'sam-brug') }),
    ).toBeNull();
    expect(await acting.as('rosa').does(CHILDREN)).toEqual({ edges: [] });
  });

  test('what has ended is not open', async () => {
    const id = acting.id('Participant', 'sam-ggd');
    await acting.as('karin').does(END, { id });
    await acting.storesNothing(async () =>
      expect(await acting.as('karin').tries(END, { id })).toEqual({ code: 'NOT_OPEN' }),
    );
  });

  test('who coordinates hands that over first', async () => {
    await acting.storesNothing(async () =>
      expect(
        await acting.as('karin').tries(END, { id: acting.id('Participant', 'sam-wijkteam') }),
      ).toEqual({ code: 'NOT_ALLOWED' }),
    );
  });
});
