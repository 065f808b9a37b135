import { randomUUID } from 'node:crypto';
import { Child } from '../child/child.entity.js';
import { actInWebOf, add, ifAllowed } from '../graphql/act.js';
import type { HubContext } from '../graphql/context.js';
import { badInput, notFound } from '../graphql/errors.js';
import { uuidOf } from '../graphql/opaque-id.js';
import type { AddInformalInput } from './add-informal.input.js';
import { Assignment } from './assignment.entity.js';
import { Participant } from './participant.entity.js';

/**
 * The family adds an informal participant of its own (D1): a guardian with authority, and from 16 the child alone. The
 * person is named and no more; whether they can ever sign in is for who keeps the accounts.
 *
 * @returns uuid of the participant
 * @throws Refusal NOT_FOUND for who does not see the child; NOT_ALLOWED for others than those; BAD_INPUT on `function` or
 *   `personName`: REQUIRED
 */
export async function addInformal(context: HubContext, input: AddInformalInput): Promise<string> {
  const { name, personName, function: relation } = input;
  if (personName && !relation) throw badInput('function', 'REQUIRED');
  if (relation && !personName) throw badInput('personName', 'REQUIRED');
  const child = uuidOf('Child', input.childId);
  return actInWebOf(child, context, async ({ em }) => {
    if (!(await em.findOne(Child, { uuid: child }))) throw notFound();
    const uuid = randomUUID();
    await ifAllowed(
      add(em, Participant, {
        uuid,
        childUuid: child,
        kind: 'INFORMAL',
        name,
        addedByFamily: true,
      }),
    );
    if (personName && relation) {
      await add(em, Assignment, {
        uuid: randomUUID(),
        participantUuid: uuid,
        personName,
        function: relation,
      });
    }
    return { changed: [child], result: uuid };
  });
}
