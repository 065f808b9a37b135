import { readId, toId } from '../graphql/opaque-id.js';
import type * as Fact from './facts.js';
import type { Answer, Stage } from './stage.js';

type Id = Fact.Id;
// oxlint-disable-next-line typescript/no-explicit-any -- a test reads what it asked for
type Json = any;

const CONSENT = 'id state purpose signatures { act } mayAnswer mayWithdraw';
const GROUND = 'id state article weighing mayCountersign';
const MESSAGE = 'id body read mine receivers { participantId }';
const NETWORK = `child { id }
  handover { id mayAnswer mayRevoke }
  participants { id mine servesPerson { id } away people { id awayUntil } }
  ties { id aId bId state consents { ${CONSENT} } grounds { ${GROUND} } openings { fromId toId scopes ground consentId groundId aboutPerson { id } } }`;

const OWN = `{ viewer { inbox { requests { id } offers { id } notices { consent { id } ground { id } } countersignatures { ground { id } withholding { id } } unread { childId count } } }
  children(first: 2) { edges { node { child { id } waiting unread away silentTies lastMessageAt } } pageInfo { hasNextPage } } }`;
const WEB = `query ($id: ID!) { network(childId: $id) { ${NETWORK} } }`;
const WEB_FRAME = `subscription ($id: ID!) { networkChanged(childId: $id) { network { ${NETWORK} } } }`;
const PREVIEW = `query ($id: ID!) { previewConsent(consentId: $id) { participantId tells meets people earlierMessages } }`;
const GUARDIANS = 'query ($id: ID!) { guardians(childId: $id) { personId } }';
const WITHHELD = 'query ($id: ID!) { withholdings(participantId: $id) { id } }';
const REACH = `query ($id: ID!, $scope: Scope!, $about: ID) {
  reach(fromId: $id, scope: $scope, aboutPersonId: $about) { participantId reachability } }`;
const LISTS = {
  consents: `query ($id: ID!, $first: Int!, $after: String) { list: consents(childId: $id, first: $first, after: $after) { edges { node { ${CONSENT} } } pageInfo { hasNextPage endCursor } } }`,
  grounds: `query ($id: ID!, $first: Int!, $after: String) { list: grounds(childId: $id, first: $first, after: $after) { edges { node { ${GROUND} } } pageInfo { hasNextPage endCursor } } }`,
  messages: `query ($id: ID!, $first: Int!, $after: String) { list: messages(childId: $id, first: $first, after: $after) { edges { node { ${MESSAGE} } } pageInfo { hasNextPage endCursor } } }`,
  accessDays: `query ($id: ID!, $first: Int!, $after: String) { list: accessDays(childId: $id, othersOnly: true, first: $first, after: $after) { edges { node { people { outcome } } } pageInfo { hasNextPage endCursor } } }`,
  accessRecords: `query ($id: ID!, $first: Int!, $after: String) { list: accessRecords(childId: $id, first: $first, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } }`,
} as const;

/** A thing by its id, through its own query. */
export const OF_TYPE = {
  Child: 'query ($id: ID!) { one: child(id: $id) { id } }',
  Participant: 'query ($id: ID!) { one: participant(id: $id) { id } }',
  Tie: 'query ($id: ID!) { one: tie(id: $id) { id } }',
  Consent: 'query ($id: ID!) { one: consent(id: $id) { id } }',
  Ground: 'query ($id: ID!) { one: ground(id: $id) { id } }',
  Message: 'query ($id: ID!) { one: message(id: $id) { id } }',
} as const;
export type Type = keyof typeof OF_TYPE;
export interface Thing {
  type: Type;
  id: Id;
}

export const uuid = (id: string): Id => readId(id).uuid;

/** What the notices that a person has are about. */
export function toldIn({ viewer }: Json): { consent: Id | null; ground: Id | null }[] {
  return viewer.inbox.notices.map(({ consent, ground }: Json) => ({
    consent: consent && uuid(consent.id),
    ground: ground && uuid(ground.id),
  }));
}

