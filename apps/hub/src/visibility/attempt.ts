import { type NodeType, toId } from '../graphql/opaque-id.js';
import type * as Fact from './facts.js';
import { Moment } from './model.js';
import type { CommandPlan } from './plan.js';
import type { Answer, Stage } from './stage.js';
import type { Laid } from './world.js';

type Id = Fact.Id;

/** What an act that was acknowledged changed. To be applied in the order in which the hubs may have done it. */
export type Effect = (world: Fact.World, now: Fact.Instant) => void;

/** Something about to be tried; it says what, for whoever reads a failure. */
export interface Attempt {
  said: string;
  /** Does it through one hub, and answers what that changed; null when it was refused. */
  run(hub: number): Promise<Effect | null>;
}

/** Codes with which a hub may refuse. INTERNAL is no refusal. */
const REFUSALS = ['NOT_FOUND', 'NOT_ALLOWED', 'NOT_OPEN', 'NO_GROUND', 'BAD_INPUT'];

/** How an act is found again that was done and could not be answered. */
interface Stored {
  type: NodeType;
  sql: string;
  values: unknown[];
}

const MUTATIONS = {
  tie: ['$input: TieInput!', 'tie(input: $input) { id }'],
  requestConsent: ['$input: RequestConsentInput!', 'requestConsent(input: $input) { id }'],
  answerConsent: ['$input: AnswerConsentInput!', 'answerConsent(input: $input) { id }'],
  withdrawConsent: ['$id: ID!', 'withdrawConsent(consentId: $id) { id }'],
  sendMessage: ['$input: SendMessageInput!', 'sendMessage(input: $input) { id }'],
  retractMessage: ['$id: ID!', 'retractMessage(messageId: $id) { id }'],
  markRead: ['$ids: [ID!]!', 'markRead(messageIds: $ids)'],
  allowGuardian: ['$input: AllowGuardianInput!', 'allowGuardian(input: $input) { personId }'],
  endAllowance: [
    '$childId: ID!, $personId: ID!',
    'endAllowance(childId: $childId, personId: $personId) { personId }',
  ],
  inviteParticipant: ['$input: InviteParticipantInput!', 'inviteParticipant(input: $input) { id }'],
  endParticipant: ['$id: ID!', 'endParticipant(participantId: $id) { id }'],
  assign: ['$input: AssignInput!', 'assign(input: $input) { id }'],
  openGround: ['$input: OpenGroundInput!', 'openGround(input: $input) { id tieId }'],
  countersignGround: ['$id: ID!', 'countersignGround(groundId: $id) { id }'],
  endGround: ['$id: ID!', 'endGround(groundId: $id) { id }'],
  withhold: ['$input: WithholdInput!', 'withhold(input: $input) { id }'],
  countersignWithholding: ['$id: ID!', 'countersignWithholding(withholdingId: $id) { id }'],
  endWithholding: ['$id: ID!', 'endWithholding(withholdingId: $id) { id }'],
  withholdMessage: [
    '$id: ID!, $under: ID!',
    'withholdMessage(messageId: $id, withheldUnder: $under) { id }',
  ],
  offerCoordination: ['$id: ID!', 'offerCoordination(participantId: $id) { id }'],
  acceptCoordination: ['$id: ID!', 'acceptCoordination(handoverId: $id) { id }'],
  declineCoordination: ['$id: ID!', 'declineCoordination(handoverId: $id) { id }'],
  revokeCoordinationOffer: ['$id: ID!', 'revokeCoordinationOffer(handoverId: $id) { id }'],
  recordAnswer: ['$input: RecordAnswerInput!', 'recordAnswer(input: $input) { id }'],
  invalidateConsent: ['$input: InvalidateConsentInput!', 'invalidateConsent(input: $input) { id }'],
  recordAbsence: ['$input: RecordAbsenceInput!', 'recordAbsence(input: $input) { id }'],
  endAbsence: ['$id: ID!', 'endAbsence(assignmentId: $id) { id }'],
  endAssignment: ['$id: ID!', 'endAssignment(assignmentId: $id) { id }'],
} as const;

/** What a command is made with: a plan's picks among what there is now. */
export class Making {
  readonly stage: Stage;
  readonly laid: Laid;
  readonly moment: Moment;
  readonly #picks: number[];
  #used = 0;

  constructor(stage: Stage, laid: Laid, { picks }: CommandPlan) {
    this.stage = stage;
    this.laid = laid;
    this.moment = new Moment(laid.world, Date.now());
    this.#picks = picks;
  }

  /** True once in so many times. */
  oneIn(times: number): boolean {
    return this.#next() % times === 0;
  }

  pick<T>(from: readonly T[]): T | undefined {
    return from[this.#next() % Math.max(from.length, 1)];
  }

  /** Half the time one that has to do with a shielded participant, where there is any. */
  pickShielded<T>(from: readonly T[], endsOf: (one: T) => readonly Id[]): T | undefined {
    const { participants } = this.laid.world;
    const isShielded = (end: Id) =>
      participants.some(({ id, confidential, serves }) => id === end && (confidential || serves));
    const some = this.oneIn(2) ? from.filter((one) => endsOf(one).some(isShielded)) : [];
    return this.pick(some) ?? this.pick(from);
  }

  /** Mostly one of those who may, at times anyone. */
  actor(may: readonly Id[]): Id {
    return (this.oneIn(8) ? undefined : this.pick(may)) ?? this.pick(this.laid.people)!;
  }

  actorsFor(participant: Id): Id[] {
    return this.laid.people.filter((person) => this.moment.actsFor(person, participant));
  }

  /**
   * @param effect what its answer means
   * @param stored finds what was stored by its id, for when somebody acted and at the same moment lost sight of it: then the
   *   act stands and its answer is NOT_FOUND. `$1` is the moment before.
   */
  attempt(
    person: Id,
    name: keyof typeof MUTATIONS,
    variables: object,
    // oxlint-disable-next-line typescript/no-explicit-any -- a test reads what it asked for
    effect: (done: any) => Effect | Promise<Effect>,
    stored?: Stored,
  ): Attempt {
    return {
      said: `${this.laid.names.get(person)} ${name} ${JSON.stringify(variables)}`,
      run: async (hub) => {
        const [types, selection] = MUTATIONS[name];
        const document = `mutation (${types}) { done: ${selection} }`;
        const before = new Date();
        const answer = await this.stage.ask(person, document, variables, hub);
        if (wasDone(answer, name)) return effect(answer.data.done);
        if (!stored || answer.errors?.[0]?.extensions.code !== 'NOT_FOUND') return null;
        const { rows } = await this.stage.owner.query<{ id: Id }>(stored.sql, [
          before,
          ...stored.values,
        ]);
        return rows[0] ? effect({ id: toId(stored.type, rows[0].id) }) : null;
      },
    };
  }

  /** Picks differ in their remainders, so that few of them choose independently. */
  #next(): number {
    const at = this.#used;
    this.#used += 1;
    const picked = this.#picks[at % this.#picks.length]!;
    return Math.floor(picked / (1 + Math.floor(at / this.#picks.length)));
  }
}

/** @throws Error when a hub fails instead of refusing */
function wasDone({ data, errors, text }: Answer, name: string): boolean {
  if (!errors) return data.done !== undefined;
  if (errors.every(({ extensions }) => REFUSALS.includes(extensions.code))) return false;
  throw new Error(`${name} failed: ${text}`);
}
