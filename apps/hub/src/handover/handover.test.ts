import { beforeEach, describe, expect, test } from 'vitest';
import { type Acting, openActing } from '../testing/acting.js';

const OFFER = `mutation ($id: ID!) { offerCoordination(participantId: $id) { id state fromName toName offeredByName mayAnswer mayRevoke } }`;
const ACCEPT = `mutation ($id: ID!) { acceptCoordination(handoverId: $id) { state endedAt mayAnswer } }`;
const DECLINE = `mutation ($id: ID!) { declineCoordination(handoverId: $id) { state } }`;
const REVOKE = `mutation ($id: ID!) { revokeCoordinationOffer(handoverId: $id) { state } }`;
const WITHHOLD = `mutation ($input: WithholdInput!) { withhold(input: $input) { id } }`;
const COUNTERSIGN = `mutation ($id: ID!) { countersignWithholding(withholdingId: $id) { state } }`;
const SHOW_AGAIN = `mutation ($id: ID!) { endWithholding(withholdingId: $id) { state } }`;
const END = `mutation ($id: ID!) { endParticipant(participantId: $id) { id } }`;
const INVITE = `mutation ($input: InviteParticipantInput!) { inviteParticipant(input: $input) { id } }`;
const WEB = `query ($childId: ID!, $at: DateTime) { network(childId: $childId, at: $at) {
  participants { name coordinator } ties { id } handover { id state toName mayAnswer mayRevoke } } }`;
const OFFERS = `{ viewer { inbox { offers { id childName fromName toName mayAnswer } } } }`;

let acting: Acting;
beforeEach(async () => {
  acting = await openActing();
});

const sam = () => ({ childId: acting.id('Child', 'sam-kind') });
const web = (person: string, at?: string) => acting.as(person).does(WEB, { ...sam(), at });
const offersTo = async (person: string) => (await acting.as(person).does(OFFERS)).inbox.offers;
const coordinatorFor = async (person: string, at?: string): Promise<string | undefined> => {
  const { participants } = await web(person, at);
  return participants.find(({ coordinator }: { coordinator: boolean }) => coordinator)?.name;
};
async function offered(to = 'sam-school'): Promise<string> {
  const { id } = await acting.as('karin').does(OFFER, { id: acting.id('Participant', to) });
  return id;
}

