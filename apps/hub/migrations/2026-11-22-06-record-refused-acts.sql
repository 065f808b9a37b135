-- D7: refusals are recorded, those of acts too. An act that was done needs no kind of its own: what is recorded of it is
-- the sight of what came of it, since to say that somebody did something would tell of a change one may not see (S6).
ALTER TABLE app.access_record DROP CONSTRAINT access_record_looked_check;
ALTER TABLE app.access_record ADD CONSTRAINT access_record_looked_check
  CHECK (looked IN ('WEB', 'MESSAGES', 'CONSENTS', 'ACCESS_RECORD', 'CASELOAD', 'INBOX') OR looked = 'ACT' AND outcome = 'REFUSED');
