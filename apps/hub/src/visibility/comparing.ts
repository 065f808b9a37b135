import { randomUUID } from 'node:crypto';
import { toId } from '../graphql/opaque-id.js';
import type * as Fact from './facts.js';
import { Expected, read } from './matrix.js';
import { CHILD_SCOPES, isOpen, Moment } from './model.js';
import { OverviewFor, overviewRead } from './overview.js';
import { PreviewFor, previewRead } from './previewing.js';
import { OF_TYPE, Reader, type Thing, toldIn, type Type, uuid } from './reading.js';
import { ColleaguesOf } from './second-person.js';
import type { Stage } from './stage.js';
import type { Laid } from './world.js';

type Id = Fact.Id;

/** Something that was read, and what a world would have shown there. */
export interface Observation {
  way: string;
  got: unknown;
  want(moment: Moment): unknown;
}

/** Picks one, differently each time; the same for the same seed. */
export type Chance = <T>(from: readonly T[]) => T | undefined;

/** How often the dearer ways of reading are taken. */
export interface Breadth {
  /** Ids that each person asks for by `node`; all there are when larger. */
  nodes: number;
  /** People who subscribe, and people who read who looked. */
  few: number;
}

/** Reads everything as everyone, through both hubs. */
export async function observe(
  stage: Stage,
  laid: Laid,
  chance: Chance,
  breadth: Breadth,
): Promise<Observation[]> {
  const readers = laid.people.map((person) => new Reader(stage, person));
  const sentAt = await whenSent(stage, laid.world);
  const found = await Promise.all(
    readers.map((reader) => observeAs(reader, laid, sentAt, chance, breadth.nodes)),
  );
  const frames: Promise<Observation>[] = [];
  for (let count = 0; count < breadth.few; count += 1) {
    frames.push(frameOf(chance(readers)!, chance(laid.world.children)!.id, laid));
  }
  const observations = [...found.flat(), ...(await Promise.all(frames))];
  // Who looked is read last and by one at a time: each look adds to it.
  for (let count = 0; count < breadth.few; count += 1) {
    const { id } = chance(laid.world.children)!;
    observations.push(await recordsOf(stage, chance(readers)!, id, laid));
  }
  return observations;
}

/** @returns what differs, in words; nothing when this world explains all that was read */
export function differences(
  observations: readonly Observation[],
  world: Fact.World,
  at: Fact.Instant,
): string[] {
  const moment = new Moment(world, at);
  return observations.flatMap(({ way, got, want }) => {
    const wanted = want(moment);
    const [left, right] = [JSON.stringify(got), JSON.stringify(wanted)];
    return left === right ? [] : [`${way}\n${contrast(got, wanted)}`];
  });
}

