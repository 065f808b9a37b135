import type { Guard } from './weaken.js';

/* What keeps the races apart, each where it stands. */

/** Whoever sends takes the child's clock, on which all changes of one web queue. */
export const SENDING_TAKES_THE_CLOCK: Guard = {
  name: 'a send takes the clock',
  file: 'message/message.functions.sql',
  text: "NEW.seq := app.tick(NEW.child_id, 'MESSAGE', NEW.id);",
  without: 'NEW.seq := 1000000 + floor(random() * 1000000000);',
};

/** A send holds the consent it stands on, and a withdrawal waits for it. */
export const SENDING_HOLDS_THE_CONSENT: Guard = {
  name: 'a send holds its consent',
  file: 'message/message.functions.sql',
  text: "c.state = 'GIVEN' AND c.ends_at > statement_timestamp() FOR SHARE;",
  without: "c.state = 'GIVEN' AND c.ends_at > statement_timestamp();",
};

/** A send holds the permit it was let through by. */
export const SENDING_HOLDS_THE_PERMIT: Guard = {
  name: 'a send holds its permit',
  file: 'message/message.functions.sql',
  text: 'statement_timestamp() < x.valid_until FOR SHARE;',
  without: 'statement_timestamp() < x.valid_until;',
};

/** Whoever signs takes the child's clock. */
export const SIGNING_TAKES_THE_CLOCK: Guard = {
  name: 'a signature takes the clock',
  file: 'consent/consent.functions.sql',
  text: "PERFORM app.tick(c.child_id, 'WEB', NULL);\n  SELECT * INTO c FROM app.consent WHERE id = NEW.consent_id FOR UPDATE;",
  without: 'SELECT * INTO c FROM app.consent WHERE id = NEW.consent_id FOR UPDATE;',
};

/** Whoever signs holds the consent. */
export const SIGNING_HOLDS_THE_CONSENT: Guard = {
  name: 'a signature holds its consent',
  file: 'consent/consent.functions.sql',
  text: 'WHERE id = NEW.consent_id FOR UPDATE;',
  without: 'WHERE id = NEW.consent_id;',
};

/** A consent moves from one state to the next, and never back (C2). */
export const STATES_ONLY_MOVE_ON: Guard = {
  name: 'the states of a consent only move on',
  file: 'consent/consent.functions.sql',
  text: '  IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (',
  without: '  IF false AND (OLD.state, NEW.state) NOT IN (',
};

/** Whoever changes a fact takes the child's clock before anything is derived from it. */
export const SETTLING_TAKES_THE_CLOCK: Guard = {
  name: 'settling takes the clock',
  file: 'seat/settle.functions.sql',
  text: "PERFORM app.tick(c.id, 'WEB', NULL) FROM (SELECT DISTINCT unnest(children) AS id ORDER BY 1) c;",
  without: '',
};

/** A delivery is added by who acts for the sender at that moment, which is after the send has waited. */
export const DELIVERING_ASKS_FOR_THE_SEAT: Guard = {
  name: 'a delivery asks for the seat again',
  file: 'message/message.policy.sql',
  text: `CREATE POLICY sent_by_its_people ON app.delivery FOR INSERT TO hub_app
  WITH CHECK (EXISTS (`,
  without: `CREATE POLICY sent_by_its_people ON app.delivery FOR INSERT TO hub_app
  WITH CHECK (true OR EXISTS (`,
};

/** A seat counts until its end, at the moment of each statement. */
export const SEATS_END: Guard = {
  name: 'a seat ends',
  file: 'seat/seat.policy.sql',
  text: 'AND valid_from <= statement_timestamp() AND statement_timestamp() < valid_until);',
  without: 'AND valid_from <= statement_timestamp());',
};

/** Whoever signs out has no session any more. */
export const SIGNING_OUT_LEAVES_NO_SESSION: Guard = {
  name: 'signing out leaves no session',
  file: 'identity/viewer.functions.sql',
  text: 'DELETE FROM app.session WHERE handle_hash = app.handle_hash();',
  without:
    'UPDATE app.session SET expires_at = statement_timestamp() WHERE handle_hash = app.handle_hash();',
};

/** Who is looking is asked anew by each statement. */
export const EACH_STATEMENT_ASKS_WHO_LOOKS: Guard = {
  name: 'each statement asks who looks',
  file: 'identity/viewer.functions.sql',
  text: `current_setting('app.handle', true), 'UTF8'))
    AND expires_at > statement_timestamp()`,
  without: `current_setting('app.handle', true), 'UTF8'))
    AND expires_at > transaction_timestamp()`,
};

/** Who asks on a tie is written over row by row, which waits for who is writing it too: before the seats are derived. */
export const WHO_ASKS_IS_WRITTEN_OVER: Guard = {
  name: 'who asks is written over',
  file: 'seat/settle-permits.functions.sql',
  text: 'DO UPDATE SET valid_until = EXCLUDED.valid_until WHERE q.valid_until <> EXCLUDED.valid_until;',
  without: 'DO NOTHING;',
};

/** What was shown is recorded for whom it was, also when they have gone since. */
export const RECORDS_KNOW_WHO_HAS_JUST_GONE: Guard = {
  name: 'a record knows who has just gone',
  file: 'access-log/record-sights.functions.sql',
  text: "OR x.outcome = 'SHOWN' AND statement_timestamp() - interval '1 minute' < s.valid_until)",
  without: ')',
};

/** What has changed by the time it was recorded is looked at again. */
export const RECORDING_TELLS_WHAT_MOVED_ON: Guard = {
  name: 'recording tells what has moved on',
  file: 'access-log/record-sights.functions.sql',
  text: 'k.child_id = x.child_id AND k.last_seq <> x."asOf"',
  without: 'k.child_id = x.child_id AND false',
};

/** Who records an answer for a signer may do so when it is their turn, not only when they began to wait for it. */
export const RECORDING_ASKS_AGAIN_WHO_MAY: Guard = {
  name: 'recording asks again who may',
  file: 'consent/recorded-answer.functions.sql',
  text: 'by_id := app.records_answer(c); --',
  without: 'by_id := c.asked_by_id; --',
};
