import type { WebNode } from './picture.js';

type Kind = WebNode['kind'];

/** The parts of a child's life; each has one fixed direction in the drawing. */
export type LifeDomain = 'home' | 'learning' | 'health' | 'support' | 'upbringing' | 'leisure';

/** How close to the child: 1 home, 2 daily life, 3 support, 4 specialist. */
export type Ring = 1 | 2 | 3 | 4;

const places: Record<Kind, { domain: LifeDomain; ring: Ring; person: boolean }> = {
  HOME: { domain: 'home', ring: 1, person: true },
  INFORMAL: { domain: 'home', ring: 1, person: true },
  SCHOOL: { domain: 'learning', ring: 2, person: false },
  BSO: { domain: 'leisure', ring: 2, person: false },
  CLUB: { domain: 'leisure', ring: 2, person: false },
  WIJKTEAM: { domain: 'support', ring: 3, person: false },
  COACH: { domain: 'support', ring: 3, person: false },
  OTHER: { domain: 'support', ring: 3, person: false },
  GGD: { domain: 'health', ring: 3, person: false },
  GGZ: { domain: 'health', ring: 4, person: false },
  YOUTH_CARE: { domain: 'upbringing', ring: 4, person: false },
};

export const allKinds = Object.keys(places) as Kind[];

export function domainOf(kind: Kind): LifeDomain {
  return places[kind].domain;
}

export function ringOf(kind: Kind): Ring {
  return places[kind].ring;
}

/** People of daily life are drawn as circles, organisations as rounded squares. */
export function isPersonOfDailyLife(kind: Kind): boolean {
  return places[kind].person;
}
