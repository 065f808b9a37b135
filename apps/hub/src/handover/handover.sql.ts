/** Whether an offer can still be answered: until it lapses, or the participant it was made to leaves. `h` as below. */
const isOpen = (h: string) =>
  `(${h}.state = 'OFFERED' AND ${h}.lapses_at > statement_timestamp() AND EXISTS (SELECT FROM app.participant p
    WHERE p.id = ${h}.to_id AND p.valid_until > statement_timestamp()))`;

const actsFor = (h: string, end: string) => `EXISTS (SELECT FROM app.seat s
    WHERE s.child_id = ${h}.child_id AND s.role = 'ASSIGNED' AND s.participant_id = ${h}.${end})`;

/** Whether it waits for the viewer and their colleagues. */
export const isOfferToMe = (h: string) => `${isOpen(h)} AND ${actsFor(h, 'to_id')}`;

/** One handover as JSON, shaped as the GraphQL type Handover. `h` is an alias of app.handover rows the viewer may see. */
export function handoverJson(h: string, childName: string): string {
  return `json_build_object(
  'id', app.opaque(13, ${h}.id), 'childId', app.opaque(1, ${h}.child_id), 'childName', ${childName},
  'fromName', ${h}.from_name, 'toId', app.opaque(2, ${h}.to_id), 'toName', ${h}.to_name,
  'state', CASE WHEN ${h}.state = 'OFFERED' AND NOT ${isOpen(h)} THEN 'LAPSED' ELSE ${h}.state END,
  'offeredByName', ${h}.offered_by_name, 'offeredAt', ${h}.offered_at, 'lapsesAt', ${h}.lapses_at, 'endedAt', ${h}.ended_at,
  'mayAnswer', ${isOfferToMe(h)},
  'mayRevoke', ${isOpen(h)} AND ${actsFor(h, 'from_id')})`;
}

/** One handover, by its id. */
export const HANDOVER_SQL = `
WITH h AS MATERIALIZED (SELECT x.*, k.first_name FROM app.handover x JOIN app.child k ON k.id = x.child_id WHERE x.id = $1::uuid)
SELECT app.viewer() AS viewer, ARRAY(SELECT child_id FROM h) AS children, (SELECT ${handoverJson('h', 'h.first_name')} FROM h) AS answer`;
