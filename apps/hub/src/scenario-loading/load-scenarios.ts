import {
  bornOn,
  daysBefore,
  families,
  organisations,
  people,
  type Scenario,
} from '@spinnenweb/scenarios';
import type { Database } from '../database/as-viewer.js';
import { insert, type Loading } from './loading.js';
import { loadGrounds } from './load-grounds.js';
import { loadMessages } from './load-messages.js';

/** From a scenario's symbolic keys to the uuids of the rows they became. */
export type Loaded = ReadonlyMap<string, string>;

/** Homes have no date of their own in a scenario; this is before everything else in one. */
const HOME_SINCE_DAYS = 1000;
/** Where people work and what they administer has no date in a scenario either. */
const ALWAYS_BEFORE = '2015-01-01T00:00:00Z';

/**
 * Fills an empty hub with the invented families, as the owner of the tables: history has dates that nobody could act
 * at today. Seats, permits and states are not written; they follow from the facts, as everywhere.
 *
 * @param accountIssuer the OpenID Connect issuer that knows each person by their key as subject
 * @returns null when the hub has people already
 */
export async function loadScenarios(
  database: Database,
  accountIssuer: string,
  now = new Date(),
): Promise<Loaded | null> {
  return database.asSystem('invented families have a past', async (em) => {
    // Two hubs may start on one new database: the second waits here, and then finds people.
    await em.execute("SELECT pg_advisory_xact_lock(hashtext('invented families'))");
    if ((await em.execute('SELECT FROM app.person LIMIT 1')).length > 0) return null;
    const ids = new Map<string, string>();
    const idOf = (key: string): string => {
      const id = ids.get(key) ?? crypto.randomUUID();
      ids.set(key, id);
      return id;
    };
    const loading: Loading = { em, now, idOf };
    await loadPeople(loading, accountIssuer);
    for (const family of families) await loadFamily(loading, family);
    return ids;
  });
}

async function loadPeople({ em, idOf }: Loading, issuer: string): Promise<void> {
  await insert(
    em,
    'person (id, name)',
    'id uuid, name text',
    people.map((p) => ({ id: idOf(p.key), name: p.name })),
  );
  await insert(
    em,
    'account (person_id, issuer, subject)',
    'person_id uuid, issuer text, subject text',
    people.map((p) => ({ person_id: idOf(p.key), issuer, subject: p.key })),
  );
  await insert(
    em,
    'organisation (id, kind, name)',
    'id uuid, kind text, name text',
    organisations.map((o) => ({ id: idOf(o.key), kind: o.kind, name: o.name })),
  );
  await insert(
    em,
    'employment (person_id, person_name, organisation_id, function, valid_from)',
    'person_id uuid, person_name text, organisation_id uuid, function text, valid_from timestamptz',
    people.flatMap((p) =>
      (p.employment ?? []).map((job) => ({
        person_id: idOf(p.key),
        person_name: p.name,
        organisation_id: idOf(job.organisation),
        function: job.function,
        valid_from: ALWAYS_BEFORE,
      })),
    ),
  );
  await insert(
    em,
    'administration (person_id, person_name, organisation_id, valid_from)',
    'person_id uuid, person_name text, organisation_id uuid, valid_from timestamptz',
    people.flatMap((p) =>
      [
        ...(p.employment ?? []).filter((job) => job.administrator).map((job) => job.organisation),
        ...(p.hubAdministrator ? [null] : []),
      ].map((organisation) => ({
        person_id: idOf(p.key),
        person_name: p.name,
        organisation_id: organisation === null ? null : idOf(organisation),
        valid_from: ALWAYS_BEFORE,
      })),
    ),
  );
}

