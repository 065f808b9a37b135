import type { Connection } from '../graphql/connection.js';
import type { HubContext } from '../graphql/context.js';
import { look } from '../graphql/look.js';
import { lookAtPage, type PageArgs } from '../graphql/page.js';
import type { Consent } from './consent.entity.js';
import { CONSENT_SQL, CONSENTS_SQL } from './consent.sql.js';

const CONSENT = { name: 'consent', text: CONSENT_SQL };
const CONSENTS = { name: 'consents', text: CONSENTS_SQL };

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
