/**
 * Whether somebody acts for an organisation's participant at this moment: assigned to it, and working there (D6). What they
 * began there a colleague can countersign only while they do (G2, G4, C1). For who acts there too, and so sees its people.
 */
export function actsThere(person: string, participant: string): string {
  return `EXISTS (SELECT FROM app.assignment a
    JOIN app.participant p ON p.id = a.participant_id
    JOIN app.employment e ON e.person_id = a.person_id AND e.organisation_id = p.organisation_id
    WHERE a.participant_id = ${participant} AND a.person_id = ${person}
      AND a.valid_from <= statement_timestamp() AND statement_timestamp() < a.valid_until
      AND e.valid_from <= statement_timestamp() AND statement_timestamp() < e.valid_until)`;
}
