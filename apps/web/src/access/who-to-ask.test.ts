import { expect, test } from 'vitest';
import type { Web } from '../network/web.js';
import { openingOf, webOf } from '../testing/webs.js';
import type { Look } from './look-sentence.js';
import { whoToAsk } from './who-to-ask.js';

const look: Look = {
  __typename: 'AccessOfPerson',
  firstAt: '2026-11-22T09:00:00Z',
  personName: 'Joyce',
  participantName: 'BSO De Boomhut',
  participantKind: 'BSO',
  outcome: 'SHOWN',
  ground: 'PARTICIPANT',
  me: false,
  looked: ['WEB'],
};
const openings = [openingOf({ fromId: 'home', toId: 'bso', ground: 'LEGAL_REPRESENTATIVE' })];
/** The web of Sam as somebody at home sees it. */
const atHome = (tie: Parameters<typeof webOf>[0] = { openings }) => {
  const web = webOf(tie);
  const participants = web.participants.map((one) => ({ ...one, mine: one.id === 'home' }));
  return { ...web, participants };
};

test('who looked for a participant that one may write to can be asked', () => {
  expect(whoToAsk(atHome(), look)).toMatchObject({ from: { id: 'home' }, to: { id: 'bso' } });
});

test('a parent who works at the school asks from home, and not in the name of the school', () => {
  const fromSchool = openingOf({ fromId: 'school', toId: 'bso' });
  const asParentAndTeacher = (web: Web) => ({
    ...web,
    // The school stands first.
    participants: web.participants.map((one) => ({ ...one, mine: one.id !== 'bso' })).toReversed(),
  });
  const both = webOf({ openings: [fromSchool, ...openings] });
  expect(whoToAsk(asParentAndTeacher(both), look)).toMatchObject({ from: { id: 'home' } });
  const schoolAlone = webOf({ openings: [fromSchool] });
  expect(whoToAsk(asParentAndTeacher(schoolAlone), look)).toBeUndefined();
});

test('nobody is asked about one’s own look, or about a refusal', () => {
  expect(whoToAsk(atHome(), { ...look, me: true })).toBeUndefined();
  expect(whoToAsk(atHome(), { ...look, outcome: 'REFUSED' })).toBeUndefined();
});

test('nobody is asked to whom nothing may be told, or in whose name one does not act', () => {
  const theOtherWay = [openingOf({ fromId: 'bso', toId: 'home' })];
  expect(whoToAsk(atHome({ openings: theOtherWay }), look)).toBeUndefined();
  expect(whoToAsk(webOf({ openings }), look)).toBeUndefined();
});

test('nobody is asked who left, is called otherwise, or cannot be told from another', () => {
  const web = atHome();
  const [home, bso, school] = web.participants;
  const having = (...participants: typeof web.participants) => ({ ...web, participants });
  const gone = { ...bso!, until: '2026-01-06T09:00:00Z' };
  expect(whoToAsk(having(home!, gone, school!), look)).toBeUndefined();
  expect(whoToAsk(web, { ...look, participantName: 'BSO Het Vlot' })).toBeUndefined();
  expect(whoToAsk(web, { ...look, participantKind: 'CLUB' })).toBeUndefined();
  expect(whoToAsk(web, { ...look, participantName: null })).toBeUndefined();
  const twin = { ...bso!, id: 'twin' };
  expect(whoToAsk(having(home!, bso!, twin), look)).toBeUndefined();
  expect(whoToAsk(having(home!, gone, { ...bso!, id: 'twin' }), look)).toBeUndefined();
});
