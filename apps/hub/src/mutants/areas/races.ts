import type { Area } from '../mutant.js';

/** What keeps two who act at once apart: C5, D6. */
export const races: Area = {
  watchers: [
    'races/send-and-withdraw.test.ts',
    'races/answers.test.ts',
    'races/endings.test.ts',
    'races/reading.test.ts',
    'races/through-the-door.test.ts',
    'organisation/administration.race.test.ts',
    'participant/assign.race.test.ts',
  ],
  broken: {
    'message/message.functions.sql': {
      'a send does not hold its consent': [
        'c.ends_at > statement_timestamp() FOR SHARE;',
        'c.ends_at > statement_timestamp();',
      ],
      'a send does not hold its permit': [
        'statement_timestamp() < x.valid_until FOR SHARE;',
        'statement_timestamp() < x.valid_until;',
      ],
      'a send stands on a consent that was withdrawn': [
        " AND c.state = 'GIVEN' AND c.ends_at > statement_timestamp() FOR SHARE",
        ' FOR SHARE',
      ],
    },
    'consent/consent.functions.sql': {
      'a signature does not hold its consent': [
        'WHERE id = NEW.consent_id FOR UPDATE;',
        'WHERE id = NEW.consent_id;',
      ],
      'a consent goes back to what it was': [
        'IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (',
        'IF false AND (OLD.state, NEW.state) NOT IN (',
      ],
    },
    'access-log/record-sights.functions.sql': {
      'a record forgets who has just gone': [
        "OR x.outcome = 'SHOWN' AND statement_timestamp() - interval '1 minute' < s.valid_until)",
        ')',
      ],
    },
    'participant/participant.functions.sql': {
      'somebody is assigned whose work is being ended': [
        '  PERFORM FROM app.employment e WHERE e.person_id = NEW.person_id AND e.organisation_id = p.organisation_id FOR SHARE;\n',
        '',
      ],
    },
    'participant/assignment.functions.sql': {
      'somebody is assigned twice at once': [
        '  PERFORM FROM app.child_clock k WHERE k.child_id = NEW.child_id FOR UPDATE;\n',
        '',
      ],
    },
  },
};
