import type { Area } from '../mutant.js';

/** What wakes who listens, and what ends their line: S6, D6. */
export const live: Area = {
  watchers: [
    'live/live.access.test.ts',
    'live/live.test.ts',
    'live/stirred.test.ts',
    'live/live.resume.test.ts',
    'live/new-day.test.ts',
    'live/wake-ups.test.ts',
    'live/look-again.test.ts',
    'live/live-door.subscribe.test.ts',
    'live/live-door.upgrade.test.ts',
    'seat/injected.access.test.ts',
  ],
  broken: {
    'live/stirred.functions.sql': {
      'the place of a child is told to who is nothing to it': [
        's.person_id = app.viewer() AND s.child_id = child\n',
        's.child_id = child\n',
      ],
      'what moved on wakes nobody': [
        'WHERE k.last_seq IS DISTINCT FROM w.seq OR t.child_id',
        'WHERE k.last_seq < w.seq OR t.child_id',
      ],
      'what ends by time wakes nobody': [
        '    UNION SELECT s.child_id FROM app.seat s WHERE s.valid_until > since AND s.valid_until <= statement_timestamp() AND s.child_id = ANY (children)\n',
        '',
      ],
      'who is newly assigned hears nothing': [
        "(SELECT sum(hashtextextended(concat_ws('/', s.child_id, s.participant_id, s.role), 0)) FROM app.seat s\n      WHERE s.person_id = p.id AND s.valid_from <= statement_timestamp() AND statement_timestamp() < s.valid_until)",
        '0',
      ],
      'who is asked hears nothing': [
        '(SELECT sum(hashtextextended(g.consent_id::text, 0)) FROM app.signer g WHERE g.person_id = p.id)',
        '0',
      ],
      'the day turns elsewhere': [
        "(at AT TIME ZONE 'Europe/Amsterdam')::date",
        "(at AT TIME ZONE 'UTC')::date",
      ],
      'a session that has expired lives on': [
        's.person_id IS NOT NULL AND s.expires_at > statement_timestamp()',
        's.person_id IS NOT NULL',
      ],
      'a session that is nobody’s lives': [
        'AND s.person_id IS NOT NULL AND s.expires_at',
        'AND s.expires_at',
      ],
    },
    'live/tick.ts': {
      'an open page looks first on a new day when something changes': [
        'app.day_of(last.tick) <> app.day_of(statement_timestamp())',
        'false',
      ],
    },
    'network/network-update.sql.ts': {
      'a page that was away over midnight looks first on a new day when something changes': [
        'app.day_of(statement_timestamp()) || replace(',
        'replace(',
      ],
    },
    'inbox/inbox-update.sql.ts': {
      'an open list looks first on a new day when something changes': [
        'app.day_of(statement_timestamp()) || answer::text',
        'answer::text',
      ],
    },
    'live/wake-ups.ts': {
      'what changed while a first tick failed is lost': [
        'found.day_turned || isLate',
        'found.day_turned',
      ],
    },
    'live/follow.ts': {
      'a line goes on for nobody': ["  gone.addEventListener('abort', end, { once: true });\n", ''],
    },
    'network/network.live.resolver.ts': {
      'a cursor of one web opens another': [
        'const purpose = `networkChanged ${child}`;',
        "const purpose = 'networkChanged';",
      ],
    },
  },
};