async function loadFamily(loading: Loading, family: Scenario): Promise<void> {
  const { em, now, idOf } = loading;
  const ago = (days: number) => daysBefore(now, days).toISOString();
  const ahead = (days: number | undefined) => (days === undefined ? 'infinity' : ago(-days));
  const nameOf = new Map(people.map((p) => [p.key, p.name]));
  const child = idOf(family.child.key);
  const born = bornOn(family.child.age, now);

  await insert(
    em,
    'child (id, first_name, born_on, person_id)',
    'id uuid, first_name text, born_on date, person_id uuid',
    [
      {
        id: child,
        first_name: family.child.firstName,
        born_on: born,
        person_id: family.child.person ? idOf(family.child.person) : null,
      },
    ],
  );
  await insert(
    em,
    'participant (id, child_id, kind, name, confidential, valid_from)',
    'id uuid, child_id uuid, kind text, name text, confidential boolean, valid_from timestamptz',
    family.homes.map((h) => ({
      id: idOf(h.key),
      child_id: child,
      kind: 'HOME',
      name: h.name,
      confidential: h.confidential ?? false,
      valid_from: ago(HOME_SINCE_DAYS),
    })),
  );
  await insert(
    em,
    'guardianship (child_id, person_id, person_name, home_id, authority_from, authority_until, authority_source)',
    'child_id uuid, person_id uuid, person_name text, home_id uuid, authority_from timestamptz, authority_until timestamptz, authority_source text',
    family.guardians.map((g) => {
      const held = g.authority.at(-1);
      return {
        child_id: child,
        person_id: idOf(g.person),
        person_name: nameOf.get(g.person),
        home_id: g.home === null ? null : idOf(g.home),
        authority_from:
          held === undefined ? null : held.fromDaysAgo === 'BIRTH' ? born : ago(held.fromDaysAgo),
        authority_until: held?.untilDaysAgo === undefined ? 'infinity' : ago(held.untilDaysAgo),
        authority_source: held === undefined ? null : g.source,
      };
    }),
  );
  await insert(
    em,
    'participant (id, child_id, kind, organisation_id, name, serves_person_id, confidential, coordinates, valid_from, valid_until)',
    'id uuid, child_id uuid, kind text, organisation_id uuid, name text, serves_person_id uuid, confidential boolean, coordinates boolean, valid_from timestamptz, valid_until timestamptz',
    family.participants.map((p) => ({
      id: idOf(p.key),
      child_id: child,
      kind: p.kind,
      organisation_id: p.organisation ? idOf(p.organisation) : null,
      name: p.name ?? '-',
      serves_person_id: p.servesParent ? idOf(p.servesParent) : null,
      confidential: p.confidential ?? false,
      coordinates: p.coordinator ?? false,
      valid_from: ago(p.sinceDaysAgo),
      valid_until: p.endedDaysAgo === undefined ? 'infinity' : ago(p.endedDaysAgo),
    })),
  );
  const assignments = family.participants.flatMap((p) =>
    p.people.map((a) => ({ ...a, participant: p.key, key: `${p.key}/${a.person}` })),
  );
  // Whoever stands in for someone comes after them, since the row names the other's.
  for (const some of [
    assignments.filter((a) => !a.substituteFor),
    assignments.filter((a) => a.substituteFor),
  ]) {
    await insert(
      em,
      'assignment (id, participant_id, person_id, function, substitute_for_id, away_from, away_until, valid_from, valid_until)',
      'id uuid, participant_id uuid, person_id uuid, function text, substitute_for_id uuid, away_from timestamptz, away_until timestamptz, valid_from timestamptz, valid_until timestamptz',
      some.map((a) => ({
        id: idOf(a.key),
        participant_id: idOf(a.participant),
        person_id: idOf(a.person),
        function: a.function,
        substitute_for_id: a.substituteFor ? idOf(`${a.participant}/${a.substituteFor}`) : null,
        away_from: a.away ? ago(a.away.fromDaysAgo) : null,
        away_until: a.away ? ago(-a.away.untilDaysAhead) : null,
        valid_from: ago(a.sinceDaysAgo),
        valid_until: ahead(a.untilDaysAhead),
      })),
    );
  }
  await insert(
    em,
    'safety_hold (child_id, person_id, source, valid_from, valid_until)',
    'child_id uuid, person_id uuid, source text, valid_from timestamptz, valid_until timestamptz',
    (family.safetyHolds ?? []).map((h) => ({
      child_id: child,
      person_id: idOf(h.guardian),
      source: 'invented',
      valid_from: ago(h.fromDaysAgo),
      valid_until: ahead(h.untilDaysAhead),
    })),
  );
  await insert(
    em,
    'allowance (child_id, person_id, valid_from, valid_until)',
    'child_id uuid, person_id uuid, valid_from timestamptz, valid_until timestamptz',
    family.allowances.map((a) => ({
      child_id: child,
      person_id: idOf(a.guardian),
      valid_from: ago(a.fromDaysAgo),
      valid_until: a.endedDaysAgo === undefined ? ahead(a.untilDaysAhead) : ago(a.endedDaysAgo),
    })),
  );
  await loadConsents(loading, family);
  await loadGrounds(loading, family);
  await loadMessages(loading, family);
}

