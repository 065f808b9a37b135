import { toId } from '../graphql/opaque-id.js';
import type { Attempt, Making } from './attempt.js';
import type * as Fact from './facts.js';
import { readJoined } from './joining.js';

const HOUR = 3_600_000;

/** Now or in an hour, mostly with a colleague who stands in for as long. */
export function recordAbsence(make: Making): Attempt | null {
  const { world } = make.laid;
  const acting = world.assignments.filter((a) => make.moment.actsFor(a.personId, a.participantId));
  const assignment = make.pick(acting) ?? make.pick(world.assignments);
  if (!assignment) return null;
  const { id, participantId } = assignment;
  const { childId, organisationId } = world.participants.find((p) => p.id === participantId)!;
  const colleagues = world.employments.filter((job) => job.organisationId === organisationId);
  const others = colleagues.filter((job) => !make.moment.actsFor(job.personId, participantId));
  const substitute = make.oneIn(4) ? make.pick(colleagues) : make.pick(others);
  const isLater = make.oneIn(4);
  const from = Date.now() + (isLater ? HOUR : 0);
  const until = from + 2 * HOUR;
  const input = {
    assignmentId: toId('Assignment', id),
    until: new Date(until).toISOString(),
    ...(isLater ? { from: new Date(from).toISOString() } : {}),
    ...(substitute ? { substituteId: toId('Person', substitute.personId) } : {}),
  };
  const effect = async () => {
    const join = await readJoined(make, childId);
    return (now: Fact.World, at: Fact.Instant) => {
      assignmentIn(now, id).away = { from, until };
      join(now, at);
    };
  };
  const may = make.actor(make.actorsFor(participantId));
  return make.attempt(may, 'recordAbsence', { input }, effect, {
    type: 'Assignment',
    sql: 'SELECT id FROM app.assignment WHERE $1::timestamptz IS NOT NULL AND id = $2 AND away_until = $3',
    values: [id, input.until],
  });
}

/** Back, or staying after all; who stands in goes on. */
export function endAbsence(make: Making): Attempt | null {
  const { assignments } = make.laid.world;
  const away = assignments.filter((one) => one.away !== null && Date.now() < one.away.until);
  const assignment = make.pick(away) ?? make.pick(assignments);
  if (!assignment) return null;
  const { id, participantId } = assignment;
  const may = make.actor(make.actorsFor(participantId));
  return make.attempt(may, 'endAbsence', { id: toId('Assignment', id) }, () => {
    const at = Date.now();
    return (world) => {
      const one = assignmentIn(world, id);
      one.away = one.away && one.away.from < at ? { ...one.away, until: at } : null;
    };
  });
}

/** Time passes for whoever stands in: their end is now. */
export function passAbsence(make: Making): Attempt | null {
  const { assignments, participants } = make.laid.world;
  const now = Date.now();
  const standing = assignments.filter(
    ({ from, until }) => from <= now && now < until && Number.isFinite(until),
  );
  const assignment = make.pick(standing);
  if (!assignment) return null;
  const { id, participantId } = assignment;
  const { childId } = participants.find((p) => p.id === participantId)!;
  return {
    said: `the end of an assignment passes ${id}`,
    async run() {
      await make.stage.asAdmin(async (admin) => {
        await admin.query('SELECT app.settle(ARRAY[$1::uuid])', [childId]);
        await admin.query("SET LOCAL session_replication_role = 'replica'");
        await admin.query(
          'UPDATE app.assignment SET valid_until = statement_timestamp() WHERE id = $1 AND valid_until > statement_timestamp()',
          [id],
        );
        await admin.query("SET LOCAL session_replication_role = 'origin'");
        await admin.query('SELECT app.settle(ARRAY[$1::uuid])', [childId]);
      });
      const at = Date.now();
      return (world) => {
        const ended = assignmentIn(world, id);
        ended.until = Math.min(ended.until, at);
      };
    },
  };
}

function assignmentIn(world: Fact.World, id: Fact.Id): Fact.Assignment {
  return world.assignments.find((one) => one.id === id)!;
}
