import { type About, latestEnd, mayStartAt } from '@spinnenweb/domain';
import type { Connection } from '../graphql/connection.js';
import type { HubContext } from '../graphql/context.js';
import { badInput } from '../graphql/errors.js';
import { look } from '../graphql/look.js';
import { lookAtPage, type PageArgs } from '../graphql/page.js';
import type { Consent } from './consent.entity.js';
import { CONSENT_SQL, CONSENTS_SQL } from './consent.sql.js';

const CONSENT = { name: 'consent', text: CONSENT_SQL };
const CONSENTS = { name: 'consents', text: CONSENTS_SQL };
const BIRTH_DATE = {
  name: 'birth date of tie',
  text: `
WITH kid AS MATERIALIZED (SELECT c.id, c.born_on FROM app.tie t JOIN app.child c ON c.id = t.child_id WHERE t.id = $1::uuid)
SELECT app.viewer() AS viewer, ARRAY(SELECT id FROM kid) AS children,
  (SELECT json_build_object('bornOn', to_char(kid.born_on, 'YYYY-MM-DD'), 'now', statement_timestamp()) FROM kid) AS answer`,
};

/**
 * One consent as this viewer may see it (S4).
 *
 * @param consent uuid
 */
export async function readConsent(context: HubContext, consent: string): Promise<Consent> {
  return look<Consent>(context, {
    looked: 'CONSENTS',
    statement: CONSENT,
    values: [consent],
    child: null,
  });
}

/** The consents of one child that this viewer may see, newest first. */
export async function readConsents(
  context: HubContext,
  child: string,
  page: PageArgs,
): Promise<Connection<Consent>> {
  return lookAtPage<Consent>(context, page, {
    looked: 'CONSENTS',
    purpose: `consents ${child}`,
    statement: CONSENTS,
    values: (place, fetch) => [child, place?.[0] ?? null, place?.[1] ?? null, fetch],
    child,
  });
}

/**
 * The latest end a consent on a tie may have today (C3). It can be a birthday of the child, so it is a sight of its data.
 *
 * @param tie uuid
 * @param startsAt when it is asked ahead
 * @throws Refusal as look() does; BAD_INPUT on `startsAt`: IN_THE_PAST, LATER_THAN_60_DAYS
 */
export async function readLatestEnd(
  context: HubContext,
  tie: string,
  about: About,
  startsAt: Date | null,
): Promise<Date> {
  const { bornOn, now } = await look<{ bornOn: string; now: string }>(context, {
    looked: 'CONSENTS',
    statement: BIRTH_DATE,
    values: [tie],
    child: null,
  });
  // Only what can be asked: a start years ahead would tell the child's birthdays.
  const tooFar = startsAt && mayStartAt({ at: new Date(now), startsAt });
  if (tooFar) throw badInput('startsAt', tooFar);
  return latestEnd({ about, bornOn, at: startsAt ?? new Date(now) });
}
