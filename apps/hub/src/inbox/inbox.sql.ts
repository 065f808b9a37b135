import { consentJson } from '../consent/consent.sql.js';
import { factChangeJson } from '../fact-change/fact-change.sql.js';
import { groundJson } from '../ground/ground.sql.js';
import { handoverJson, isOfferToMe } from '../handover/handover.sql.js';
import { messageJson } from '../message/message.sql.js';
import { noticeJson } from '../notice/notice.sql.js';
import { actsThere } from '../participant/acts-there.sql.js';
import { withholdingJson } from '../withholding/withholding.sql.js';

/**
 * What waits for the viewer: requests to answer, and of the last 60 days unread messages by child and what they were told;
 * and what they agreed to about themself, and what was told of it (S5d), where no page of a child shows it.
 */
export const INBOX_SQL = `
WITH me AS MATERIALIZED (SELECT app.viewer() AS id),
mine AS MATERIALIZED (SELECT DISTINCT s.child_id FROM app.seat s WHERE s.person_id = (SELECT id FROM me)),
requests AS MATERIALIZED (
  SELECT c.*, COALESCE((SELECT k.first_name FROM app.child k WHERE k.id = c.child_id), '') AS child_name
  FROM app.signer g JOIN app.consent c ON c.id = g.consent_id
  WHERE g.person_id = (SELECT id FROM me) AND c.state = 'REQUESTED' AND c.runs_until > statement_timestamp()
    AND NOT EXISTS (SELECT FROM app.signature n WHERE n.consent_id = c.id AND n.person_id = g.person_id AND n.act = 'YES')),
given AS MATERIALIZED (
  SELECT c.* FROM app.signer g JOIN app.consent c ON c.id = g.consent_id
  WHERE g.person_id = (SELECT id FROM me) AND c.about_person_id = g.person_id AND c.state = 'GIVEN' AND c.runs_until > statement_timestamp()
    AND NOT EXISTS (SELECT FROM app.child k WHERE k.id = c.child_id)),
told AS MATERIALIZED (
  SELECT m.* FROM app.message m
  WHERE m.about_person_id = (SELECT id FROM me) AND NOT EXISTS (SELECT FROM app.child k WHERE k.id = m.child_id)
  ORDER BY m.sent_at DESC, m.id LIMIT 50),
offers AS MATERIALIZED (
  SELECT h.*, k.first_name FROM mine JOIN app.handover h ON h.child_id = mine.child_id JOIN app.child k ON k.id = h.child_id
  WHERE ${isOfferToMe('h')}),
unread AS MATERIALIZED (
  SELECT mine.child_id, k.first_name, n.count
  FROM mine JOIN app.child k ON k.id = mine.child_id
  CROSS JOIN LATERAL (SELECT count(*) AS count FROM app.message m
    WHERE m.child_id = mine.child_id AND m.author_id <> (SELECT id FROM me) AND m.retracted_at IS NULL AND m.sent_at > statement_timestamp() - interval '60 days'
      AND NOT EXISTS (SELECT FROM app.message_read r WHERE r.message_id = m.id AND r.person_id = (SELECT id FROM me))) n
  WHERE n.count > 0),
notices AS MATERIALIZED (
  SELECT n.* FROM app.notice n WHERE n.person_id = (SELECT id FROM me) AND n.at > statement_timestamp() - interval '60 days'),
colleagues AS MATERIALIZED (
  SELECT g.*, k.first_name FROM mine JOIN app.ground g ON g.child_id = mine.child_id JOIN app.child k ON k.id = g.child_id
  WHERE g.countersigned_at IS NULL AND g.runs_until > statement_timestamp() AND g.opened_by_person_id <> (SELECT id FROM me)
    AND EXISTS (SELECT FROM app.seat s WHERE s.child_id = g.child_id AND s.role = 'ASSIGNED' AND s.participant_id = g.from_id)
    AND ${actsThere('g.opened_by_person_id', 'g.from_id')}),
kept_back AS MATERIALIZED (
  SELECT w.*, k.first_name FROM mine JOIN app.withholding w ON w.child_id = mine.child_id JOIN app.child k ON k.id = w.child_id
  WHERE w.countersigned_at IS NULL AND w.ended_at IS NULL AND statement_timestamp() < w.ends_at AND w.proposed_by_person_id <> (SELECT id FROM me)
    AND ${actsThere('w.proposed_by_person_id', 'w.participant_id')}),
facts AS MATERIALIZED (
  SELECT f.*, k.first_name FROM mine JOIN app.fact_change f ON f.child_id = mine.child_id JOIN app.child k ON k.id = f.child_id
  WHERE f.countersigned_at IS NULL AND f.dropped_at IS NULL AND f.written_by_person_id <> (SELECT id FROM me)
    AND ${actsThere('f.written_by_person_id', 'f.participant_id')}),
countersignatures AS MATERIALIZED (
  SELECT g.opened_at AS at, g.id, json_build_object('childId', app.opaque(1, g.child_id), 'childName', g.first_name, 'ground', ${groundJson('g', 'g.first_name')}, 'withholding', NULL, 'factChange', NULL) AS waits FROM colleagues g
  UNION ALL
  SELECT w.proposed_at, w.id, json_build_object('childId', app.opaque(1, w.child_id), 'childName', w.first_name, 'ground', NULL, 'withholding', ${withholdingJson('w', 'w.first_name')}, 'factChange', NULL) FROM kept_back w
  UNION ALL
  SELECT f.written_at, f.id, json_build_object('childId', app.opaque(1, f.child_id), 'childName', f.first_name, 'ground', NULL, 'withholding', NULL, 'factChange', ${factChangeJson('f')}) FROM facts f)
SELECT (SELECT id FROM me) AS viewer,
  ARRAY(SELECT child_id FROM requests UNION SELECT child_id FROM given UNION SELECT child_id FROM told UNION SELECT child_id FROM offers UNION SELECT child_id FROM unread UNION SELECT child_id FROM colleagues UNION SELECT child_id FROM kept_back UNION SELECT child_id FROM facts UNION SELECT child_id FROM notices) AS children,
  json_build_object(
    'requests', COALESCE((SELECT json_agg(${consentJson('c', 'c.child_name')} ORDER BY c.requested_at, c.id) FROM requests c), '[]'),
    'given', COALESCE((SELECT json_agg(${consentJson('c', "''")} ORDER BY c.decided_at, c.id) FROM given c), '[]'),
    'told', COALESCE((SELECT json_agg(${messageJson('m')} ORDER BY m.sent_at DESC, m.id) FROM told m), '[]'),
    'offers', COALESCE((SELECT json_agg(${handoverJson('h', 'h.first_name')} ORDER BY h.offered_at, h.id) FROM offers h), '[]'),
    'countersignatures', COALESCE((SELECT json_agg(c.waits ORDER BY c.at, c.id) FROM countersignatures c), '[]'),
    'notices', COALESCE((SELECT json_agg(${noticeJson('n')} ORDER BY n.read_at IS NULL DESC, n.at DESC, n.id) FROM notices n), '[]'),
    'unread', COALESCE((SELECT json_agg(json_build_object('childId', app.opaque(1, u.child_id), 'childName', u.first_name, 'count', u.count) ORDER BY u.first_name, u.child_id) FROM unread u), '[]')) AS answer`;
