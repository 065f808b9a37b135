import { Ctx, Query, Resolver } from 'type-graphql';
import type { HubContext } from '../graphql/context.js';
import { readViewer } from './viewer.reader.js';
import { Viewer } from './viewer.type.js';

/** Who is signed in. */
@Resolver()
export class ViewerResolver {
  @Query(() => Viewer, { nullable: true, description: 'Null when nobody is signed in.' })
  async viewer(@Ctx() context: HubContext) {
    return readViewer(context);
  }
}