async function observeAs(
  reader: Reader,
  { world, names, people }: Laid,
  sentAt: ReadonlyMap<Id, Fact.Instant>,
  chance: Chance,
  nodes: number,
): Promise<Observation[]> {
  const { person } = reader;
  const who = `${names.get(person)} (${person})`;
  const things = allThings(world);
  const asked: Thing[] =
    nodes >= things.length ? things : Array.from({ length: nodes }, () => chance(things)!);
  const children = world.children.map(async ({ id }): Promise<Observation> => {
    const got = read.child(await reader.child(id));
    return { way: `${who}: child ${id}`, got, want: (m) => new Expected(m, person).child(id) };
  });
  const own = reader.own().then((got): Observation[] => {
    const told = toldIn(got);
    return [
      {
        way: `${who}: own`,
        got: overviewRead(got),
        want: (moment) => new OverviewFor(moment, person, sentAt).expected(),
      },
      {
        way: `${who}: notices`,
        got: told,
        want: (moment) => new ColleaguesOf(moment, person).stillSeen(told),
      },
    ];
  });
  const keepers = world.withholdings.map(({ participantId }) => participantId);
  const participant = (chance([true, false]) && chance(keepers)) || chance(world.participants)!.id;
  const withheld = reader.withheld(participant).then((got): Observation => ({
    way: `${who}: what ${participant} withholds`,
    got: got && got.map(({ id }) => uuid(id)).toSorted(),
    want: (moment) => new ColleaguesOf(moment, person).withheldBy(participant)?.toSorted() ?? null,
  }));
  const open = world.consents.filter((one) => isOpen(one, Date.now()));
  const toSign = open.filter(({ signers }) => signers.includes(person));
  const consent = (chance(toSign) ?? chance(open) ?? chance(world.consents))?.id;
  const preview =
    consent === undefined
      ? []
      : [
          reader.preview(consent).then((got): Observation => ({
            way: `${who}: what a yes to ${consent} would show`,
            got: got && previewRead(got),
            want: (moment) => new PreviewFor(moment, person, names).expected(consent),
          })),
        ];
  const byId = reader.nodes(asked).then((got): Observation[] =>
    asked.map((thing, index) => ({
      way: `${who}: node ${thing.type} ${thing.id}`,
      got: got[index],
      want: (moment) => isSeen(moment, person, thing),
    })),
  );
  const { id: from, childId } = chance(world.participants)!;
  const isAbout = chance([true, false, false])!;
  const parent = chance(world.guardianships.filter((g) => g.childId === childId))!.personId;
  const [scope, about] = isAbout
    ? (['PARENT_CARE', parent] as const)
    : ([chance(CHILD_SCOPES)!, null] as const);
  const reach = reader.reach(from, scope, about).then((got): Observation => ({
    way: `${who}: reach from ${from} ${scope}`,
    got: read.reach(got),
    want: (moment) => new Expected(moment, person).reach(from, scope, about),
  }));
  const stranger = people[0]!;
  const bytes = bytesOf(reader, chance(things)!, who, stranger);
  const all = await Promise.all([...children, reach, bytes, withheld, ...preview]);
  return [...all, ...(await own), ...(await byId)];
}

/** Instants as the database has them: no rule speaks of them, and the newest that one sees is shown. */
async function whenSent(stage: Stage, { messages }: Fact.World): Promise<Map<Id, Fact.Instant>> {
  const { rows } = await stage.owner.query<{ id: Id; at: Date }>(
    'SELECT id, sent_at AS at FROM app.message WHERE id = ANY ($1)',
    [messages.map(({ id }) => id)],
  );
  return new Map(rows.map(({ id, at }) => [id, at.getTime()]));
}

/** S0: what is hidden answers as what is not there, byte for byte. */
async function bytesOf(
  reader: Reader,
  thing: Thing,
  who: string,
  stranger: Id,
): Promise<Observation> {
  const { type } = thing;
  const [hidden, absent] = await Promise.all([
    reader.bytes(thing),
    reader.bytes({ type, id: randomUUID() }),
  ]);
  const shown = JSON.stringify({ data: { one: { id: toId(type, thing.id) } } });
  return {
    way: `${who}: bytes of ${type} ${thing.id}`,
    got: hidden.trim(),
    want: (moment) =>
      reader.person !== stranger && isSeen(moment, reader.person, thing) ? shown : absent.trim(),
  };
}

async function frameOf(reader: Reader, childId: Id, { names }: Laid): Promise<Observation> {
  const { person } = reader;
  const network = await reader.frame(childId);
  return {
    way: `${names.get(person)} (${person}): first frame of ${childId}`,
    got: network && read.network(network),
    want: (moment) => {
      const { network: wanted } = new Expected(moment, person).child(childId) as {
        network: unknown;
      };
      return wanted;
    },
  };
}

