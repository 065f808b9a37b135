import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { shared } from './check/keys.js';
import {
  checkFamilies,
  checkScenario,
  families,
  organisations,
  people,
  personas,
  strangers,
} from './index.js';

const moment = fc.date({
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2046-01-01T00:00:00Z'),
  noInvalidDate: true,
});

const texts = [
  ...organisations.map(({ name }) => name),
  ...people.flatMap(({ name, persona }) => [name, persona?.title ?? '', persona?.hint ?? '']),
  ...families.flatMap((family) => [
    family.title,
    family.story,
    ...family.guardians.map(({ source }) => source),
    ...family.homes.map(({ name }) => name),
    ...family.participants.flatMap(({ name = '', people: staff }) => [
      name,
      ...staff.map((one) => one.function),
    ]),
    ...family.consents.map(({ purpose }) => purpose),
    ...(family.grounds ?? []).map(({ weighing }) => weighing),
    ...family.messages.map(({ body }) => body),
  ]),
];

describe('the invented families', () => {
  it.each(families.map((family) => [family.key, family] as const))(
    '%s could have happened under the rules, whenever it is loaded',
    (_, family) => {
      fc.assert(
        fc.property(moment, (now) => {
          expect(checkScenario(family, now)).toEqual([]);
        }),
      );
    },
  );

  it('show together every state there is, and strangers who are strangers', () => {
    expect(checkFamilies(families, strangers, new Date('2026-11-21T12:00:00Z'))).toEqual([]);
  });

  it('share no key, over all families, people and organisations', () => {
    const keys = [
      ...organisations.map(({ key }) => key),
      ...people.map(({ key }) => key),
      ...families.flatMap(({ key, child, homes, participants, ties }) => [
        `family ${key}`,
        child.key,
        ...[...homes, ...participants, ...ties].map((one) => one.key),
      ]),
    ];
    expect(shared(keys)).toEqual([]);
  });

  it('have everyone in them stand in a web, work somewhere or administer the hub', () => {
    const involved = new Set(
      families.flatMap(({ child, guardians, participants }) => [
        child.person,
        ...guardians.map(({ person }) => person),
        ...participants.flatMap(({ people: staff }) => staff.map(({ person }) => person)),
      ]),
    );
    const idle = people.filter(
      ({ key, employment, hubAdministrator }) =>
        !involved.has(key) && !employment && !hubAdministrator,
    );
    expect(idle).toEqual([]);
  });

  it('give one worker a caseload of three', () => {
    const coordinated = families.filter(({ participants }) =>
      participants.some(
        (one) => one.coordinator && one.people.some(({ person }) => person === 'karin'),
      ),
    );
    expect(coordinated.map(({ key }) => key)).toEqual(['sam', 'daan', 'lina']);
  });

  it('introduce a persona of every family on the sign-in page', () => {
    const persons = personas().map(({ person }) => person);
    expect(persons).toEqual(expect.arrayContaining(['karin', 'naima', 'esther', 'daan', 'lina']));
    expect(persons).toEqual(expect.arrayContaining(strangers.map(({ person }) => person)));
  });
});

describe('the words in them', () => {
  it('hold nothing like a telephone number, a BSN, an address or a mail address', () => {
    const suspect = [
      /\d(?:[\s.-]?\d){4,}/u,
      /\b\d{4}\s?[A-Z]{2}\b/u,
      /\p{L}+(?:straat|laan|weg|plein|kade|singel|gracht|hof|dijk|pad)\s+\d/iu,
      /\S@\S|www\.|https?:/iu,
    ];
    expect(texts.filter((text) => suspect.some((pattern) => pattern.test(text)))).toEqual([]);
  });

  it('name no diagnosis', () => {
    const jargon =
      /\b(?:adhd|autis|ass\b|diagnos|stoornis|depress|psychos|versla|medicat|borderline|trauma)/iu;
    expect(texts.filter((text) => jargon.test(text))).toEqual([]);
  });

  it('are short: at most 15 words in a sentence', () => {
    const sentences = texts.flatMap((text) => text.split(/(?<=[.!?])\s+/u));
    expect(sentences.filter((sentence) => sentence.split(/\s+/u).length > 15)).toEqual([]);
  });
});
