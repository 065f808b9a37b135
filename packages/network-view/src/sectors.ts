import type { LifeDomain } from './domains.js';

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
