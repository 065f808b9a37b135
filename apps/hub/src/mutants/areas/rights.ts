import type { Area } from '../mutant.js';

/** What the roles may do at all, before any policy is asked. */
export const rights: Area = {
  watchers: ['database/catalogue.test.ts', 'database/policy-shape.test.ts'],
  broken: {
    'seat/time.functions.sql': {
      'a birthday is kept in a plan': [
        'app.birthday(born_on date, years integer) RETURNS timestamptz\nLANGUAGE sql STABLE',
        'app.birthday(born_on date, years integer) RETURNS timestamptz\nLANGUAGE sql IMMUTABLE',
      ],
    },
    'organisation/professional.functions.sql': {
      'whether one is a professional is kept in a plan': [
        'LANGUAGE sql STABLE',
        'LANGUAGE sql IMMUTABLE',
      ],
    },
    'consent/consent.functions.sql': {
      'anybody may call for the signers': [
        'app.sign(), app.count_signature() FROM PUBLIC;',
        'app.sign(), app.count_signature() FROM PUBLIC;\nGRANT EXECUTE ON FUNCTION app.required_signers(uuid, uuid, timestamptz) TO hub_app;',
      ],
    },
    'seat/settle.functions.sql': {
      'who serves may settle a web': [
        'REVOKE ALL ON FUNCTION app.tick(uuid, text, uuid)',
        'GRANT EXECUTE ON FUNCTION app.settle(uuid[]) TO hub_app;\nREVOKE ALL ON FUNCTION app.tick(uuid, text, uuid)',
      ],
    },
    'tie/tie.functions.sql': {
      'the search path of who makes a tie is anybody’s': [
        'RETURNS uuid\nLANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp',
        'RETURNS uuid\nLANGUAGE plpgsql VOLATILE SECURITY DEFINER',
      ],
    },
    'access-log/record-sights.functions.sql': {
      'who serves may write who looked': ['TO hub_log;', 'TO hub_log, hub_app;'],
    },
    'consent/consent.policy.sql': {
      'who serves may give a consent': [
        'GRANT SELECT, INSERT (id, tie_id,',
        'GRANT SELECT, UPDATE (state), INSERT (id, tie_id,',
      ],
      'an answer is given in the name of another': [
        'INSERT (consent_id, act, wording, language)',
        'INSERT (consent_id, person_id, act, wording, language)',
      ],
      'the owner of consents is held by no policy': [
        'ALTER TABLE app.consent ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;',
        'ALTER TABLE app.consent ENABLE ROW LEVEL SECURITY;',
      ],
    },
    'message/message.policy.sql': {
      'a message is dated by who sends it': [
        'body, client_message_id), UPDATE (retracted_at)',
        'body, client_message_id, sent_at), UPDATE (retracted_at)',
      ],
      'what was said is changed afterwards': [
        'UPDATE (retracted_at)',
        'UPDATE (retracted_at, body)',
      ],
    },
    'participant/participant.policy.sql': {
      'who is invited coordinates': [
        'confidential, added_by_family), UPDATE (valid_until)',
        'confidential, coordinates, added_by_family), UPDATE (valid_until)',
      ],
    },
    'seat/seat.policy.sql': {
      'who serves may give seats': [
        'GRANT SELECT ON app.seat TO hub_app;',
        'GRANT SELECT, INSERT ON app.seat TO hub_app;',
      ],
      'the clock of a child is read': [
        'CREATE POLICY kept_by_the_owner ON app.child_clock TO hub_owner',
        'GRANT SELECT ON app.child_clock TO hub_app;\nCREATE POLICY kept_by_the_owner ON app.child_clock TO hub_owner',
      ],
    },
    'identity/session.policy.sql': {
      'who serves may say whose a session is': [
        'INSERT (handle_hash, data, expires_at)',
        'INSERT (handle_hash, person_id, data, expires_at)',
      ],
      'accounts are kept by who serves': [
        'CREATE POLICY kept_by_the_owner ON app.account TO hub_owner',
        'CREATE POLICY kept_by_the_owner ON app.account TO hub_app',
      ],
    },
    'access-log/access-record.policy.sql': {
      'who looked is taken out of the record': ['GRANT SELECT ON', 'GRANT SELECT, DELETE ON'],
    },
    'tie/tie.policy.sql': {
      'permits are kept without row security': [
        'ALTER TABLE app.permit ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;\n',
        '',
      ],
    },
  },
};
