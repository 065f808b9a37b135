-- S5d: a parent reads what was told of them also where they do not see the child; their own page asks for it by person.
CREATE INDEX message_about ON app.message (about_person_id, sent_at DESC) WHERE about_person_id IS NOT NULL;
