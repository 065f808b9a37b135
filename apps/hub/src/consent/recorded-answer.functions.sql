-- D2: an answer that a signer gave on paper or in person is written down by the participant that asked or by the
-- coordinator, naming the document; the signer is told. Who records names the signer and is not shown the signers (S4): a
-- name that none of them has finds nothing.

-- In the name of which participant the viewer records an answer: the one that asked, or the coordinator of a tie that it
-- sees as such. A home and an informal helper answer for nobody else: there is no professional to hold the paper.
CREATE OR REPLACE FUNCTION app.records_answer(c app.consent) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT s.participant_id FROM app.seat s JOIN app.participant p ON p.id = s.participant_id AND p.organisation_id IS NOT NULL
  WHERE s.person_id = app.viewer() AND s.child_id = c.child_id AND s.role = 'ASSIGNED' AND s.valid_from <= clock_timestamp() AND clock_timestamp() < s.valid_until
    AND (s.participant_id = c.asked_by_id OR s.coordinates AND NOT c.shielded)
  ORDER BY s.participant_id = c.asked_by_id DESC LIMIT 1
$$;

CREATE OR REPLACE FUNCTION app.record_answer(consent uuid, signer_name text, answer text, how text, document text, answered_on date) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE me uuid := app.viewer(); c app.consent; by_id uuid; signers uuid[];
BEGIN
  SELECT * INTO c FROM app.consent WHERE id = record_answer.consent;
  IF app.records_answer(c) IS NULL THEN
    RAISE EXCEPTION 'NOT_FOUND';
  END IF;
  PERFORM app.tick(c.child_id, 'WEB', NULL);
  SELECT * INTO c FROM app.consent WHERE id = c.id FOR UPDATE;
  by_id := app.records_answer(c); -- who acts there may have changed while this waited for its turn
  IF by_id IS NULL THEN
    RAISE EXCEPTION 'NOT_FOUND';
  END IF;
  -- All that does not depend on the name is judged before it: else a bad day would tell who signs (S4).
  IF answered_on > (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date THEN
    RAISE EXCEPTION 'BAD_INPUT' USING DETAIL = 'answeredOn', HINT = 'IN_THE_FUTURE';
  ELSIF answered_on < (c.requested_at AT TIME ZONE 'Europe/Amsterdam')::date THEN
    RAISE EXCEPTION 'BAD_INPUT' USING DETAIL = 'answeredOn', HINT = 'BEFORE_THE_REQUEST';
  END IF;
  IF c.runs_until <= clock_timestamp() OR c.state <> (CASE answer WHEN 'WITHDRAWN' THEN 'GIVEN' ELSE 'REQUESTED' END) THEN
    RAISE EXCEPTION 'NOT_OPEN';
  END IF;
  PERFORM app.settle_signers(ARRAY[c.child_id]); -- authority may have begun or ended by time alone
  SELECT array_agg(g.person_id) INTO signers FROM app.signer g JOIN app.person p ON p.id = g.person_id JOIN app.child k ON k.id = g.child_id
    WHERE g.consent_id = c.id AND (app.plain_words(p.name) = app.plain_words(signer_name)
      OR g.role = 'CHILD' AND app.plain_words(k.first_name) = app.plain_words(signer_name));
  IF cardinality(signers) <> 1 OR signers IS NULL THEN
    RAISE EXCEPTION 'NOT_FOUND';
  END IF;
  IF signers = ARRAY[me] THEN
    RAISE EXCEPTION 'NOT_ALLOWED'; -- one's own answer is given in the app
  END IF;
  -- What they said themselves counts, until they say otherwise on a later day.
  IF answer <> 'WITHDRAWN' AND EXISTS (SELECT FROM app.signature s WHERE s.consent_id = c.id AND s.person_id = signers[1] AND s.how = 'APP'
      AND (s.act = answer OR s.act IN ('YES', 'NO') AND record_answer.answered_on <= (s.at AT TIME ZONE 'Europe/Amsterdam')::date)) THEN
    RAISE EXCEPTION 'NOT_FOUND';
  END IF;
  INSERT INTO app.signature (consent_id, person_id, act, how, document, answered_on,
      recorded_by_person_id, recorded_by_name, recorded_by_participant_id, recorded_by_participant_name)
    SELECT c.id, signers[1], answer, record_answer.how, record_answer.document, record_answer.answered_on, me, app.acting_name(me, by_id), by_id, b.name
    FROM app.participant b WHERE b.id = by_id;
  PERFORM app.tell(signers[1], c.child_id, 'RECORDED_ANSWER', c.id);
END $$;

REVOKE ALL ON FUNCTION app.records_answer(app.consent), app.record_answer(uuid, text, text, text, text, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.record_answer(uuid, text, text, text, text, date) TO hub_app;
