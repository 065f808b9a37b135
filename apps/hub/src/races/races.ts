import { isWorthRepeating } from '../database/errors.js';
import { type Families, freshFamilies } from '../testing/families.js';
import { type Isolation, meet, type Meeting, takeTurn, type Turn } from './turns.js';
import { type Guard, weaken } from './weaken.js';

/** The invented families for one test, and people in it who meet in a chosen order. */
export interface Races {
  families: Families;
  /** A transaction of a person, begun and standing still. */
  turnOf(person: string, isolation?: Isolation): Promise<Turn>;
  /** A transaction in which the owner of the tables changes facts: what happens outside the hub. */
  turnOfOwner(): Promise<Turn>;
  /** The same, begun, gone through and committed; done again when two met, as a hub does. */
  inOneGo(person: string, isolation: Isolation, go: (turn: Turn) => Promise<void>): Promise<void>;
  /** Lets somebody begin beside a turn; see {@link meet}. */
  beside<T>(first: Pick<Turn, 'pid'>, second: () => Promise<T>): Promise<Meeting<T>>;
  /** Takes guards away, for this test. */
  without(...guards: Guard[]): Promise<void>;
}

/** Call it at the top of a file; each test has its own families. */
export function races(): Races {
  const families = freshFamilies();
  const self: Races = {
    families,
    turnOf: async (person, isolation = 'READ COMMITTED') =>
      takeTurn({
        url: families.urls.appUrl,
        handle: await families.signedIn(person),
        isolation,
      }),
    turnOfOwner: () => takeTurn({ url: families.urls.ownerUrl }),
    inOneGo: async (person, isolation, go) => {
      for (;;) {
        const turn = await self.turnOf(person, isolation);
        try {
          await go(turn);
          return await turn.commit();
        } catch (error) {
          await turn.leave();
          if (!isWorthRepeating(error)) throw error;
        }
      }
    },
    beside: (first, second) => meet(families.urls.ownerUrl, first, second),
    without: (...guards) => weaken(families.urls.ownerUrl, guards),
  };
  return self;
}
