import { accessLog } from './areas/access-log.js';
import { acts } from './areas/acts.js';
import { child } from './areas/child.js';
import { consent } from './areas/consent.js';
import { consentFunctions } from './areas/consent-functions.js';
import { ground } from './areas/ground.js';
import { live } from './areas/live.js';
import { message } from './areas/message.js';
import { office } from './areas/office.js';
import { organisation } from './areas/organisation.js';
import { participant } from './areas/participant.js';
import { races } from './areas/races.js';
import { rights } from './areas/rights.js';
import { settle } from './areas/settle.js';
import { tie } from './areas/tie.js';
import { viewer } from './areas/viewer.js';
import { withholding } from './areas/withholding.js';
import type { Area, Mutant } from './mutant.js';

const AREAS: Record<string, Area> = {
  viewer,
  rights,
  child,
  organisation,
  participant,
  tie,
  consent,
  consentFunctions,
  message,
  ground,
  withholding,
  office,
  races,
  settle,
  accessLog,
  live,
  acts,
};

/** Every mutant there is. To add one, write it in its area. */
export const mutants: readonly Mutant[] = Object.entries(AREAS).flatMap(
  ([area, { watchers, broken }]) =>
    Object.entries(broken).flatMap(([file, mistakes]) =>
      Object.entries(mistakes).map(([name, [find, replace]]) => ({
        area,
        name,
        file,
        find,
        replace,
        watchers: ownFirst(file, watchers),
      })),
    ),
);

/** The test of the file that is broken, where it has one of its own, is the likeliest to notice. */
function ownFirst(file: string, watchers: readonly string[]): string[] {
  const own = file.replace(/\.ts$/, '.test.ts');
  return watchers.toSorted((a, b) => Number(b === own) - Number(a === own));
}
