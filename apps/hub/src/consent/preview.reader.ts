import type { HubContext } from '../graphql/context.js';
import { look } from '../graphql/look.js';
import type { PreviewedEnd } from './preview.type.js';

/** Names and messages come from what the viewer may see; what would be new comes from the seats and permits of today. */
const PREVIEW = {
  name: 'preview of consent',
  text: `
WITH ends AS MATERIALIZED (SELECT * FROM app.preview_consent($1::uuid))
SELECT app.viewer() AS viewer, ARRAY(SELECT c.child_id FROM app.consent c WHERE c.id = $1::uuid) AS children,
  (SELECT COALESCE((SELECT json_agg(json_build_object(
      'participantId', app.opaque(2, e.end_id), 'name', CASE WHEN e.tells THEN c.from_name ELSE c.to_name END,
      'otherName', CASE WHEN e.tells THEN c.to_name ELSE c.from_name END, 'tells', e.tells, 'meets', e.meets,
      'people', CASE WHEN e.meets THEN ARRAY(SELECT DISTINCT a.person_name FROM app.assignment a
        WHERE a.participant_id = e.other_id AND a.valid_from <= statement_timestamp() AND statement_timestamp() < a.valid_until ORDER BY 1) ELSE '{}' END,
      'earlierMessages', (SELECT count(*) FROM app.message m WHERE m.id = ANY (e.messages))) ORDER BY e.tells) FROM ends e), '[]')
   FROM app.consent c WHERE c.id = $1::uuid AND EXISTS (SELECT FROM app.signer g WHERE g.consent_id = c.id)) AS answer`,
};

/**
 * What each end of a request would newly see if everyone said yes: first who hears, then who tells. None when it is no
 * longer open.
 *
 * @param consent uuid
 * @throws Refusal as look() does; NOT_FOUND for everyone but those who must sign it
 */
export async function readPreview(context: HubContext, consent: string): Promise<PreviewedEnd[]> {
  return look<PreviewedEnd[]>(context, {
    looked: 'CONSENTS',
    statement: PREVIEW,
    values: [consent],
    child: null,
  });
}
