/*
 * What stands in every generated web: who takes part, which ties are drawn, what was asked and what was told.
 * Everything else (names, ages, who works with whom) follows from the seed and the child's number.
 */

/** A kind of professional participant: how many children one worker of it has. */
export interface Profession {
  kind: string;
  function: string;
  childrenPerWorker: number;
}

/** The coordinator's worker; their caseload is what the bench and the plan test look at. */
export const COORDINATOR = { kind: 'WIJKTEAM', function: 'gezinswerker' } as const;

/** One organisation has this many workers. */
export const WORKERS_PER_ORGANISATION = 5;

export const PROFESSIONS: readonly Profession[] = [
  { kind: 'BSO', function: 'pedagogisch medewerker', childrenPerWorker: 15 },
  { kind: 'SCHOOL', function: 'leerkracht', childrenPerWorker: 25 },
  { kind: 'GGD', function: 'jeugdverpleegkundige', childrenPerWorker: 120 },
  { kind: 'YOUTH_CARE', function: 'ambulant begeleider', childrenPerWorker: 30 },
  { kind: 'COACH', function: 'coach', childrenPerWorker: 40 },
  { kind: 'CLUB', function: 'trainer', childrenPerWorker: 20 },
  { kind: 'GGZ', function: 'behandelaar', childrenPerWorker: 50 },
];

/** Each third child's mother has care of her own: a GGZ that serves her stands where others have a club. */
export const HAS_GGZ = 'i % 3 = 0';

/** Ties besides those of the home, which stand by law. */
export const TIES: readonly (readonly [one: string, other: string])[] = [
  ['BSO', 'SCHOOL'],
  ['BSO', 'WIJKTEAM'],
  ['SCHOOL', 'WIJKTEAM'],
  ['YOUTH_CARE', 'BSO'],
  ['YOUTH_CARE', 'SCHOOL'],
  ['YOUTH_CARE', 'WIJKTEAM'],
  ['GGD', 'WIJKTEAM'],
  ['COACH', 'BSO'],
  ['COACH', 'SCHOOL'],
  ['GGZ', 'COACH'],
];

export interface PlannedConsent {
  from: string;
  to: string;
  scopes: string;
  state: 'GIVEN' | 'REQUESTED' | 'WITHDRAWN';
}

export const CONSENTS: readonly PlannedConsent[] = [
  { from: 'BSO', to: 'SCHOOL', scopes: '{DAILY,WELLBEING}', state: 'GIVEN' },
  { from: 'SCHOOL', to: 'BSO', scopes: '{DAILY,WELLBEING}', state: 'GIVEN' },
  { from: 'BSO', to: 'WIJKTEAM', scopes: '{WELLBEING,SUPPORT}', state: 'GIVEN' },
  { from: 'YOUTH_CARE', to: 'BSO', scopes: '{SUPPORT}', state: 'GIVEN' },
  { from: 'YOUTH_CARE', to: 'WIJKTEAM', scopes: '{SUPPORT}', state: 'GIVEN' },
  { from: 'COACH', to: 'BSO', scopes: '{DAILY,SUPPORT}', state: 'GIVEN' },
  { from: 'YOUTH_CARE', to: 'SCHOOL', scopes: '{DEVELOPMENT}', state: 'WITHDRAWN' },
  { from: 'GGD', to: 'WIJKTEAM', scopes: '{HEALTH}', state: 'REQUESTED' },
  { from: 'SCHOOL', to: 'WIJKTEAM', scopes: '{DEVELOPMENT}', state: 'REQUESTED' },
  { from: 'GGZ', to: 'COACH', scopes: '{PARENT_CARE}', state: 'GIVEN' },
];

/** Who tells what to whom, in turn; `daysAgo` spreads them over seven weeks. */
export const MESSAGES: readonly { from: string; to: string; scope: string; daysAgo: number }[] = [
  { from: 'BSO', to: 'SCHOOL', scope: 'WELLBEING', daysAgo: 44 },
  { from: 'SCHOOL', to: 'BSO', scope: 'DAILY', daysAgo: 41 },
  { from: 'YOUTH_CARE', to: 'BSO', scope: 'SUPPORT', daysAgo: 38 },
  { from: 'BSO', to: 'WIJKTEAM', scope: 'SUPPORT', daysAgo: 33 },
  { from: 'HOME', to: 'BSO', scope: 'DAILY', daysAgo: 27 },
  { from: 'BSO', to: 'HOME', scope: 'DAILY', daysAgo: 24 },
  { from: 'YOUTH_CARE', to: 'WIJKTEAM', scope: 'SUPPORT', daysAgo: 20 },
  { from: 'COACH', to: 'BSO', scope: 'DAILY', daysAgo: 16 },
  { from: 'SCHOOL', to: 'BSO', scope: 'WELLBEING', daysAgo: 12 },
  { from: 'WIJKTEAM', to: 'HOME', scope: 'SUPPORT', daysAgo: 9 },
  { from: 'HOME', to: 'WIJKTEAM', scope: 'SUPPORT', daysAgo: 8 },
  { from: 'BSO', to: 'SCHOOL', scope: 'DAILY', daysAgo: 5 },
  { from: 'SCHOOL', to: 'BSO', scope: 'DAILY', daysAgo: 4 },
  { from: 'BSO', to: 'SCHOOL', scope: 'WELLBEING', daysAgo: 3 },
  { from: 'SCHOOL', to: 'BSO', scope: 'DAILY', daysAgo: 2 },
  { from: 'GGZ', to: 'COACH', scope: 'PARENT_CARE', daysAgo: 6 },
];
