import { beforeAll, describe, expect, test } from 'vitest';
import { type Acting, openActing } from '../testing/acting.js';

const TIE = `mutation ($input: TieInput!) { tie(input: $input) { id aId bId state openings { ground } consents { id } } }`;

let acting: Acting;
beforeAll(async () => {
  acting = await openActing();
});

/** The wijkteam draws a line between Sam's GGD and his grandmother. */
function between(a = 'sam-ggd', b = 'sam-oma', as = 'sam-wijkteam') {
  const [asId, aId, bId] = [as, a, b].map((key) => acting.id('Participant', key));
  return { input: { asId, aId, bId } };
}

describe('making a tie', () => {
  test('draws a line that shares nothing yet', async () => {
    const made = await acting.as('karin').does(TIE, between());
    expect(made).toMatchObject({ state: 'NONE', openings: [], consents: [] });
    expect(new Set([made.aId, made.bId])).toEqual(
      new Set([acting.id('Participant', 'sam-ggd'), acting.id('Participant', 'sam-oma')]),
    );
    const web = `query ($childId: ID!) { network(childId: $childId) { ties { id } participants { name } } }`;
    const { ties, participants } = await acting
      .as('fatiha')
      .does(web, { childId: acting.id('Child', 'sam-kind') });
    expect(ties).not.toContainEqual({ id: made.id });
    expect(participants).not.toContainEqual({ name: 'GGD Eemvallei' });
  });

  test('between the same two, whichever is named first, is the same tie', async () => {
    const made = await acting.as('karin').does(TIE, between('sam-oma', 'sam-brug'));
    expect((await acting.as('karin').does(TIE, between('sam-brug', 'sam-oma'))).id).toBe(made.id);
  });

  test('with home an end can make it in its own name, and it stands by law already', async () => {
    const made = await acting
      .as('dennis')
      .does(TIE, between('daan-club', 'daan-thuis', 'daan-club'));
    expect(made).toMatchObject({ state: 'OPEN' });
    expect(made.openings).toContainEqual({ ground: 'LEGAL_REPRESENTATIVE' });
  });

  test('after a refusal an end may ask for it anew, and sees it until it has asked', async () => {
    const ingrid = acting.as('ingrid');
    const line = between('lina-school', 'lina-mama', 'lina-school');
    const { id } = await ingrid.does(TIE, line);
    const asked = await ingrid.does(
      `mutation ($input: RequestConsentInput!) { requestConsent(input: $input) { id } }`,
      {
        input: {
          tieId: id,
          askedById: acting.id('Participant', 'lina-school'),
          fromId: acting.id('Participant', 'lina-school'),
          scopes: ['DAILY'],
          purpose: 'Zodat mama weet hoe de dag was.',
          endsAt: new Date(Date.now() + 30 * 86_400_000).toISOString(),
        },
      },
    );
    await acting
      .as('lina')
      .does(`mutation ($input: AnswerConsentInput!) { answerConsent(input: $input) { state } }`, {
        input: { consentId: asked.id, answer: 'NO', language: 'nl', wording: 'request-1' },
      });
    const one = `query ($id: ID!) { tie(id: $id) { id state } }`;
    expect(await ingrid.tries(one, { id })).toEqual({ code: 'NOT_FOUND' });
    expect(await ingrid.does(TIE, line)).toMatchObject({ id });
    expect(await ingrid.does(one, { id })).toMatchObject({ id });
  });

  test('not in the name of an end for which one does not act', async () => {
    await acting.storesNothing(async () =>
      expect(await acting.as('karin').tries(TIE, between('sam-ggd', 'sam-oma', 'sam-ggd'))).toEqual(
        {
          code: 'NOT_ALLOWED',
        },
      ),
    );
  });

  test('one end twice is no tie', async () => {
    await acting.storesNothing(async () =>
      expect(await acting.as('karin').tries(TIE, between('sam-ggd', 'sam-ggd'))).toEqual({
        code: 'BAD_INPUT',
        field: 'bId',
        problem: 'SAME',
      }),
    );
  });

  const foreign: [string, () => ReturnType<typeof between>][] = [
    ['of another web', () => between('sam-ggd', 'daan-club')],
    ['in the name of one of another web', () => between('sam-ggd', 'sam-oma', 'daan-wijkteam')],
    ['with one that is hidden', () => between('noor-ggz', 'noor-mama')],
    ['with what has ended', () => between('sam-coach', 'sam-oma')],
  ];
  test.each(foreign)('knows no end %s, and stores nothing', async (_what, input) => {
    await acting.storesNothing(async () =>
      expect(await acting.as('karin').tries(TIE, input())).toEqual({ code: 'NOT_FOUND' }),
    );
  });
});
