import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { toId } from '../graphql/opaque-id.js';
import { type Followed, follow } from '../live/follow.js';
import { lookAgain } from '../live/look-again.js';
import { NETWORK_UPDATE_SQL } from '../network/network-update.sql.js';
import { createTestDatabase } from '../testing/database.js';
import { type LiveHub, openLiveHub } from '../testing/live-hub.js';
import { type LiveWorld, loadLiveWorld } from '../testing/live-world.js';
import type { TestDatabase } from '../testing/postgres.js';
import { RECORDING_TELLS_WHAT_MOVED_ON } from './guards.js';
import { meet, takeTurn } from './turns.js';
import { weaken } from './weaken.js';

/* C5, live: what was read before a withdrawal does not leave after it. */

interface Answer {
  asOf: number | null;
  network: { ties: { openings: { consentId: string | null }[] }[] };
}

let urls: TestDatabase;
let hub: LiveHub;
let world: LiveWorld;
let sam: string;

beforeAll(async () => {
  urls = await createTestDatabase();
  hub = await openLiveHub(urls);
  world = await loadLiveWorld(urls, hub.database);
  sam = world.uuid('sam-kind');
});

describe('a frame that was read, and waits to be recorded, when a consent is withdrawn at whichever hub', () => {
  let consent: string;
  let annemiek: string;
  beforeEach(async () => {
    consent = await world.consent('sam-bso', 'sam-school', 'HEALTH', '30 days');
    annemiek = await world.signIn('annemiek');
  });

  /** The consents that the frame shows in force which leaves in the end. */
  async function shownToBeOpen(): Promise<(string | null)[]> {
    const holding = await takeTurn({ url: urls.ownerUrl });
    await holding.step('LOCK TABLE app.access_record IN SHARE MODE');
    const { waited, outcome } = await meet(urls.ownerUrl, holding, () =>
      lookAgain<Answer>(hub.contextOf(annemiek), {
        statement: { name: 'network update', text: NETWORK_UPDATE_SQL },
        values: [sam, null, null, null, null],
        child: sam,
        isFirst: true,
        shows: () => ['WEB'],
        asOf: ({ asOf }) => new Map([[sam, asOf]]),
        looked: 'WEB',
      }),
    );
    expect(waited).toBe(true);
    // As the owner: in the withdrawal of a parent its own record would wait for the lock above.
    await world.owner.query(
      "INSERT INTO app.signature (consent_id, person_id, act) VALUES ($1, $2, 'WITHDRAWN')",
      [consent, world.uuid('naima')],
    );
    await holding.commit();
    const looked = await outcome;
    if (!('done' in looked)) throw new Error(looked.refused);
    const { ties } = looked.done.answer.network;
    return ties.flatMap(({ openings }) => openings.map(({ consentId }) => consentId));
  }

  test('is not sent: it is read again', async () => {
    expect(await shownToBeOpen()).not.toContain(toId('Consent', consent));
  });

  test('without a guard: leaves with what is no longer agreed', async () => {
    await weaken(urls.ownerUrl, [RECORDING_TELLS_WHAT_MOVED_ON]);
    expect(await shownToBeOpen()).toContain(toId('Consent', consent));
  });
});

describe('a frame that was read and recorded when its hub is told of a withdrawal', () => {
  /** Follows Sam; each look stands still until it is told what it saw. */
  function followSteps(whileReading: () => void = () => undefined) {
    const looks: ((frame: string) => void)[] = [];
    const followed: Followed<string, number> = {
      children: [sam],
      position: null,
      look: (position, _isFirst, onRead) =>
        new Promise((resolve) => {
          whileReading();
          onRead();
          const place = (position ?? 0) + 1;
          const seen = {
            position: place,
            more: false,
            children: new Map([[sam, place]]),
            person: null,
          };
          looks.push((frame) => resolve({ frame, ...seen }));
        }),
    };
    const gone = new AbortController();
    const frames = follow({ wakeUps: hub.wakeUps, gone: gone.signal }, async () => followed);
    return { frames, looks, end: () => gone.abort() };
  }
  const begun = async (looks: unknown[], count: number) => {
    await expect.poll(() => looks.length).toBe(count);
  };

  test('is not sent, since who withdraws is answered after that: it looks again from where it was', async () => {
    const { frames, looks, end } = followSteps();
    const next = frames.next();
    await begun(looks, 1);
    hub.wakeUps.wake(sam);
    looks[0]?.('what was agreed');
    await begun(looks, 2);
    looks[1]?.('what is left');
    expect(await next).toEqual({ done: false, value: 'what is left' });
    end();
  });

  test('and is sent when all that changed was told before it was recorded', async () => {
    const { frames, looks, end } = followSteps(() => hub.wakeUps.wake(sam));
    const next = frames.next();
    await begun(looks, 1);
    looks[0]?.('what is left');
    expect(await next).toEqual({ done: false, value: 'what is left' });
    end();
  });

  test('and would have been, had nobody told', async () => {
    const { frames, looks, end } = followSteps();
    const next = frames.next();
    await begun(looks, 1);
    looks[0]?.('what was agreed');
    expect(await next).toEqual({ done: false, value: 'what was agreed' });
    end();
  });
});
