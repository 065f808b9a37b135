import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { type Database, openDatabase } from '../database/as-viewer.js';
import { ensureRoles, type RoleUrls } from '../database/roles.js';

/** A leaf is seen by whoever holds the handle that is its holder. */
const TABLES = `
  CREATE SCHEMA app;
  GRANT USAGE ON SCHEMA app TO hub_app;
  CREATE TABLE app.leaf (id uuid PRIMARY KEY DEFAULT uuidv7(), holder text NOT NULL, note text NOT NULL,
    CONSTRAINT one_note UNIQUE (holder, note));
  ALTER TABLE app.leaf ENABLE ROW LEVEL SECURITY;
  ALTER TABLE app.leaf FORCE ROW LEVEL SECURITY;
  GRANT SELECT, INSERT, UPDATE, DELETE ON app.leaf TO hub_app;
  CREATE POLICY leaf_of_holder ON app.leaf TO hub_app
    USING (holder = (SELECT current_setting('app.handle', true)));
  CREATE POLICY leaf_of_owner ON app.leaf TO hub_owner USING (true);
  CREATE FUNCTION app.refuse() RETURNS void LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION USING ERRCODE = 'P0001', MESSAGE = 'NO_GROUND', DETAIL = 'scope', HINT = 'NOT_COVERED'; END $$;
  CREATE FUNCTION app.refuse_late() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'TOO_LATE'; END $$;
  CREATE CONSTRAINT TRIGGER refuse_late AFTER INSERT ON app.leaf DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.note = 'too late') EXECUTE FUNCTION app.refuse_late();`;

@Entity({ tableName: 'leaf' })
export class Leaf {
  @PrimaryKey({ type: 'uuid', defaultRaw: 'uuidv7()' })
  id!: string;

  @Property({ type: 'text' })
  holder!: string;

  @Property({ type: 'text' })
  note!: string;
}

export const SEEN = { name: 'seen', text: 'SELECT note FROM app.leaf ORDER BY note' };

export interface LeafDatabase {
  name: string;
  urls: RoleUrls;
  /** Two connections for acts and two for reads. */
  database: Database;
}

/**
 * The doors on the smallest database that has a row policy: one leaf of ann, one of bob.
 * It is dropped after the file's last test.
 *
 * @param name of the database, with the process added
 */
export async function openLeafDatabase(name: string): Promise<LeafDatabase> {
  const own = `${name}_${process.pid}`;
  const urls = await ensureRoles(inject('postgres').adminUrl, own);
  await ask(urls.ownerUrl, TABLES);
  const database = await openDatabase({ ...urls, entities: [Leaf], poolSize: 2 });
  afterAll(async () => {
    await database.close();
    await askAsSuperuser(`DROP DATABASE ${own} WITH (FORCE)`);
  });
  for (const holder of ['ann', 'bob']) {
    await database.asViewer(holder, async (em) => {
      em.create(Leaf, { holder, note: `of ${holder}` } as Leaf);
    });
  }
  return { name: own, urls, database };
}

export async function ask(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

export const askAsSuperuser = (text: string): Promise<unknown[]> =>
  ask(inject('postgres').adminUrl, text);
