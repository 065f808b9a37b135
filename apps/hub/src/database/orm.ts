import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { type EntityClass, MikroORM } from '@mikro-orm/postgresql';

/** A class with MikroORM's decorators. */
export type Entity = EntityClass<object>;

export interface OrmOptions {
  /** The database to connect to, as a role with as few rights as the work needs. */
  url: string;
  /** Every entity; none is looked for on disk. */
  entities: readonly Entity[];
  /** Connections held at most. */
  poolSize: number;
}

/**
 * MikroORM as this house uses it: no global identity map, no schema changes at run time, times in UTC, and no logging,
 * since its messages hold the values in the statements. Errors reach the caller.
 */
export async function openOrm({ url, entities, poolSize }: OrmOptions): Promise<MikroORM> {
  return MikroORM.init({
    clientUrl: url,
    entities: [...entities],
    discovery: { warnWhenNoEntities: false },
    metadataProvider: ReflectMetadataProvider,
    schema: 'app',
    timezone: 'UTC',
    forceUtcTimezone: true,
    ensureDatabase: false,
    allowGlobalContext: false,
    debug: false,
    logger: () => undefined,
    pool: { min: 0, max: poolSize },
    driverOptions: { connectionTimeoutMillis: 5000, keepAlive: true },
  });
}
