-- C7, G4: what began or ended by time alone within a week is looked for again and again, in all webs at once.
CREATE INDEX guardianship_authority_ends ON app.guardianship (authority_until);
CREATE INDEX withholding_ends ON app.withholding (ends_at);
CREATE INDEX safety_hold_ends ON app.safety_hold (valid_until);
CREATE INDEX consent_starts ON app.consent (starts_at) WHERE starts_at IS NOT NULL;
