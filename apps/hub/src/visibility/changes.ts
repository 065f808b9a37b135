import type { Attempt, Effect, Making } from './attempt.js';
import type * as Fact from './facts.js';
import { ageOf } from './facts.js';
import { spokenOn } from './speaking.js';
import { bornOn } from './world.js';

const ALWAYS = Number.POSITIVE_INFINITY;
const DAY = 86_400_000;

/** A fact that somebody at the town hall or an employer changes, by the owner of the tables. */
function change(
  make: Making,
  said: string,
  sql: string,
  values: unknown[],
  effect: (at: Fact.Instant) => Effect,
): Attempt {
  return {
    said: `${said} ${JSON.stringify(values)}`,
    async run() {
      await make.stage.owner.query(sql, values);
      return effect(Date.now());
    },
  };
}

/** Given from now, or ended now. */
export function changeAuthority(make: Making): Attempt {
  const guardianship = make.pick(make.laid.world.guardianships)!;
  const { id, authority } = guardianship;
  const has = authority !== null && authority.from <= Date.now() && Date.now() < authority.until;
  const set = has
    ? 'authority_until = statement_timestamp()'
    : "authority_from = statement_timestamp(), authority_until = 'infinity', authority_source = 'gezagsregister'";
  return change(
    make,
    has ? 'authority ends' : 'authority begins',
    `UPDATE app.guardianship SET ${set} WHERE id = $1`,
    [id],
    (at) => (world) => {
      const changed = world.guardianships.find((one) => one.id === id)!;
      changed.authority = has ? { ...authority, until: at } : { from: at, until: ALWAYS };
    },
  );
}

export function changeHold(make: Making): Attempt {
  const { childId, personId } = make.pick(make.laid.world.guardianships)!;
  const isOf = (one: Fact.OnGuardian) =>
    one.childId === childId && one.personId === personId && one.until > Date.now();
  const isHeld = make.laid.world.holds.some(isOf);
  return change(
    make,
    isHeld ? 'holds end' : 'a hold begins',
    isHeld
      ? 'UPDATE app.safety_hold SET valid_until = GREATEST(valid_from, statement_timestamp()) WHERE child_id = $1 AND person_id = $2 AND valid_until > statement_timestamp()'
      : "INSERT INTO app.safety_hold (child_id, person_id, source, valid_until) VALUES ($1, $2, 'rechter', statement_timestamp() + interval '9 days')",
    [childId, personId],
    (at) => (world) => {
      if (!isHeld) world.holds.push({ childId, personId, from: at, until: at + 9 * DAY });
      else for (const hold of world.holds.filter(isOf)) hold.until = at;
    },
  );
}

/** Ended now, or as if it had never ended. */
export function changeEmployment(make: Making): Attempt {
  const { personId, from, until } = make.pick(make.laid.world.employments)!;
  const ends = until > Date.now();
  return change(
    make,
    ends ? 'work ends' : 'work goes on',
    `UPDATE app.employment SET valid_until = ${ends ? 'GREATEST(valid_from, statement_timestamp())' : "'infinity'"} WHERE person_id = $1`,
    [personId],
    (at) => (world) => {
      const job = world.employments.find((one) => one.personId === personId)!;
      job.until = ends ? Math.max(from, at) : ALWAYS;
    },
  );
}

/** Time passes for one consent: every date of it moves back until its end is a moment ago. */
export function passConsentEnd(make: Making): Attempt | null {
  const { consents } = make.laid.world;
  const live = consents.filter(
    ({ state, endsAt }) => (state === 'GIVEN' || state === 'REQUESTED') && endsAt > Date.now(),
  );
  const consent = make.pick(spokenOn(make.laid.world, live)) ?? make.pick(live);
  if (!consent) return null;
  const { id, childId } = consent;
  return {
    said: `the end of a consent passes ${id}`,
    async run() {
      const at = await passTime(make, childId, [id]);
      return (world) => {
        world.consents.find((one) => one.id === id)!.endsAt = at;
      };
    },
  };
}

/**
 * Time passes for one child until its next threshold birthday is today. What was agreed about it ended by then (C3), so
 * those dates move with it.
 */
export function passBirthday(make: Making): Attempt | null {
  const { world } = make.laid;
  const child = make.pick(world.children)!;
  const next = [12, 16, 18].find((years) => years > ageOf(child, Date.now()));
  if (!next) return null;
  const birth = bornOn(next, 0, Date.now());
  const about = world.consents.filter((one) => one.childId === child.id && one.about === null);
  // Two birthdays on one day would change who had to sign what ended with the first: that was asked, and stays as it was.
  const isItsBirthday = child.bornOn.slice(5) === birth.slice(5);
  if (isItsBirthday && about.some((one) => one.state === 'REQUESTED' && one.endsAt <= Date.now()))
    return null;
  const ids = about.map(({ id }) => id);
  return {
    said: `a child turns ${next} ${child.id}`,
    async run() {
      const at = await passTime(make, child.id, ids, birth);
      return (now) => {
        now.children.find(({ id }) => id === child.id)!.bornOn = birth;
        for (const consent of now.consents) {
          if (ids.includes(consent.id)) consent.endsAt = Math.min(consent.endsAt, at);
        }
      };
    },
  };
}

/** Nobody may change what people signed, so the triggers that forbid it sleep meanwhile. @returns when they ended */
async function passTime(
  make: Making,
  childId: Fact.Id,
  consents: Fact.Id[],
  birth?: string,
): Promise<Fact.Instant> {
  return make.stage.asAdmin(async (admin) => {
    // First the place in the child's order, as everyone who changes a web does.
    await admin.query('SELECT app.settle(ARRAY[$1::uuid])', [childId]);
    await admin.query("SET LOCAL session_replication_role = 'replica'");
    // Amsterdam's midnight, with which a birthday begins.
    const { rows } = await admin.query<{ at: Date }>(
      `WITH now AS (SELECT CASE WHEN $2 THEN (statement_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date::timestamp AT TIME ZONE 'Europe/Amsterdam'
       ELSE statement_timestamp() END AS at),
     passed AS (SELECT c.id, c.ends_at - now.at AS age FROM app.consent c, now WHERE c.id = ANY ($1) AND c.ends_at > now.at),
     -- A tie that was asked for before stays asked for before.
     asked AS (UPDATE app.tie t SET made_at = x.at
       FROM (SELECT c.tie_id, min(c.requested_at - p.age) AS at FROM app.consent c JOIN passed p USING (id) JOIN app.tie t ON t.id = c.tie_id
         WHERE c.requested_at >= t.made_at GROUP BY c.tie_id) x
       WHERE t.id = x.tie_id AND x.at < t.made_at)
     UPDATE app.consent c SET ends_at = c.ends_at - age, requested_at = requested_at - age, decided_at = decided_at - age
     FROM passed WHERE passed.id = c.id RETURNING c.ends_at AS at`,
      [consents, birth !== undefined],
    );
    if (birth)
      await admin.query('UPDATE app.child SET born_on = $2 WHERE id = $1', [childId, birth]);
    await admin.query("SET LOCAL session_replication_role = 'origin'");
    await admin.query('SELECT app.settle(ARRAY[$1::uuid])', [childId]);
    return rows[0]?.at.getTime() ?? Date.now();
  });
}
