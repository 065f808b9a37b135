import { beforeAll, describe, expect, test } from 'vitest';
import { type Acting, openActing, outcomes } from '../testing/acting.js';

const TIE = `mutation ($input: TieInput!) { tie(input: $input) { id } }`;

let acting: Acting;
beforeAll(async () => {
  acting = await openActing();
});

const between = (a: string, b: string, as: string) => {
  const [asId, aId, bId] = [as, a, b].map((key) => acting.id('Participant', key));
  return { input: { asId, aId, bId } };
};

describe('who may make a tie', () => {
  test('in the name of the coordinator its people alone', async () => {
    const had = await acting.everyone((who) =>
      who.tries(TIE, between('sam-ggd', 'sam-oma', 'sam-wijkteam')),
    );
    expect(had).toEqual(outcomes({ DONE: ['karin'] }));
  });

  test('in the name of an end its people, where they see the other end', async () => {
    const had = await acting.everyone((who) =>
      who.tries(TIE, between('sam-bso', 'sam-school', 'sam-school')),
    );
    expect(had).toEqual(outcomes({ DONE: ['annemiek', 'emre'] }));
  });

  test('in the name of home its guardians with authority', async () => {
    const had = await acting.everyone((who) =>
      who.tries(TIE, between('noor-mama', 'noor-papa', 'noor-papa')),
    );
    expect(had).toEqual(outcomes({ DONE: ['winston'] }));
  });

  test('nobody with an end that they do not see, not even the coordinator', async () => {
    const had = await acting.everyone((who) =>
      who.tries(TIE, between('noor-meldpunt', 'noor-school', 'noor-coach')),
    );
    expect(had).toEqual(outcomes({}));
  });
});
