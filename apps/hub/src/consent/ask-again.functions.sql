-- C8: what was refused is not asked again for thirty days, and what is being asked is not asked twice.
-- packages/domain/src/ask-again.ts says the same.

-- A text without capitals, spacing and punctuation. The collation is named, so that the words of every language count.
CREATE OR REPLACE FUNCTION app.plain_words(words text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
  SELECT btrim(regexp_replace(lower(normalize(words, NFKC) COLLATE pg_catalog.pg_unicode_fast), '[^[:alnum:]]+', ' ', 'g'))
$$;

-- Whether of two requests between the same two, in one direction, `again` asks what `asked` did: a later end asks more and
-- changes nothing, one over a month earlier asks less.
CREATE OR REPLACE FUNCTION app.is_same_request(asked app.consent, again app.consent) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
AS $$
  SELECT asked.about_person_id IS NOT DISTINCT FROM again.about_person_id
    AND asked.scopes @> again.scopes AND asked.scopes <@ again.scopes
    AND app.plain_words(asked.purpose) = app.plain_words(again.purpose)
    AND again.ends_at >= (asked.ends_at AT TIME ZONE 'UTC' - interval '1 month') AT TIME ZONE 'UTC'
$$;

-- As far as who asks may know (S0, S4): its own requests; the coordinator's those on every tie it sees; a signer's those
-- put to them. Anyone else would learn from the refusal here that others were refused. What the owner of the tables loads
-- was asked elsewhere.
CREATE OR REPLACE FUNCTION app.check_asking_again() RETURNS trigger
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE me uuid := app.viewer(); is_open boolean; was_refused boolean;
BEGIN
  IF me IS NULL THEN
    RETURN NULL;
  END IF;
  -- Two who ask the same at once, or ask while it is being refused, queue here.
  PERFORM FROM app.child_clock k WHERE k.child_id = NEW.child_id FOR UPDATE;
  SELECT bool_or(c.state = 'REQUESTED' AND c.runs_until > NEW.requested_at),
         bool_or(c.state IN ('REFUSED', 'CONFLICT') AND c.decided_at > NEW.requested_at - interval '720 hours')
    INTO is_open, was_refused
    FROM app.consent c
    -- Who left and was invited again is the same one (D1).
    WHERE c.child_id = NEW.child_id AND c.from_id IN (SELECT app.stood_as(NEW.from_id)) AND c.to_id IN (SELECT app.stood_as(NEW.to_id))
      AND c.id <> NEW.id AND app.is_same_request(c, NEW)
      -- One that starts after the next birthday that counts is put to others (C3).
      AND (c.about_person_id IS NOT NULL
        OR COALESCE(NEW.starts_at, NEW.requested_at) < app.latest_consent_end(c.child_id, false, COALESCE(c.starts_at, c.requested_at)))
      AND (c.asked_by_id IN (SELECT app.stood_as(NEW.asked_by_id))
        OR NOT c.shielded AND EXISTS (SELECT FROM app.participant p WHERE p.id = NEW.asked_by_id AND p.coordinates)
        OR EXISTS (SELECT FROM app.signer g WHERE g.consent_id = c.id AND g.person_id = me));
  IF was_refused THEN
    RAISE EXCEPTION 'NOT_OPEN' USING HINT = 'REFUSED_BEFORE';
  END IF;
  IF is_open THEN
    RAISE EXCEPTION 'BAD_INPUT' USING DETAIL = 'scopes', HINT = 'ASKED_ALREADY';
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER check_asking_again AFTER INSERT ON app.consent FOR EACH ROW EXECUTE FUNCTION app.check_asking_again();

REVOKE ALL ON FUNCTION app.plain_words(text), app.is_same_request(app.consent, app.consent), app.check_asking_again() FROM PUBLIC;
