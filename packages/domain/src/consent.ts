/**
 * The states of a consent (C2). Only GIVEN shares anything.
 * INVALIDATED (it should never have counted) is kept apart from WITHDRAWN (C4).
 */
export const CONSENT_STATES = [
  'REQUESTED',
  'GIVEN',
  'REFUSED',
  'CONFLICT',
  'WITHDRAWN',
  'EXPIRED',
  'INVALIDATED',
] as const;

/** One of {@link CONSENT_STATES}. */
export type ConsentState = (typeof CONSENT_STATES)[number];

/** The states a consent can have by its answers alone. */
export type Decision = 'REQUESTED' | 'GIVEN' | 'REFUSED' | 'CONFLICT';

/** What a signer said. */
export type ConsentAnswer = 'YES' | 'NO';

/** One answer of one person. Answers are append-only (C6): a later one stands beside the earlier. */
export interface GivenAnswer {
  readonly personId: string;
  readonly answer: ConsentAnswer;
}

const MOVES: Readonly<Record<ConsentState, readonly ConsentState[]>> = {
  REQUESTED: ['GIVEN', 'REFUSED', 'CONFLICT'],
  // C2 names no way out of a conflict, and the stricter reading is ours: whoever said no is not to be talked round.
  // Who wants to try again asks again.
  CONFLICT: [],
  GIVEN: ['WITHDRAWN', 'EXPIRED', 'INVALIDATED'],
  REFUSED: [],
  WITHDRAWN: [],
  EXPIRED: [],
  INVALIDATED: [],
};

/** Whether a consent in state `from` may become `to` (C2). Staying in a state is not a move. */
export function mayMove(from: ConsentState, to: ConsentState): boolean {
  return MOVES[from].includes(to);
}

/** Whether a signer may answer, or answer again: until everyone agreed or someone said no. */
export function mayAnswer(state: ConsentState): boolean {
  return state === 'REQUESTED';
}

/**
 * What the answers come to (C2). The latest answer of a person counts; answers of people who are
 * not required are ignored. Everyone yes is GIVEN; a no beside a yes is CONFLICT; a no without any
 * yes is REFUSED; anything else, also when nobody is required, is REQUESTED: silence is no.
 *
 * @param required person ids of `requiredSigners`; null is a signer nobody can answer for, which
 *   keeps a consent from ever becoming GIVEN
 * @param answers in the order they were given, oldest first
 */
export function decide(
  required: readonly (string | null)[],
  answers: readonly GivenAnswer[],
): Decision {
  const latest = new Map(answers.map(({ personId, answer }) => [personId, answer]));
  const voices = required.map((personId) => (personId === null ? undefined : latest.get(personId)));
  const someYes = voices.includes('YES');
  const someNo = voices.includes('NO');

  if (someNo) return someYes ? 'CONFLICT' : 'REFUSED';
  const everyYes = voices.length > 0 && voices.every((voice) => voice === 'YES');
  return everyYes ? 'GIVEN' : 'REQUESTED';
}

/**
 * The state to store after an answer came in, or a required signer fell away (C7), while the
 * consent stood in `stored`. It is what {@link decide} says where {@link mayMove} allows it, and
 * `stored` where not: what is closed stays closed, a conflict too.
 *
 * @param stored the state before; one in which nobody {@link mayAnswer} comes back unchanged
 */
export function stateAfterAnswers(
  stored: ConsentState,
  required: readonly (string | null)[],
  answers: readonly GivenAnswer[],
): ConsentState {
  const decision = decide(required, answers);
  return mayMove(stored, decision) ? decision : stored;
}

/**
 * The state a consent has at an instant, whether or not anyone wrote its end down: GIVEN reads as
 * EXPIRED from `endsAt` on (half-open, A1). Every other state reads as stored.
 */
export function stateAt(stored: ConsentState, endsAt: Date, at: Date): ConsentState {
  // Asked this way round, an invalid Date reads as expired and never as given.
  const isBeforeEnd = at < endsAt;
  return stored === 'GIVEN' && !isBeforeEnd ? 'EXPIRED' : stored;
}

/** Whether a consent shares anything at `at`: given, and not past its end. */
export function isInForce(stored: ConsentState, endsAt: Date, at: Date): boolean {
  return stateAt(stored, endsAt, at) === 'GIVEN';
}
