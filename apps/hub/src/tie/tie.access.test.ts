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
    expect(had).toEqual(outcomes({ DONE: ['karin'], NOT_ALLOWED: ['naima', 'pieter'] }));
  });

  test('in the name of an end its people, where they see the other end', async () => {
    const had = await acting.everyone((who) =>
      who.tries(TIE, between('sam-bso', 'sam-school', 'sam-school')),
    );
    expect(had).toEqual(
      outcomes({
        DONE: ['annemiek', 'emre'],
        NOT_ALLOWED: ['karin', 'naima', 'pieter', 'joyce', 'tom'],
      }),
    );
  });

  test('in the name of home its guardians with authority', async () => {
    const had = await acting.everyone((who) =>
      who.tries(TIE, between('noor-mama', 'noor-papa', 'noor-papa')),
    );
    expect(had).toEqual(
      outcomes({
        DONE: ['winston'],
        NOT_ALLOWED: ['esther', 'yasmin', 'lotte', 'dewi', 'kees', 'marieke', 'wil', 'marloes'],
      }),
    );
  });

  test('nobody with an end that they do not see, not even the coordinator', async () => {
    const had = await acting.everyone((who) =>
      who.tries(TIE, between('noor-meldpunt', 'noor-school', 'noor-coach')),
    );
    expect(had).toEqual(outcomes({}));
  });
});
