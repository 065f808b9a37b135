import pg from 'pg';

/**
 * Says whose a session is, as hub_log. Signing in is rare, so the connection is made for it and closed: nothing that
 * serves people ever holds it.
 *
 * @param logUrl connects as hub_log
 */
export async function bindSession(
  logUrl: string,
  handle: string,
  issuer: string,
  subject: string,
): Promise<boolean> {
  const client = new pg.Client({ connectionString: logUrl, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ known: boolean }>(
      'SELECT app.sign_in($1, $2, $3) AS known',
      [handle, issuer, subject],
    );
    return rows[0]?.known === true;
  } finally {
    await client.end();
  }
}
