import fc from 'fast-check';

/** Long ago, at present, to come, or never. */
const WHEN = ['yes', 'yes', 'yes', 'yes', 'yes', 'ended', 'future', 'none'] as const;
export type When = (typeof WHEN)[number];

/** Around each threshold of A2; days are after (or before, when negative) the birthday. */
const childPlan = fc.record({
  years: fc.constantFrom(6, 11, 12, 14, 15, 16, 17, 18),
  days: fc.constantFrom(0, 0, 1, 100, -1),
  isUnable: fc.constantFrom(false, false, false, false, true),
  /** Of each of the three guardians: when they have authority, and where they live. */
  guardians: fc.array(
    fc.record({
      authority: fc.constantFrom<When>(...WHEN),
      home: fc.constantFrom('first', 'first', 'second', 'nowhere'),
      isHeld: fc.constantFrom(false, false, false, false, false, true),
      isAllowed: fc.boolean(),
    }),
    { minLength: 2, maxLength: 3 },
  ),
  isSecondHomeConfidential: fc.boolean(),
  /** Does the confidential participant serve a parent as well. */
  isHelpForParent: fc.boolean(),
  /** Of each professional: when they act for their organisation's participant. */
  assigned: fc.array(fc.constantFrom<When>(...WHEN), { minLength: 9, maxLength: 9 }),
});

/** People, organisations and two webs. Two children share their guardians, as siblings do. */
const worldPlan = fc.record({
  children: fc.tuple(childPlan, childPlan),
  /** Of each professional: when they work for their organisation. */
  employed: fc.array(fc.constantFrom<When>('yes', 'yes', 'yes', 'yes', 'yes', 'ended', 'future'), {
    minLength: 9,
    maxLength: 9,
  }),
});
export type WorldPlan = typeof worldPlan extends fc.Arbitrary<infer T> ? T : never;
export type ChildPlan = WorldPlan['children'][number];

const KINDS = [
  'tie',
  'request',
  'answer',
  'withdraw',
  'send',
  'retract',
  'markRead',
  'allow',
  'endAllowance',
  'invite',
  'endParticipant',
  'assign',
  'endAssignment',
  'recordAbsence',
  'endAbsence',
  'passAbsence',
  'changeAuthority',
  'changeHold',
  'changeEmployment',
  'passBirthday',
  'passConsentEnd',
  'openGround',
  'countersignGround',
  'endGround',
  'withhold',
  'countersignWithholding',
  'endWithholding',
  'withholdMessage',
  'offerCoordination',
  'moveHandover',
  'recordAnswer',
  'invalidate',
] as const;
export type Kind = (typeof KINDS)[number];

/** What a web lives from, and what takes it away again. */
const OFTEN: Kind[] = [
  'request',
  'answer',
  'send',
  'withdraw',
  'withdraw',
  'passConsentEnd',
  'recordAbsence',
];
/** What takes two people. */
const IN_TWO: Kind[] = [
  'openGround',
  'countersignGround',
  'withhold',
  'countersignWithholding',
  'offerCoordination',
];

/** One thing that somebody tries; `picks` choose who and what among those there are by then. */
const commandPlan = fc.record({
  kind: fc.constantFrom<Kind>(...KINDS, ...OFTEN, ...OFTEN, ...IN_TWO),
  picks: fc.array(fc.nat(1000), { minLength: 5, maxLength: 5 }),
});
export type CommandPlan = typeof commandPlan extends fc.Arbitrary<infer T> ? T : never;

/** One command, or two at once through two hubs. */
const stepPlan = fc.array(commandPlan, { minLength: 1, maxLength: 2 });
const STEPS = 12;
export const storyPlan = fc.record({
  world: worldPlan,
  steps: fc.array(stepPlan, { minLength: STEPS, maxLength: STEPS }),
});
export type StoryPlan = typeof storyPlan extends fc.Arbitrary<infer T> ? T : never;
