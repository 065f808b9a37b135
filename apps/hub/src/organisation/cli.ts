import pg from 'pg';
import { EnvironmentError, readOwnerUrl } from '../environment.js';
import { raisedCode, withoutContents } from '../database/errors.js';

/*
 * `node apps/hub/dist/organisation/cli.js appoint ISSUER SUBJECT NAME`: lets whoever signs in with that account administer
 * the hub, and ends. For the first administrator, whom nobody else can appoint (D6); run by the owner of the tables, with
 * DATABASE_OWNER_URL and nothing else.
 */
try {
  const [what, issuer, subject, name, ...more] = process.argv.slice(2);
  if (what !== 'appoint' || !issuer || !subject || !name || more.length > 0) {
    throw new EnvironmentError(['Say whom to appoint: appoint ISSUER SUBJECT NAME']);
  }
  await appoint(readOwnerUrl(), issuer, subject, name);
  process.stdout.write('This account administers the hub from now\n');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

/** @throws Error in words for who ran it, without what the database quotes */
async function appoint(ownerUrl: string, issuer: string, subject: string, name: string) {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    await client.query('SELECT app.make_administrator(NULL, $1, $2, $3)', [name, issuer, subject]);
  } catch (error) {
    if (raisedCode(error)?.problem !== 'ALREADY_THERE') throw withoutContents(error);
    throw new Error('This account administers the hub already', { cause: error });
  } finally {
    await client.end();
  }
}
