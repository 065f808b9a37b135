import { expect, test } from 'vitest';
import { isOrganisationKind, ORGANISATION_KINDS, PARTICIPANT_KINDS } from './participant-kind.js';

test('every participant that is neither a home nor an informal helper is an organisation', () => {
  expect(PARTICIPANT_KINDS).toEqual([
    'HOME',
    'INFORMAL',
    'BSO',
    'SCHOOL',
    'WIJKTEAM',
    'GGD',
    'YOUTH_CARE',
    'GGZ',
    'COACH',
    'CLUB',
    'OTHER',
  ]);
  expect(PARTICIPANT_KINDS.filter(isOrganisationKind)).toEqual(ORGANISATION_KINDS);
  expect(isOrganisationKind('HOME')).toBe(false);
  expect(isOrganisationKind('INFORMAL')).toBe(false);
});
