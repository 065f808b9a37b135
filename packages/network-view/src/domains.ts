import type { WebNode } from './picture.js';

type Kind = WebNode['kind'];

/** The parts of a child's life; each has one fixed direction in the drawing. */
export type LifeDomain = 'home' | 'learning' | 'health' | 'support' | 'upbringing' | 'leisure';

/** How close to the child: 1 home, 2 daily life, 3 support, 4 specialist. */
export type Ring = 1 | 2 | 3 | 4;

export interface Sector {
  /** Direction of its middle in degrees: 0 is right, 90 is down. */
  middle: number;
  /** From the middle to either edge, in degrees. */
  half: number;
}

/**
 * Home on top and wide, since two homes and a grandmother stand close to the child. The two that nearly every web
 * has, school and BSO, face each other; what is rarer fills the lower half, with the coordinating wijkteam as its foot.
 */
export const sectors: Record<LifeDomain, Sector> = {
  home: { middle: -90, half: 50 },
  learning: { middle: -14, half: 26 },
  health: { middle: 38, half: 26 },
  support: { middle: 90, half: 26 },
  upbringing: { middle: 142, half: 26 },
  leisure: { middle: 194, half: 26 },
};

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
