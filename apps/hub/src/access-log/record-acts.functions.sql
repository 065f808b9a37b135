-- D7: who changes a web also sees what comes of it. That is recorded by the change itself, in its transaction: what cannot
-- be recorded is not done, and nothing done goes unrecorded, whatever SQL did it.
-- Once for each act, by its time: the transaction's. Not of who has no part in the web and signs nothing there, such as who
-- ends someone's work for an organisation (D6): they see nothing of it, and a name without a reason would raise questions.
CREATE OR REPLACE FUNCTION app.record_act() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE me uuid := app.viewer(); what text := CASE NEW.kind WHEN 'WEB' THEN 'WEB' ELSE 'MESSAGE' END;
BEGIN
  IF me IS NULL
     OR NOT EXISTS (SELECT FROM app.seat s WHERE s.person_id = me AND s.child_id = NEW.child_id
          AND s.valid_from <= statement_timestamp() AND statement_timestamp() < s.valid_until)
        AND NOT EXISTS (SELECT FROM app.signer g WHERE g.person_id = me AND g.child_id = NEW.child_id)
     OR EXISTS (SELECT FROM app.access_record r WHERE r.person_id = me AND r.at = transaction_timestamp()
          AND r.child_id = NEW.child_id AND r.looked = what) THEN
    RETURN NULL;
  END IF;
  PERFORM app.note_sights(json_build_array(json_build_object('person_id', me, 'child_id', NEW.child_id, 'looked', what, 'outcome', 'SHOWN')), transaction_timestamp());
  RETURN NULL;
EXCEPTION
  WHEN serialization_failure OR deadlock_detected THEN
    RAISE; -- worth another try
  WHEN OTHERS THEN
    RAISE EXCEPTION 'REFUSED_UNRECORDED';
END $$;

CREATE OR REPLACE TRIGGER record AFTER INSERT ON app.event FOR EACH ROW EXECUTE FUNCTION app.record_act();

REVOKE ALL ON FUNCTION app.record_act() FROM PUBLIC;