describe('the coordination', () => {
  test('is offered by one and accepted by the other: then it moves at once, and with it what is seen', async () => {
    const before = new Date().toISOString();
    const offer = await acting
      .as('karin')
      .does(OFFER, { id: acting.id('Participant', 'sam-school') });
    expect(offer).toMatchObject({
      state: 'OFFERED',
      fromName: 'Wijkteam Lindekwartier',
      toName: 'Basisschool De Wegwijzer',
      offeredByName: 'Karin Postma',
      mayAnswer: false,
      mayRevoke: true,
    });
    // Nothing has changed: the school sees the offer, and of the web what it saw before.
    expect(await coordinatorFor('naima')).toBe('Wijkteam Lindekwartier');
    expect((await web('naima')).handover).toBeNull();
    const saw = await web('annemiek');
    expect(saw.handover).toMatchObject({ state: 'OFFERED', mayAnswer: true, mayRevoke: false });
    expect(saw.participants.map(({ name }: { name: string }) => name)).not.toContain('Oma Fatiha');
    expect(await offersTo('annemiek')).toEqual([
      {
        id: offer.id,
        childName: 'Sam',
        fromName: 'Wijkteam Lindekwartier',
        toName: 'Basisschool De Wegwijzer',
        mayAnswer: true,
      },
    ]);

    const keeper = await web('karin');
    expect(await acting.as('annemiek').does(ACCEPT, { id: offer.id })).toEqual({
      state: 'ACCEPTED',
      endedAt: expect.any(String),
      mayAnswer: false,
    });
    expect(await offersTo('annemiek')).toEqual([]);
    expect(await coordinatorFor('naima')).toBe('Basisschool De Wegwijzer');
    expect((await web('naima')).handover).toMatchObject({ state: 'ACCEPTED' });
    const { participants } = await web('annemiek');
    expect(participants).toHaveLength(keeper.participants.length);
    expect((await web('karin')).participants.length).toBeLessThan(keeper.participants.length);
    expect((await web('karin')).ties.length).toBeLessThan(keeper.ties.length);
    // The past shows who kept it then.
    expect(await coordinatorFor('naima', before)).toBe('Wijkteam Lindekwartier');
  });

  test('who kept the web stays in it without the role: it invites nobody, and may leave', async () => {
    await acting.as('annemiek').does(ACCEPT, { id: await offered() });
    const input = { ...sam(), kind: 'INFORMAL', name: 'Oom Karim' };
    expect(await acting.as('karin').tries(INVITE, { input })).toEqual({ code: 'NOT_ALLOWED' });
    expect(await acting.as('annemiek').tries(INVITE, { input })).toHaveProperty('done');
    const itself = { id: acting.id('Participant', 'sam-wijkteam') };
    expect(await acting.as('karin').tries(END, itself)).toEqual({ done: null });
    expect(await acting.as('karin').tries(WEB, sam())).toEqual({ code: 'NOT_FOUND' });
  });

  test('declined or taken back nothing changes, and it can be offered again', async () => {
    const declined = await offered();
    expect(await acting.as('emre').does(DECLINE, { id: declined })).toEqual({ state: 'DECLINED' });
    expect((await web('karin')).handover).toMatchObject({ state: 'DECLINED', mayRevoke: false });
    const revoked = await offered('sam-bso');
    expect(await acting.as('karin').does(REVOKE, { id: revoked })).toEqual({ state: 'REVOKED' });
    expect(await offersTo('joyce')).toEqual([]);
    for (const closed of [
      () => acting.as('emre').tries(ACCEPT, { id: declined }),
      () => acting.as('joyce').tries(ACCEPT, { id: revoked }),
      () => acting.as('karin').tries(REVOKE, { id: revoked }),
    ])
      await acting.storesNothing(async () => expect(await closed()).toEqual({ code: 'NOT_OPEN' }));
    expect(await coordinatorFor('naima')).toBe('Wijkteam Lindekwartier');
    await acting.as('joyce').does(ACCEPT, { id: await offered('sam-bso') });
    expect(await coordinatorFor('naima')).toBe('BSO De Boomhut');
  });

  test('is offered to one at a time', async () => {
    await offered();
    await acting.storesNothing(async () =>
      expect(
        await acting.as('karin').tries(OFFER, { id: acting.id('Participant', 'sam-bso') }),
      ).toEqual({ code: 'NOT_OPEN' }),
    );
  });

  test('is no longer to be had after fourteen days, and then may go to another', async () => {
    const offer = await offered();
    const [{ days }] = await acting.owner(
      `SELECT (lapses_at AT TIME ZONE 'Europe/Amsterdam')::date - (offered_at AT TIME ZONE 'Europe/Amsterdam')::date AS days FROM app.handover`,
    );
    expect(days).toBe(14);
    await acting.owner(
      "UPDATE app.handover SET offered_at = offered_at - interval '15 days', lapses_at = statement_timestamp()",
    );
    expect(await offersTo('annemiek')).toEqual([]);
    expect((await web('karin')).handover).toMatchObject({ state: 'LAPSED', mayRevoke: false });
    await acting.storesNothing(async () => {
      expect(await acting.as('annemiek').tries(ACCEPT, { id: offer })).toEqual({
        code: 'NOT_OPEN',
      });
      expect(await acting.as('karin').tries(REVOKE, { id: offer })).toEqual({ code: 'NOT_OPEN' });
    });
    await acting.as('joyce').does(ACCEPT, { id: await offered('sam-bso') });
  });

  test('offered to one that leaves can be offered to another at once', async () => {
    const offer = await offered();
    await acting.as('annemiek').does(END, { id: acting.id('Participant', 'sam-school') });
    expect(await acting.as('annemiek').tries(ACCEPT, { id: offer })).toEqual({ code: 'NOT_FOUND' });
    expect((await web('karin')).handover).toMatchObject({ state: 'LAPSED' });
    await offered('sam-bso');
  });

  const unfit: [string, string, string][] = [
    ['itself', 'sam-wijkteam', 'ALREADY_THERE'],
    ['a home', 'sam-thuis', 'CANNOT_COORDINATE'],
    ['an informal helper', 'sam-oma', 'CANNOT_COORDINATE'],
    ['an organisation for which nobody acts', 'sam-ggd', 'NOBODY_THERE'],
  ];
  test('goes to nobody who cannot keep a web', async () => {
    await acting.owner(
      'UPDATE app.assignment SET valid_until = statement_timestamp() WHERE participant_id = $1',
      [acting.uuid('sam-ggd')],
    );
    for (const [, to, problem] of unfit) {
      await acting.storesNothing(async () =>
        expect(await acting.as('karin').tries(OFFER, { id: acting.id('Participant', to) })).toEqual(
          { code: 'BAD_INPUT', field: 'participantId', problem },
        ),
      );
    }
    expect(
      await acting.as('karin').tries(OFFER, { id: acting.id('Participant', 'sam-coach') }),
    ).toEqual({ code: 'NOT_OPEN' });
  });

  test('goes to none that withholds itself; its people are told why, but for whom it is withheld from', async () => {
    const input = {
      participantId: acting.id('Participant', 'sam-school'),
      fromName: 'Pieter Kuiper',
      what: 'PARTICIPANT',
      reason: 'Om de rust te bewaren.',
      endsAt: new Date(Date.now() + 864e5).toISOString(),
    };
    const { id } = await acting.as('annemiek').does(WITHHOLD, { input });
    await acting.as('emre').does(COUNTERSIGN, { id });
    const offer = { id: await offered() };
    await acting.storesNothing(async () =>
      expect(await acting.as('annemiek').tries(ACCEPT, offer)).toEqual({
        code: 'NOT_ALLOWED',
        problem: 'WITHHOLDS_ITSELF',
      }),
    );
    // By now he works there: what is withheld from him is not his to know for that.
    const place = ['pieter', 'school-wegwijzer'].map(acting.uuid);
    await acting.owner(
      "INSERT INTO app.employment (person_id, person_name, organisation_id, function) VALUES ($1, 'P', $2, 'conciërge')",
      place,
    );
    await acting.owner(
      "INSERT INTO app.assignment (person_id, participant_id, function) VALUES ($1, $2, 'conciërge')",
      ['pieter', 'sam-school'].map(acting.uuid),
    );
    expect(await acting.as('pieter').tries(ACCEPT, offer)).toEqual({ code: 'NOT_ALLOWED' });
    await acting.as('annemiek').does(SHOW_AGAIN, { id });
    expect(await acting.as('annemiek').does(ACCEPT, offer)).toMatchObject({ state: 'ACCEPTED' });
  });

  test('goes to no hidden one, even where the coordinator sees it', async () => {
    // Yasmin coordinates Noor's web, and by mother's consent sees who serves mother.
    const to = (key: string) =>
      acting.as('yasmin').tries(OFFER, { id: acting.id('Participant', key) });
    await acting.storesNothing(async () => {
      expect(await to('noor-ggz')).toEqual({
        code: 'BAD_INPUT',
        field: 'participantId',
        problem: 'CANNOT_COORDINATE',
      });
      expect(await to('noor-meldpunt')).toEqual({ code: 'NOT_FOUND' });
    });
  });
});

