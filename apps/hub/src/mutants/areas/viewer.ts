import type { Area } from '../mutant.js';

/** Who is looking: sessions, the handle, the doors that hand it over, and the seats that every policy asks for. */
export const viewer: Area = {
  watchers: [
    'seat/viewer.access.test.ts',
    'identity/session.test.ts',
    'database/as-viewer.test.ts',
    'database/viewer-reads.test.ts',
    'database/catalogue.test.ts',
    'seat/visibility.access.test.ts',
    'seat/what-ends.access.test.ts',
    'seat/change.access.test.ts',
    'identity/sign-in.test.ts',
    'live/live.test.ts',
    'live/live.resume.test.ts',
    'races/reading.test.ts',
  ],
  broken: {
    'identity/viewer.functions.sql': {
      'a session that has expired tells who is looking': [
        '    AND expires_at > statement_timestamp()\n',
        '',
      ],
      'the viewer is remembered from before': [
        '  SELECT person_id FROM app.session\n',
        "  SELECT COALESCE(NULLIF(current_setting('app.remembered', true), '')::uuid, set_config('app.remembered', person_id::text, false)::uuid) FROM app.session\n",
      ],
      'the viewer is kept in a plan': [
        'app.viewer() RETURNS uuid\nLANGUAGE sql STABLE',
        'app.viewer() RETURNS uuid\nLANGUAGE sql IMMUTABLE',
      ],
      'the hash of the handle is kept in a plan': [
        'app.handle_hash() RETURNS bytea\nLANGUAGE sql STABLE',
        'app.handle_hash() RETURNS bytea\nLANGUAGE sql IMMUTABLE',
      ],
      'the search path of the viewer is anybody’s': [
        'SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, pg_temp',
        'SECURITY DEFINER PARALLEL SAFE',
      ],
      'a session of somebody is bound to somebody else': [' AND s.person_id IS NULL', ''],
      'a session that has expired is bound': [' AND s.expires_at > statement_timestamp();', ';'],
      'an issuer speaks for the accounts of another': ['a.issuer = sign_in.issuer AND ', ''],
      'an account is any of its issuer': [' AND a.subject = sign_in.subject\n', '\n'],
      'signing out ends everybody’s session': [
        'DELETE FROM app.session WHERE handle_hash = app.handle_hash();',
        'DELETE FROM app.session;',
      ],
      'sweeping leaves what has expired': [
        'WHERE expires_at <= statement_timestamp() RETURNING',
        "WHERE expires_at <= statement_timestamp() - interval '1 day' RETURNING",
      ],
    },
    'identity/session.policy.sql': {
      'everybody’s session is seen': [
        '  USING (handle_hash = (SELECT app.handle_hash()))',
        '  USING (handle_hash IS NOT NULL)',
      ],
      'a session is made for a handle of another': [
        'WITH CHECK (handle_hash = (SELECT app.handle_hash()))',
        'WITH CHECK (handle_hash IS NOT NULL)',
      ],
    },
    'identity/session-store.ts': {
      'what has expired is woken': [
        'WHERE ${thisSession} AND expires_at > statement_timestamp()`;',
        'WHERE ${thisSession}`;',
      ],
      'no hub hears of a session that ended': [
        "  await database.notify('session', sessionEnded(handle));\n",
        '',
      ],
    },
    'seat/seat.policy.sql': {
      'a seat is anybody’s who is signed in': [
        'USING (person_id = (SELECT app.viewer()) AND valid_from',
        'USING ((SELECT app.viewer()) IS NOT NULL AND valid_from',
      ],
      'a seat is taken before it begins': ['valid_from <= statement_timestamp() AND ', ''],
      'a seat is kept after it ends': [' AND statement_timestamp() < valid_until);', ');'],
      'an event of a message is seen by who does not see the message': [
        'message_id IS NOT NULL AND EXISTS (SELECT FROM app.message m WHERE m.id = event.message_id OFFSET 0)',
        'message_id IS NOT NULL',
      ],
      'an event of the web is seen by all': [
        'USING (message_id IS NOT NULL AND EXISTS',
        'USING (message_id IS NULL OR EXISTS',
      ],
    },
    'database/viewer-reads.ts': {
      'the door for reads can write': ["    options: '-c default_transaction_read_only=on',\n", ''],
    },
    'database/as-viewer.ts': {
      'an act leaves its viewer to the next': ['val(value), val(true)]', 'val(value), val(false)]'],
      'an act is done as nobody': [
        "transact(orm, 'app.handle', handle ?? '', work)",
        "transact(orm, 'app.handle', '', work)",
      ],
    },
  },
};
