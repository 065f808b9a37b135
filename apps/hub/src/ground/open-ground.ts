import { randomUUID } from 'node:crypto';
import { type About, maySpeakOf, mayGroundEndAt } from '@spinnenweb/domain';
import { act, add, type Doing, type Done, ifAllowed } from '../graphql/act.js';
import type { HubContext } from '../graphql/context.js';
import { badInput, notFound } from '../graphql/errors.js';
import { uuidOf } from '../graphql/opaque-id.js';
import { hasEnded, Participant } from '../participant/participant.entity.js';
import { mustActFor } from '../seat/seat.reader.js';
import { Ground } from './ground.entity.js';
import type { OpenGroundInput } from './open-ground.input.js';

/**
 * Opens a ground other than consent, in the name of the participant that will tell (G2). It shares nothing until a second
 * person of that participant countersigns; until then nobody outside it knows of it.
 *
 * @returns uuid of the ground
 * @throws Refusal NOT_FOUND for who does not see both ends in one web, or for a parent of another child; NOT_ALLOWED for who
 *   sees them and is not assigned to the one that tells, and for a home or an informal helper; BAD_INPUT: `scopes`
 *   NOT_ABOUT_THE_CHILD or NOT_ABOUT_A_PARENT, `toId` SAME, `endsAt` IN_THE_PAST or LATER_THAN_SIX_MONTHS, `weighing`
 *   REQUIRED without an article and after a refusal, `answersRefusal` REQUIRED after a refusal
 */
export async function openGround(context: HubContext, input: OpenGroundInput): Promise<string> {
  const asked = readAsked(input);
  return act(context, (doing) => openOne(doing, asked));
}

type Asked = ReturnType<typeof readAsked>;

function readAsked(input: OpenGroundInput) {
  const aboutPersonUuid = input.aboutPersonId ? uuidOf('Person', input.aboutPersonId) : null;
  const about: About = aboutPersonUuid ? { parent: aboutPersonUuid } : 'CHILD';
  if (!input.scopes.every((scope) => maySpeakOf(scope, about))) {
    throw badInput('scopes', about === 'CHILD' ? 'NOT_ABOUT_THE_CHILD' : 'NOT_ABOUT_A_PARENT');
  }
  const from = uuidOf('Participant', input.fromId);
  const to = uuidOf('Participant', input.toId);
  if (from === to) throw badInput('toId', 'SAME');
  if (!input.article && !input.weighing) throw badInput('weighing', 'REQUIRED');
  return {
    to,
    endsAt: input.endsAt,
    ground: {
      fromUuid: from,
      kind: input.kind,
      scopes: input.scopes,
      aboutPersonUuid,
      article: input.article ?? null,
      weighing: input.weighing ?? null,
      answersRefusal: input.answersRefusal ?? null,
      endsAt: input.endsAt.toISOString(),
    },
  };
}

async function openOne({ em, now }: Doing, { to, endsAt, ground }: Asked): Promise<Done<string>> {
  const { fromUuid } = ground;
  const seen = await em.find(Participant, { uuid: { $in: [fromUuid, to] } });
  const from = seen.find(({ uuid }) => uuid === fromUuid);
  const isOneWeb =
    seen.length === 2 && seen.every(({ childUuid }) => childUuid === from?.childUuid);
  if (!from || !isOneWeb || seen.some(({ validUntil }) => hasEnded(validUntil, now)))
    throw notFound();
  await mustActFor(em, fromUuid);
  const problem = mayGroundEndAt(now, endsAt);
  if (problem) throw badInput('endsAt', problem);

  const [made] = await em.execute<[{ tie: string }]>('SELECT app.make_tie(?, ?, ?) AS tie', [
    fromUuid,
    fromUuid,
    to,
  ]);
  const uuid = randomUUID();
  await ifAllowed(add(em, Ground, { uuid, tieUuid: made.tie, ...ground }));
  return { changed: [from.childUuid], result: uuid };
}
