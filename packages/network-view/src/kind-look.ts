/** How a kind of participant looks wherever it is shown: the same picture and colours in the drawing and beside it. */
import { domainOf, isPersonOfDailyLife, ringOf, type Ring } from './domains.js';
import type { WebNode } from './picture.js';
import { warmTints, type Tint } from './tints.js';

type Kind = WebNode['kind'];

export interface KindLook extends Tint {
  /** An SVG path on a 24 x 24 field, to be stroked in the colour of `line`. */
  stroke: string;
  /** How close to the child it stands. */
  ring: Ring;
  /** Drawn as a circle; an organisation is a rounded square. */
  round: boolean;
}

export function kindLook(kind: Kind): KindLook {
  return {
    ...warmTints[domainOf(kind)],
    stroke: strokes[kind],
    ring: ringOf(kind),
    round: isPersonOfDailyLife(kind),
  };
}

/** One stroked path per kind on a 24 x 24 field; used where the picture brings no icon of its own. */
export const strokes: Record<WebNode['kind'], string> = {
  HOME: 'M4 11.6 12 4.6l8 7M6.4 9.8V19h11.2V9.8M10 19v-5.2h4V19',
  INFORMAL:
    'M12 19.4S4.8 15 4.8 9.9A3.7 3.7 0 0 1 12 8a3.7 3.7 0 0 1 7.2 1.9c0 5.1-7.2 9.5-7.2 9.5z',
  BSO: 'M4.5 12.8h7v7h-7zM12.5 12.8h7v7h-7zM8.5 4.8h7v7h-7z',
  SCHOOL:
    'M12 7.2C10 5.6 7.4 5.2 4 5.2v12.6c3.4 0 6 .4 8 2 2-1.6 4.6-2 8-2V5.2c-3.4 0-6 .4-8 2zM12 7.2v12.6',
  CLUB: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 8.6l3.3 2.4-1.3 3.9h-4L8.7 11zM12 8.6V3.6M15.3 11l4.6-1.5M14 14.9l2.9 3.9M10 14.9l-2.9 3.9M8.7 11 4.1 9.5',
  WIJKTEAM:
    'M12 11.4a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM6.8 19c.1-3.3 2.2-5.2 5.2-5.2s5.1 1.9 5.2 5.2M6.2 12.6a2.3 2.3 0 1 1 .9-4.3M17.8 12.6a2.3 2.3 0 1 0-.9-4.3M2.8 18.2c0-1.9.9-3.2 2.5-3.8M21.2 18.2c0-1.9-.9-3.2-2.5-3.8',
  COACH: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM15.6 8.4l-2.1 5.1-5.1 2.1 2.1-5.1z',
  GGD: 'M9.3 4.5h5.4v4.8h4.8v5.4h-4.8v4.8H9.3v-4.8H4.5V9.3h4.8z',
  GGZ: 'M4.5 5h15v10.6h-6.8L8.6 19.4v-3.8H4.5zM12 13s-3-1.7-3-3.7A1.6 1.6 0 0 1 12 8.4a1.6 1.6 0 0 1 3 .9c0 2-3 3.7-3 3.7z',
  YOUTH_CARE:
    'M12 20.4v-8.2M12 12.6c0-3.9 2.6-6.4 7.4-6.4 0 4.1-2.6 6.4-7.4 6.4zM12 15.6c0-3-2.2-5.3-7-5.3 0 3.5 2.4 5.3 7 5.3z',
  OTHER: 'M6.6 12h.02M12 12h.02M17.4 12h.02M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17z',
};
