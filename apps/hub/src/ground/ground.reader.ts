import type { Connection } from '../graphql/connection.js';
import type { HubContext } from '../graphql/context.js';
import { look } from '../graphql/look.js';
import { lookAtPage, type PageArgs } from '../graphql/page.js';
import type { Ground } from './ground.entity.js';
import { GROUND_SQL, GROUNDS_SQL, REFUSALS_SQL } from './ground.sql.js';
import type { RefusedConsent } from './refused-consent.type.js';

const GROUND = { name: 'ground', text: GROUND_SQL };
const GROUNDS = { name: 'grounds', text: GROUNDS_SQL };
const REFUSALS = { name: 'refusals', text: REFUSALS_SQL };

/**
 * One ground as this viewer may see it.
 *
 * @param ground uuid
 * @throws Refusal as look() does
 */
export async function readGround(context: HubContext, ground: string): Promise<Ground> {
  return look<Ground>(context, {
    looked: 'CONSENTS',
    statement: GROUND,
    values: [ground],
    child: null,
  });
}

/** The grounds of one child that this viewer may see, newest first. */
export async function readGrounds(
  context: HubContext,
  child: string,
  page: PageArgs,
): Promise<Connection<Ground>> {
  return lookAtPage<Ground>(context, page, {
    looked: 'CONSENTS',
    purpose: `grounds ${child}`,
    statement: GROUNDS,
    values: (place, fetch) => [child, place?.[0] ?? null, place?.[1] ?? null, fetch],
    child,
  });
}

/**
 * What the family refused or withdrew before, for who may open a ground there (G2).
 *
 * @param about uuid of a parent; null: the child
 * @throws Refusal as look() does; NOT_FOUND for who is not assigned to `from` or does not see `to`
 */
export async function readRefusals(
  context: HubContext,
  asked: { from: string; to: string; about: string | null },
): Promise<RefusedConsent[]> {
  return look<RefusedConsent[]>(context, {
    looked: 'CONSENTS',
    statement: REFUSALS,
    values: [asked.from, asked.to, asked.about],
    child: null,
  });
}
