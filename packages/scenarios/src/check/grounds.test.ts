import { describe, expect, it } from 'vitest';
import { noor } from '../noor.js';
import type { Ground } from '../scenario.js';
import { checkScenario } from './scenario.js';

const now = new Date('2026-11-21T12:00:00Z');
const [ground] = noor.grounds ?? [];
if (!ground) throw new Error('Noor has a ground.');

const complaints = (change: Partial<Ground>): string[] =>
  checkScenario({ ...noor, grounds: [{ ...ground, ...change }] }, now);

describe('a ground that could not be', () => {
  it.each<[Partial<Ground>, string]>([
    [{ to: 'noor-school' }, 'not along its tie'],
    [{ openedBy: 'yasmin' }, 'yasmin could not open it'],
    [{ countersigned: { by: 'kees', daysAgo: 5 } }, 'could not be countersigned so'],
    [{ countersigned: { by: 'yasmin', daysAgo: 5 } }, 'could not be countersigned so'],
    [{ scopes: ['PARENT_CARE'] }, 'a scope does not fit whom it is about'],
    [{ scopes: [] }, 'names no scope'],
    [{ weighing: ' ' }, 'is not weighed'],
    [{ endsInDays: 190 }, 'its end: LATER_THAN_SIX_MONTHS'],
    [{ openedDaysAgo: 200 }, 'an end was not there'],
  ])('%o is noticed', (change, complaint) => {
    expect(complaints(change).join()).toContain(complaint);
  });

  it('is one that passes over a refusal', () => {
    const refused = noor.consents.map((consent) =>
      consent.from === ground.from && consent.to === ground.to
        ? { ...consent, scopes: ground.scopes, state: 'REFUSED' as const }
        : consent,
    );
    expect(checkScenario({ ...noor, consents: refused }, now).join()).toContain(
      'passes over a refusal',
    );
  });
});
