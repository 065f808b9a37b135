/** What the catalogue of the database must say, name by name: whatever is added there is added here too, on purpose. */

/** Everything hub_app may do with tables. A column list means: these columns only. What is not here, it may not do. */
export const RIGHTS_OF_HUB_APP = [
  'access_record: SELECT',
  'administration: SELECT, UPDATE (valid_until)',
  'administrative_act: SELECT (act, at, by_name, id, organisation_id, person_name)',
  'allowance: INSERT (child_id, id, person_id, valid_until), SELECT, UPDATE (valid_until)',
  'asking: SELECT',
  'assignment: INSERT (function, id, participant_id, person_id, person_name, substitute_for_id, valid_from, valid_until), SELECT, UPDATE (valid_until)',
  'child: SELECT',
  'consent: INSERT (about_person_id, asked_by_id, ends_at, from_id, id, purpose, scopes, starts_at, tie_id), SELECT',
  'delivery: INSERT (message_id, to_id), SELECT',
  'employment: SELECT, UPDATE (valid_until)',
  'event: SELECT',
  'fact_change: INSERT (child_id, id, on_day, person_id, source, what), SELECT',
  'ground: INSERT (about_person_id, answers_refusal, article, ends_at, from_id, id, kind, scopes, tie_id, weighing), SELECT',
  'guardianship: SELECT',
  'handover: SELECT',
  'invalidation: INSERT (consent_id, kind, reason), SELECT',
  'message: INSERT (about_person_id, body, client_message_id, from_id, id, scope), SELECT, UPDATE (retracted_at)',
  'message_read: INSERT (message_id, person_id), SELECT',
  'notice: SELECT, UPDATE (read_at)',
  'organisation: INSERT (id, kind, name), SELECT',
  'participant: INSERT (added_by_family, child_id, confidential, id, kind, name, organisation_id, serves_person_id, serves_person_name), SELECT, UPDATE (valid_until)',
  'permit: SELECT',
  'person: SELECT',
  'seat: SELECT',
  'session: DELETE, INSERT (data, expires_at, handle_hash), SELECT (created_at, data, expires_at, handle_hash), UPDATE (data, expires_at)',
  'signature: INSERT (act, consent_id, language, wording), SELECT',
  'signer: SELECT',
  'tie: SELECT',
  'withheld_message: INSERT (message_id, withholding_id), SELECT',
  'withholding: INSERT (ends_at, from_name, id, participant_id, reason, what), SELECT',
];

/** Every function hub_log may call: it records, binds sessions, and asks when to look again. */
export const FUNCTIONS_OF_HUB_LOG = `'{
  "app.day_of(timestamp with time zone)", app.keep_good_time(), app.living_sessions(text[]), app.record_sights(json), "app.sign_in(text,text,text)",
  app.standing(uuid[]), "app.stirred(uuid[],bigint[],timestamptz)"}'`;

/** Every function hub_app may call, and with that all that injected SQL could call. */
export const FUNCTIONS_OF_HUB_APP = [
  'app.add_employee(uuid,text,text,text,text)',
  'app.appoint_administrator(uuid,text,text,text)',
  'app.be_away(uuid,timestamp with time zone,timestamp with time zone)',
  'app.countersign_fact(uuid)',
  'app.countersign_ground(uuid)',
  'app.countersign_withholding(uuid)',
  'app.day_of(timestamp with time zone)',
  'app.drop_fact(uuid)',
  'app.end_ground(uuid)',
  'app.end_withholding(uuid)',
  'app.handle_hash()',
  'app.is_hub_administrator()',
  'app.is_professional()',
  'app.kept_from_viewer()',
  'app.kept_looks()',
  'app.last_seq(uuid)',
  'app.make_tie(uuid,uuid,uuid)',
  'app.move_handover(uuid,text)',
  'app.offer_coordination(uuid)',
  'app.opaque(integer,uuid)',
  'app.open_ground_with_invited(uuid,text,text[],text,text,timestamp with time zone)',
  'app.open_network(uuid,text,text,date,text,jsonb)',
  'app.preview_consent(uuid)',
  'app.record_answer(uuid,text,text,text,text,date)',
  'app.refusals(uuid,uuid,uuid)',
  'app.sign_out()',
  'app.sweep_sessions()',
  'app.viewer()',
];

/**
 * Every function that takes a name from app.person itself: of family members, signers and who acts for nobody. Who acts
 * for a participant has the name that app.acting_name() gives (D6).
 */
export const FUNCTIONS_THAT_READ_OWN_NAMES = `'{
  "app.acting_name(uuid,uuid)", app.fill_consent(), app.fill_ground(), app.fill_message(), "app.note_sights(json,timestamptz)",
  "app.record_answer(uuid,text,text,text,text,date)", app.record_administration(), app.settle_signers(uuid[]), app.sign()}'`;

const SETTLES = ['settle_after_delete', 'settle_after_insert', 'settle_after_update'];
export const TRIGGERS: Record<string, string[]> = {
  administration: ['keep', 'queue', 'record_end', 'record_new'],
  allowance: SETTLES,
  assignment: ['check_new', 'fill', ...SETTLES],
  child: SETTLES,
  consent: ['check_asking_again', 'check_move', 'check_new', 'fill', ...SETTLES],
  delivery: ['fill'],
  employment: ['follow', 'record_end', 'record_new', ...SETTLES],
  event: ['record'],
  fact_change: ['fill'],
  ground: ['check_move', 'check_new', 'fill', ...SETTLES],
  guardianship: SETTLES,
  invalidation: ['count', 'invalidate'],
  message: ['fill', 'note', 'require_receiver', 'retract'],
  organisation: ['record_new'],
  participant: [
    'check_coordinator',
    'check_new',
    'fill',
    'keep_coordination',
    'keep_coordination_moved',
    ...SETTLES,
  ],
  safety_hold: SETTLES,
  signature: ['count', 'sign'],
  tie: SETTLES,
  withheld_message: ['check_receivers', 'fill'],
  withholding: ['check_move', 'check_new', 'fill', 'log', ...SETTLES],
};