describe('what meets at one moment', () => {
  test('two colleagues accept, or one accepts what another takes back: one outcome', async () => {
    for (const [a, b] of [
      [
        ['annemiek', ACCEPT],
        ['emre', ACCEPT],
      ],
      [
        ['annemiek', ACCEPT],
        ['emre', DECLINE],
      ],
      [
        ['annemiek', ACCEPT],
        ['karin', REVOKE],
      ],
      [
        ['karin', REVOKE],
        ['annemiek', ACCEPT],
      ],
    ] as const) {
      await acting.owner(
        "UPDATE app.handover SET state = 'LAPSED', ended_by_person_id = NULL, ended_at = offered_at",
      );
      await acting.owner('UPDATE app.participant SET coordinates = false WHERE child_id = $1', [
        acting.uuid('sam-kind'),
      ]);
      await acting.owner('UPDATE app.participant SET coordinates = true WHERE id = $1', [
        acting.uuid('sam-wijkteam'),
      ]);
      const id = await offered();
      const [first, second] = await Promise.all(
        [a, b].map(([person, what]) => acting.as(person).tries(what, { id })),
      );
      const done = [first, second].filter((one) => one && 'done' in one);
      expect(done).toHaveLength(1);
      const [{ state, coordinators }] = await acting.owner(
        `SELECT h.state, (SELECT count(*)::integer FROM app.participant p WHERE p.child_id = h.child_id AND p.coordinates) AS coordinators
         FROM app.handover h ORDER BY offered_at DESC LIMIT 1`,
      );
      expect(done[0]).toMatchObject({ done: { state } });
      expect(coordinators).toBe(1);
      expect(await coordinatorFor('naima')).toBe(
        state === 'ACCEPTED' ? 'Basisschool De Wegwijzer' : 'Wijkteam Lindekwartier',
      );
    }
  });
});