/** Everything that one person can ask about one child; null where the answer was NOT_FOUND. */
export interface ChildRead {
  network: Json;
  consents: Json[] | null;
  grounds: Json[] | null;
  messages: Json[] | null;
  guardians: Json[] | null;
}

/** The ways of reading, as one person. */
export class Reader {
  readonly #stage: Stage;
  readonly person: Id;

  constructor(stage: Stage, person: Id) {
    this.#stage = stage;
    this.person = person;
  }

  async child(childId: Id): Promise<ChildRead> {
    const id = toId('Child', childId);
    const [network, guardians, consents, grounds, messages] = await Promise.all([
      this.#ask(WEB, { id }),
      this.#ask(GUARDIANS, { id }),
      this.list('consents', childId),
      this.list('grounds', childId),
      this.list('messages', childId),
    ]);
    return {
      network: network?.network ?? null,
      guardians: guardians?.guardians ?? null,
      consents,
      grounds,
      messages,
    };
  }

  /** All pages of a list, two things at a time. */
  async list(name: keyof typeof LISTS, childId: Id, first = 2, pages = 50): Promise<Json[] | null> {
    const nodes: Json[] = [];
    let after: string | null = null;
    for (let page = 0; page < pages; page += 1) {
      const variables = { id: toId('Child', childId), first, after };
      const data: Json = await this.#ask(LISTS[name], variables);
      if (!data) return null;
      const { edges, pageInfo } = data.list;
      nodes.push(...edges.map((edge: Json) => edge.node));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    return nodes;
  }

  /** Inbox and children, and what they count. */
  own(): Promise<Json> {
    return this.#ask(OWN, {});
  }

  /** What a yes would show to whom; null where the answer was NOT_FOUND. */
  async preview(consent: Id): Promise<Json[] | null> {
    return (await this.#ask(PREVIEW, { id: toId('Consent', consent) }))?.previewConsent ?? null;
  }

  /** What a participant withholds; null where the answer was NOT_FOUND. */
  async withheld(participant: Id): Promise<Json[] | null> {
    const id = toId('Participant', participant);
    return (await this.#ask(WITHHELD, { id }))?.withholdings ?? null;
  }

  async reach(from: Id, scope: string, about: Id | null): Promise<Json[] | null> {
    const variables = {
      id: toId('Participant', from),
      scope,
      about: about && toId('Person', about),
    };
    return (await this.#ask(REACH, variables))?.reach ?? null;
  }

  /** The web as a new subscriber first gets it. */
  async frame(childId: Id): Promise<Json> {
    const answer = await this.#stage.firstFrame(this.person, WEB_FRAME, {
      id: toId('Child', childId),
    });
    return dataOf(answer)?.networkChanged.network ?? null;
  }

  /** Many things by their ids, fifteen to a document. @returns per thing, whether it was answered */
  async nodes(things: readonly Thing[]): Promise<boolean[]> {
    const answered: boolean[] = [];
    for (let at = 0; at < things.length; at += 15) {
      const some = things.slice(at, at + 15);
      const fields = some.map(
        ({ type, id }, index) => `n${index}: node(id: "${toId(type, id)}") { id }`,
      );
      const { data, errors, text } = await this.#stage.ask(this.person, `{ ${fields.join(' ')} }`);
      if (errors?.some(({ extensions }) => extensions.code !== 'NOT_FOUND')) throw new Error(text);
      answered.push(...some.map((_, index) => data[`n${index}`] !== null));
    }
    return answered;
  }

  /** The bytes of the answer to one question for one thing. */
  async bytes({ type, id }: Thing): Promise<string> {
    const variables = { id: toId(type, id) };
    return (await this.#stage.ask(this.person, OF_TYPE[type], variables)).text;
  }

  async #ask(query: string, variables: object): Promise<Json> {
    return dataOf(await this.#stage.ask(this.person, query, variables));
  }
}

/** @throws Error for any refusal but NOT_FOUND */
function dataOf({ data, errors, text }: Answer): Json {
  if (!errors) return data;
  if (errors.every(({ extensions }) => extensions.code === 'NOT_FOUND')) return null;
  throw new Error(text);
}