/** S7, of those that stood before this look: newest first, and by day in how many lines of others. */
async function recordsOf(
  stage: Stage,
  reader: Reader,
  childId: Id,
  { names }: Laid,
): Promise<Observation> {
  const MOST = 40;
  const { rows } = await stage.owner.query<Look>(
    `SELECT id, child_id AS "childId", person_id AS "personId", participant_id AS "participantId", looked = 'WITHHOLDING' AS "isWithholding", looked IN ('INBOX', 'MESSAGE') AND outcome = 'SHOWN' AS "isPassing", role IS NULL AND outcome = 'SHOWN' AS "isOutsiders",
       repeated AS "isRepeated", concat_ws(' ', (at AT TIME ZONE 'Europe/Amsterdam')::date, person_id, participant_id, outcome) AS "inOneLine"
     FROM app.access_record WHERE child_id = $1 ORDER BY at DESC, id DESC`,
    [childId],
  );
  const { person } = reader;
  const newest = await reader.list('accessRecords', childId, MOST, 1);
  const days = await reader.list('accessDays', childId);
  return {
    way: `${names.get(person)} (${person}): who looked at ${childId}`,
    got: newest &&
      days && {
        newest: newest.map(({ id }) => id),
        linesOfOthers: days.flatMap(({ people }) => people).length,
      },
    want: (moment) => {
      if (!moment.seesChild(person, childId)) return null;
      const seen = rows.filter((row) => moment.seesRecord(person, row));
      const others = seen.filter(({ personId }) => personId !== person);
      return {
        newest: seen.slice(0, MOST).map(({ id }) => toId('AccessRecord', id)),
        linesOfOthers: new Set(others.map(({ inOneLine }) => inOneLine)).size,
      };
    },
  };
}

/** A record as it stands, and what of it makes one line with others of the same day. */
type Look = Fact.AccessRecord & { id: Id; inOneLine: string };

function allThings({
  children,
  participants,
  ties,
  consents,
  declared,
  messages,
}: Fact.World): Thing[] {
  const as = (type: Type, things: { id: Id }[]) => things.map(({ id }) => ({ type, id }));
  return [
    ...as('Child', children),
    ...as('Participant', participants),
    ...as('Tie', ties),
    ...as('Consent', consents),
    ...as('Ground', declared),
    ...as('Message', messages),
  ];
}

function isSeen(moment: Moment, person: Id, { type, id }: Thing): boolean {
  const { ties, consents, declared, messages } = moment.world;
  const of = <T extends { id: Id }>(things: T[]) => things.find((thing) => thing.id === id)!;
  switch (type) {
    case 'Child':
      return moment.seesChild(person, id);
    case 'Participant':
      return moment.seesParticipant(person, id);
    case 'Tie':
      return moment.seesTie(person, of(ties));
    case 'Consent':
      return moment.seesConsent(person, of(consents)) !== null;
    case 'Ground':
      return moment.seesDeclared(person, of(declared)) !== null;
    case 'Message':
      return moment.seesMessage(person, of(messages));
    default:
      throw new Error(`No way of reading for ${String(type)}: ${Object.keys(OF_TYPE).join()}`);
  }
}

/** The entries that only one of two has. */
function contrast(got: unknown, wanted: unknown): string {
  if (Array.isArray(got) && Array.isArray(wanted)) {
    const only = (these: unknown[], those: unknown[]) =>
      these.filter((one) => !those.includes(one)).map(String);
    const lines = [
      ...only(got, wanted).map((one) => `  shown, should not be: ${one}`),
      ...only(wanted, got).map((one) => `  hidden, should be seen: ${one}`),
    ];
    if (lines.length > 0) return lines.join('\n');
  } else if (isRecord(got) && isRecord(wanted)) {
    return Object.keys({ ...got, ...wanted })
      .filter((key) => JSON.stringify(got[key]) !== JSON.stringify(wanted[key]))
      .map((key) => ` ${key}:\n${contrast(got[key], wanted[key])}`)
      .join('\n');
  }
  return `  was ${JSON.stringify(got)}\n  not ${JSON.stringify(wanted)}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
