-- S7, S6: MESSAGE, what somebody saw of messages by themselves: as they came in, were sent or were asked for. It is about those
-- messages; MESSAGES from now on about the list of them alone. What stood there already cannot be told apart and stays.
ALTER TABLE app.access_record DROP CONSTRAINT access_record_looked_check;
ALTER TABLE app.access_record ADD CONSTRAINT access_record_looked_check
  CHECK (looked IN ('WEB', 'MESSAGES', 'MESSAGE', 'CONSENTS', 'ACCESS_RECORD', 'CASELOAD', 'INBOX', 'WITHHOLDING') OR looked = 'ACT' AND outcome = 'REFUSED');