async function loadConsents({ em, now, idOf }: Loading, family: Scenario): Promise<void> {
  const ago = (days: number) => daysBefore(now, days).toISOString();
  for (const tie of family.ties) {
    const ends = [idOf(tie.a), idOf(tie.b)].sort();
    // A home's tie stands already, by law; a listed one was asked for by someone, earlier.
    await em.execute(
      `INSERT INTO app.tie AS t (id, child_id, a_id, a_shielded, b_id, b_shielded, made_by_id, created_at, made_at)
       SELECT ?, a.child_id, a.id, a.shielded, b.id, b.shielded, ?, m.at, m.at
       FROM app.participant a, app.participant b, (SELECT ?::timestamptz AS at) m WHERE a.id = ? AND b.id = ?
       ON CONFLICT (a_id, b_id) DO UPDATE
         SET made_by_id = excluded.made_by_id, created_at = excluded.created_at, made_at = excluded.made_at`,
      [idOf(tie.key), idOf(tie.madeBy), ago(tie.sinceDaysAgo), ends[0], ends[1]],
    );
  }
  for (const consent of family.consents) {
    const id = crypto.randomUUID();
    const [low, high] = [idOf(consent.from), idOf(consent.to)].sort();
    await em.execute(
      `INSERT INTO app.consent (id, tie_id, from_id, asked_by_id, asked_by_person_id, scopes, purpose, about_person_id, requested_at, ends_at)
       SELECT ?, t.id, ?, ?, ?, ARRAY(SELECT jsonb_array_elements_text(?::jsonb)), ?, ?, ?, ? FROM app.tie t WHERE t.a_id = ? AND t.b_id = ?`,
      [
        id,
        idOf(consent.from),
        idOf(consent.askedBy),
        idOf(consent.askedByPerson),
        JSON.stringify(consent.scopes),
        consent.purpose,
        consent.about === 'CHILD' ? null : idOf(consent.about),
        ago(consent.requestedDaysAgo),
        ago(-consent.endsInDays),
        low,
        high,
      ],
    );
    await em.execute("UPDATE app.signature SET at = ? WHERE consent_id = ? AND act = 'ASKED'", [
      ago(consent.requestedDaysAgo),
      id,
    ]);
    for (const { person, answer, daysAgo } of consent.answers) {
      await em.execute(
        "INSERT INTO app.signature (consent_id, person_id, act, at, wording, language) VALUES (?, ?, ?, ?, 'request-1', 'nl')",
        [id, idOf(person), answer, ago(daysAgo)],
      );
    }
    if (consent.withdrawn) {
      await em.execute(
        "INSERT INTO app.signature (consent_id, person_id, act, at) VALUES (?, ?, 'WITHDRAWN', ?)",
        [id, idOf(consent.withdrawn.by), ago(consent.withdrawn.daysAgo)],
      );
    }
    if (consent.invalidated) {
      await em.execute("UPDATE app.consent SET state = 'INVALIDATED', ended_at = ? WHERE id = ?", [
        ago(consent.invalidated.daysAgo),
        id,
      ]);
    }
  }
  // Ties that stand by law are as old as the younger of their ends.
  await em.execute(
    `UPDATE app.tie t SET created_at = GREATEST(a.valid_from, b.valid_from) FROM app.participant a, app.participant b
     WHERE a.id = t.a_id AND b.id = t.b_id AND t.made_by_id IS NULL AND t.child_id = ?`,
    [idOf(family.child.key)],
  );
}
