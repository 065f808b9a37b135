import type { Families, Sight } from './families.js';

/** What can be withheld. */
type What = 'PARTICIPANT' | 'MESSAGES' | 'ACCESS_RECORDS' | 'GROUNDS';

/** Two people of one participant: the one begins something, the other countersigns. */
type Two = readonly [string, string];

export const school: Two = ['annemiek', 'emre'];
export const bso: Two = ['joyce', 'tom'];

/** Owen comes to work at an organisation, and acts for a participant of it: the second person that it lacked. */
export async function owenJoins(families: Families, organisation: string, participant: string) {
  await families.change(
    `INSERT INTO app.employment (person_id, person_name, organisation_id, function) VALUES (?, 'Owen', ?, 'medewerker')`,
    [families.id('owen'), families.id(organisation)],
  );
  await families.change(
    `INSERT INTO app.assignment (participant_id, person_id, function) VALUES (?, ?, 'medewerker')`,
    [families.id(participant), families.id('owen')],
  );
}

/** Something is withheld by two people of a participant, from Sam's father unless another name is given. @returns its uuid */
export async function withhold(
  families: Families,
  [one, other]: Two,
  participant: string,
  what: What,
  from = 'Pieter Kuiper',
): Promise<string> {
  const id = crypto.randomUUID();
  await families.act(
    one,
    `INSERT INTO app.withholding (id, participant_id, from_name, what, reason, ends_at)
     VALUES (?, ?, ?, ?, 'Om de rust te bewaren.', statement_timestamp() + interval '10 days')`,
    [id, families.id(participant), from, what],
  );
  await families.act(other, 'SELECT app.countersign_withholding(?)', [id]);
  return id;
}

export async function endWithholding(families: Families, person: string, id: string) {
  await families.act(person, 'SELECT app.end_withholding(?)', [id]);
}

/** A ground is put in force from one participant to another, by two people of the first. */
export async function openGround(families: Families, [one, other]: Two, from: string, to: string) {
  const ground = crypto.randomUUID();
  const [tie] = await families.act<{ id: string }>(one, 'SELECT app.make_tie(?, ?, ?) AS id', [
    families.id(from),
    families.id(from),
    families.id(to),
  ]);
  await families.act(
    one,
    `INSERT INTO app.ground (id, tie_id, from_id, kind, scopes, article, weighing, answers_refusal, ends_at)
     VALUES (?, ?, ?, 'LEGAL_TASK', ARRAY['SAFETY', 'DEVELOPMENT'], 'Wmo 2015, artikel 5.2.6', 'Om te proberen.', 'Om te proberen.', statement_timestamp() + interval '30 days')`,
    [ground, tie?.id, families.id(from)],
  );
  await families.act(other, 'SELECT app.countersign_ground(?)', [ground]);
}

/** Somebody looks at Sam's web, as the record of who looked has it. */
export async function lookAtSam(families: Families, person: string): Promise<void> {
  const sight = {
    person_id: families.id(person),
    child_id: families.id('sam-kind'),
    looked: 'WEB',
    outcome: 'SHOWN',
  };
  await families.change('SELECT app.record_sights(?::json)', [JSON.stringify([sight])]);
}

/** What was seen before and is not seen after, list by list; an empty list is left out. */
export function lost(before: Sight, after: Sight): Partial<Sight> {
  const gone = (Object.keys(before) as (keyof Sight)[]).map((kind) => {
    const rest = [...after[kind]];
    const missing = before[kind].filter((one) => {
      const at = rest.indexOf(one);
      if (at >= 0) rest.splice(at, 1);
      return at < 0;
    });
    return [kind, missing] as const;
  });
  return Object.fromEntries(gone.filter(([, list]) => list.length > 0));
}
