import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { HubContext } from '../graphql/context.js';
import { uuidOf } from '../graphql/opaque-id.js';
import { PageArguments } from '../graphql/page-arguments.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import { readConsent, readConsents, readLatestEnd } from './consent.reader.js';
import { Consent } from './consent.entity.js';
import { ConsentConnection } from './consent.entity.js';
import { readPreview } from './preview.reader.js';
import { PreviewedEnd } from './preview.type.js';

/** Reading consents. */
@Resolver()
export class ConsentResolver {
  @Query(() => Consent, { description: 'One consent.' })
  async consent(@Ctx() context: HubContext, @Arg('id', () => ID) id: string) {
    return readConsent(context, uuidOf('Consent', id));
  }

  @Query(() => ConsentConnection, { description: 'The consents of a child, newest first.' })
  async consents(
    @Ctx() context: HubContext,
    @Arg('childId', () => ID) childId: string,
    @Args(() => PageArguments) page: PageArguments,
  ) {
    return readConsents(context, uuidOf('Child', childId), page);
  }

  @Query(() => DateTimeScalar, {
    description: 'The latest end a consent on this tie may have that is asked today (C3).',
  })
  async latestConsentEnd(
    @Ctx() context: HubContext,
    @Arg('tieId', () => ID) tieId: string,
    @Arg('aboutPersonId', () => ID, { nullable: true }) aboutPersonId?: string,
    @Arg('startsAt', () => DateTimeScalar, { nullable: true }) startsAt?: Date,
  ) {
    const about = aboutPersonId ? { parent: uuidOf('Person', aboutPersonId) } : 'CHILD';
    return readLatestEnd(context, uuidOf('Tie', tieId), about, startsAt ?? null);
  }

  @Query(() => [PreviewedEnd], {
    description: 'What each end would newly see if everyone said yes; for who must sign.',
  })
  async previewConsent(@Ctx() context: HubContext, @Arg('consentId', () => ID) consentId: string) {
    return readPreview(context, uuidOf('Consent', consentId));
  }
}
