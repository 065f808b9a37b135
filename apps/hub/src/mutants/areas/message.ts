import type { Area } from '../mutant.js';

/** Who sees, sends and retracts a message: S5, C5, D3, D4. */
export const message: Area = {
  watchers: [
    'seat/visibility.access.test.ts',
    'message/message.access.test.ts',
    'message/hidden-sender.access.test.ts',
    'message/covered.access.test.ts',
    'seat/what-ends.access.test.ts',
    'seat/change.access.test.ts',
    'seat/viewer.access.test.ts',
    'ground/ground.access.test.ts',
    'seat/injected.access.test.ts',
    'consent/same-home.access.test.ts',
    'message/send-message.test.ts',
    'message/retract-message.test.ts',
    'message/mark-read.test.ts',
    'withholding/withheld-participant.access.test.ts',
    'withholding/withheld-things.access.test.ts',
    'consent/withdraw-consent.test.ts',
    'races/send-and-withdraw.test.ts',
    'races/endings.test.ts',
  ],
  broken: {
    'message/message.policy.sql': {
      'a receiver is added by who does not act for the sender': [
        'CREATE POLICY sent_by_its_people ON app.delivery FOR INSERT TO hub_app\n  WITH CHECK (EXISTS (',
        'CREATE POLICY sent_by_its_people ON app.delivery FOR INSERT TO hub_app\n  WITH CHECK (from_id IS NOT NULL OR EXISTS (',
      ],
      'a message that is withheld is read by that guardian': [
        "\n      AND (s.role <> 'GUARDIAN' OR NOT ARRAY[message.id, message.from_id] && ((SELECT app.kept_from_viewer())::uuid[]))",
        '',
      ],
      'a message of a withheld and hidden participant is read by that guardian': [
        'NOT ARRAY[message.id, message.from_id] && ',
        'NOT ARRAY[message.id] && ',
      ],
      'a message of a withheld participant is read by that guardian': [
        'NOT ARRAY[delivery.message_id, delivery.from_id, delivery.to_id] && ',
        'NOT ARRAY[delivery.message_id, delivery.to_id] && ',
      ],
      'about one parent is read by the other at home, who sent it': [
        "s.role = 'GUARDIAN' AND message.about_person_id IS NULL) AND s.participant_id = message.from_id",
        "s.role = 'GUARDIAN') AND s.participant_id = message.from_id",
      ],
      'about a parent is read by the family': [
        'OR message.about_person_id IS NULL AND s.role = ANY',
        'OR s.role = ANY',
      ],
      'what a hidden participant sent is read by the family': [
        'OR message.from_shielded AND EXISTS (',
        'OR message.from_shielded OR EXISTS (',
      ],
      'what a hidden participant sent is not read by who sees it': [
        '\n        OR message.from_shielded AND EXISTS (SELECT FROM app.seat v WHERE v.child_id = message.child_id AND v.participant_id = message.from_id OFFSET 0)',
        '',
      ],
      'what went to hidden participants alone is read by the family': [
        'AND EXISTS (SELECT FROM app.delivery d WHERE d.message_id = message.id AND NOT d.to_shielded OFFSET 0)',
        '',
      ],
      'the child does not read what is about it': [
        "message.about_person_id IS NULL AND s.role = ANY (ARRAY['GUARDIAN', 'CHILD'])",
        "message.about_person_id IS NULL AND s.role = 'GUARDIAN'",
      ],
      'every participant reads every message': [
        "message.about_person_id IS NULL AND s.role = ANY (ARRAY['GUARDIAN', 'CHILD'])",
        "message.about_person_id IS NULL AND s.role = ANY (ARRAY['GUARDIAN', 'CHILD', 'ASSIGNED'])",
      ],
      'a parent does not read what is about her': [
        '    OR about_person_id = (SELECT app.viewer())\n    OR EXISTS',
        '    OR EXISTS',
      ],
      'a message is sent in the name of another participant': [
        '\n    AND s.participant_id = message.from_id OFFSET 0));\n-- D4',
        ' OFFSET 0));\n-- D4',
      ],
      'about one parent is sent by the other at home': [
        "s.role = 'GUARDIAN' AND (message.about_person_id IS NULL OR message.about_person_id = s.person_id))",
        "s.role = 'GUARDIAN')",
      ],
      'a message is retracted by a colleague': [
        'FOR UPDATE TO hub_app\n  USING (author_id = (SELECT app.viewer()) AND EXISTS',
        'FOR UPDATE TO hub_app\n  USING (EXISTS',
      ],
      'a message is retracted by who no longer acts for its sender': [
        "AND EXISTS (SELECT FROM app.seat s WHERE s.child_id = message.child_id\n    AND s.role = ANY (ARRAY['ASSIGNED', 'GUARDIAN']) AND s.participant_id = message.from_id OFFSET 0));",
        ');',
      ],
      'a delivery is read on after the ground ended': [
        ' AND statement_timestamp() < p.valid_until OFFSET 0))\n',
        ' OFFSET 0))\n',
      ],
      'a delivery is read before the ground began': [
        'AND p.valid_from <= statement_timestamp() AND statement_timestamp() < p.valid_until OFFSET 0))\n',
        'AND statement_timestamp() < p.valid_until OFFSET 0))\n',
      ],
      'a ground in the other direction covers': [
        'p.from_id = delivery.from_id AND p.to_id = delivery.to_id',
        'p.from_id = delivery.to_id AND p.to_id = delivery.from_id',
      ],
      'a ground for another scope covers': [
        '\n             AND delivery.scope = ANY (p.scopes) AND',
        '\n             AND',
      ],
      'a ground about somebody else covers': [
        ' AND p.about_person_id IS NOT DISTINCT FROM delivery.about_person_id\n',
        '\n',
      ],
      'a receiver sees the other receivers': [
        's.participant_id = delivery.to_id AND EXISTS (SELECT FROM app.permit',
        'EXISTS (SELECT FROM app.permit',
      ],
      'the family sees what was told by a hidden participant': [
        'AND NOT delivery.from_shielded AND',
        'AND',
      ],
      'the family sees a hidden receiver': ['AND NOT delivery.to_shielded AND', 'AND'],
      'about a parent the family sees to whom': [
        'OR delivery.about_person_id IS NULL AND NOT delivery.from_shielded',
        'OR NOT delivery.from_shielded',
      ],
      'what others have read is seen': [
        'FOR SELECT TO hub_app USING (person_id = (SELECT app.viewer()));',
        'FOR SELECT TO hub_app USING ((SELECT app.viewer()) IS NOT NULL);',
      ],
      'a message that one does not see is marked as read': [
        ' AND EXISTS (SELECT FROM app.message m WHERE m.id = message_read.message_id OFFSET 0));',
        ');',
      ],
    },
    'message/message.functions.sql': {
      'a receiver is added to a message that was sent': [
        'IF app.viewer() IS NOT NULL THEN',
        'IF app.viewer() IS NULL THEN',
      ],
      'a message goes against the direction of its ground': [
        'WHERE x.from_id = m.from_id AND x.to_id = NEW.to_id AND m.scope',
        'WHERE x.from_id = NEW.to_id AND x.to_id = m.from_id AND m.scope',
      ],
      'a message goes on a ground for another scope': [
        'x.to_id = NEW.to_id AND m.scope = ANY (x.scopes) AND',
        'x.to_id = NEW.to_id AND',
      ],
      'a message goes on a ground about somebody else': [
        ' AND x.about_person_id IS NOT DISTINCT FROM m.about_person_id\n',
        '\n',
      ],
      'a message goes on a ground that ended': [
        'AND x.valid_from <= statement_timestamp() AND statement_timestamp() < x.valid_until ORDER BY',
        'ORDER BY',
      ],
      'a message goes to no receiver': [
        'IF NOT EXISTS (SELECT FROM app.delivery WHERE message_id = NEW.id) THEN',
        'IF EXISTS (SELECT FROM app.delivery WHERE message_id <> NEW.id AND message_id = NEW.id) THEN',
      ],
      'a message takes no turn': [
        "NEW.seq := app.tick(NEW.child_id, 'MESSAGE', NEW.id);",
        'SELECT last_seq + 1 INTO NEW.seq FROM app.child_clock WHERE child_id = NEW.child_id;',
      ],
      'a retracted message keeps its words': ['  NEW.body := NULL;\n', ''],
      'a message is retracted twice': [
        'IF OLD.retracted_at IS NOT NULL THEN',
        'IF OLD.retracted_at > NEW.retracted_at THEN',
      ],
      'nobody hears that a message was retracted': [
        "  PERFORM app.tick(NEW.child_id, 'RETRACTION', NEW.id);\n",
        '',
      ],
      'nobody hears of a message': [
        "  INSERT INTO app.event (child_id, seq, kind, message_id, at) VALUES (NEW.child_id, NEW.seq, 'MESSAGE', NEW.id, NEW.sent_at);\n",
        '',
      ],
    },
    'message/send-message.ts': {
      'a message goes twice': ['if (first) return { changed: [], result: first.uuid };', ''],
      'a receiver of another web is told from one that is absent': [
        'seen.filter(({ childUuid }) => childUuid === from.childUuid)',
        'seen',
      ],
      'a receiver that is hidden is told from one without a ground': [
        'if (!receivers.every((receiver) => inReach.has(receiver))) throw notFound();',
        '',
      ],
      'a scope about a parent names no parent': [
        "if (isAboutParent && !input.aboutPersonId) throw badInput('aboutPersonId', 'REQUIRED');",
        '',
      ],
    },
    'message/mark-read.ts': {
      'any number is marked at once': [
        "if (messageIds.length > MOST_AT_ONCE) throw badInput('messageIds', 'TOO_MANY');",
        '',
      ],
    },
    'message/retract-message.ts': {
      'who did not write it is told that it was retracted': [
        "if (retracted === 0) throw new Refusal('NOT_ALLOWED');",
        '',
      ],
    },
  },
};
