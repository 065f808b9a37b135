import { strangers } from '@spinnenweb/scenarios';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { networkSql } from '../network/network.sql.js';
import { type Families, NOTHING, prepareFamilies } from '../testing/families.js';

/* Who sees what of the invented families as they stand: S0 to S7 of docs/access.md, by name. */

const WEB = networkSql('$1::uuid');
let families: Families;

beforeAll(async () => {
  const open = await prepareFamilies();
  families = await open();
});
afterAll(() => families.close());

describe('S0, S1: a child', () => {
  test.each(strangers)('of $scenario does not exist for $person', async ({ person, scenario }) => {
    const hidden = await families.read(person, WEB, [families.id(`${scenario}-kind`), null]);
    const absent = await families.read(person, WEB, [crypto.randomUUID(), null]);
    expect(hidden).toEqual([{ viewer: families.id(person), children: [], answer: null }]);
    expect(hidden).toEqual(absent);
  });

  test.each(['martijn', 'yonas', 'gerda', 'mirjam'])(
    'leaves nothing at all to see for %s',
    async (person) => {
      expect(await families.seenBy(person)).toEqual(NOTHING);
    },
  );

  test('is seen by who acts for a participant, by guardians and from twelve by itself', async () => {
    expect((await families.seenBy('karin')).children).toEqual(['Daan', 'Lina', 'Sam']);
    expect((await families.seenBy('tom')).children).toEqual(['Sam']);
    expect((await families.seenBy('winston')).children).toEqual(['Noor']);
    expect((await families.seenBy('daan')).children).toEqual(['Daan']);
  });

  test('is no longer seen by the coach whose participant ended', async () => {
    expect((await families.seenBy('rachid')).children).toEqual(['Lina']);
  });

  test('of sixteen is seen by the mother it allows, and by the father it does not, nothing', async () => {
    expect((await families.seenBy('selam')).children).toEqual(['Lina']);
    expect((await families.seenBy('yonas')).children).toEqual([]);
  });
});

describe('S2: a participant', () => {
  test("that is mother's GGZ is never seen by Winston, by no way of looking", async () => {
    const winston = await families.seenBy('winston');
    expect(winston.participants).toEqual([
      'noor-bso',
      'noor-coach',
      'noor-mama',
      'noor-papa',
      'noor-school',
      'noor-wil',
    ]);
    const words = JSON.stringify([
      winston,
      await families.read('winston', WEB, [families.id('noor-kind'), null]),
    ]).replaceAll(/"[\w-]{23}"/g, '"an opaque id, which may spell anything"');
    expect(words).not.toMatch(/ggz|duinroos|lotte|verhoeven|PARENT_CARE|behandelaar/i);
    expect(words).not.toContain('om rust na 18.00');
  });

  test("that is mother's GGZ is seen by mother, by its own people and by the coach she allowed", async () => {
    for (const person of ['esther', 'lotte', 'yasmin']) {
      expect((await families.seenBy(person)).participants, person).toContain('noor-ggz');
    }
    for (const person of ['dewi', 'kees', 'marieke', 'wil', 'marloes']) {
      expect((await families.seenBy(person)).participants, person).not.toContain('noor-ggz');
    }
  });

  test('that is confidential, and Marloes of it, is seen by nobody else', async () => {
    for (const person of [
      'esther',
      'winston',
      'yasmin',
      'lotte',
      'dewi',
      'kees',
      'marieke',
      'wil',
    ]) {
      const sight = JSON.stringify(await families.seenBy(person));
      expect(sight, person).not.toMatch(/meldpunt|marloes/i);
    }
    expect(await families.seenBy('marloes')).toEqual({
      ...NOTHING,
      children: ['Noor'],
      participants: ['noor-mama', 'noor-meldpunt', 'noor-papa'],
      people: ['Marloes Timmer'],
    });
  });

  test('at either end of a consent in force sees the other, and both see the homes', async () => {
    expect((await families.seenBy('rosa')).participants).toEqual([
      'sam-brug',
      'sam-bso',
      'sam-thuis',
    ]);
    expect((await families.seenBy('dennis')).participants).toEqual(['daan-club', 'daan-thuis']);
  });

  test('shows its people to who sees it, but a home seen by everyone names nobody', async () => {
    const dennis = await families.seenBy('dennis');
    expect(dennis.people).toEqual(['Dennis Tuinstra']);
    expect(dennis.guardians).toEqual([]);
    expect((await families.seenBy('karin')).guardians).toContain('Martijn Vos');
  });
});

describe('S3, S4: ties and consents', () => {
  test('on which nothing is agreed are learnt by neither end', async () => {
    const rosa = await families.seenBy('rosa');
    expect(rosa.ties).toEqual(['sam-brug – sam-bso', 'sam-brug – sam-thuis']);
    expect(rosa.consents.filter((line) => !line.endsWith('GIVEN'))).toEqual([]);
    expect((await families.seenBy('femke')).consents).toEqual([
      'sam-school → sam-ggd HEALTH GIVEN',
    ]);
  });

  test('that are asked are seen by the coordinator that asked and by who signs', async () => {
    const asked = 'sam-ggd → sam-wijkteam HEALTH REQUESTED';
    for (const person of ['karin', 'naima', 'pieter']) {
      expect((await families.seenBy(person)).consents, person).toContain(asked);
    }
  });

  test('are one thing, and who answered what another: that is for the signers', async () => {
    expect((await families.seenBy('karin')).answers).toEqual([]);
    expect((await families.seenBy('tom')).answers).toEqual([]);
    expect((await families.seenBy('jeroen')).answers).toContain('Jeroen Verbeek NO');
    expect((await families.seenBy('daan')).answers).toContain('Jeroen Verbeek NO');
  });

  test('about mother are for mother: father is no signer of them', async () => {
    const aboutMother = (lines: string[]) => lines.filter((line) => line.includes('PARENT_CARE'));
    expect(aboutMother((await families.seenBy('esther')).consents)).toHaveLength(3);
    expect(aboutMother((await families.seenBy('winston')).consents)).toEqual([]);
  });

  test('that once needed a father say nothing to him when the child of sixteen decides alone', async () => {
    expect((await families.seenBy('yonas')).consents).toEqual([]);
    expect((await families.seenBy('yonas')).answers).toEqual([]);
  });
});

describe('S5, S6: a message', () => {
  const quietRoom = 'Vanmiddag graag stille kamer om 16.00. De ochtend was vol.';
  const withAClock = 'Sam werkt graag met een klokje. Tien minuten werken, dan even staan.';
  const aboutMother = 'Esther vraagt om rust na 18.00. Kan iemand anders dan koken?';

  test('is seen by all of the sender, by all of the receiver, the substitute too, and by the parents', async () => {
    for (const person of ['annemiek', 'emre', 'joyce', 'tom', 'naima', 'pieter']) {
      expect((await families.seenBy(person)).messages, person).toContain(quietRoom);
    }
    for (const person of ['karin', 'rosa', 'femke', 'fatiha', 'martijn', 'bas']) {
      expect((await families.seenBy(person)).messages, person).not.toContain(quietRoom);
    }
  });

  test('is gone for the receiver when its consent was withdrawn, and stays with the sender', async () => {
    expect((await families.seenBy('annemiek')).messages).not.toContain(withAClock);
    expect((await families.seenBy('rosa')).messages).toContain(withAClock);
    expect((await families.seenBy('naima')).messages).toContain(withAClock);
  });

  test('is gone for the receiver when its consent expired', async () => {
    const atTheWindow = 'Sam went aan de groep. Zijn vaste plek bij het raam helpt. Laat die zo.';
    expect((await families.seenBy('joyce')).messages).not.toContain(atTheWindow);
    expect((await families.seenBy('naima')).messages).toContain(atTheWindow);
  });

  test('about mother is for her, who sent it and whom she allowed; the coordinator has no right to it as such', async () => {
    for (const person of ['esther', 'lotte', 'yasmin']) {
      expect((await families.seenBy(person)).messages, person).toContain(aboutMother);
    }
    for (const person of ['winston', 'dewi', 'marloes', 'wil']) {
      expect((await families.seenBy(person)).messages, person).not.toContain(aboutMother);
    }
  });

  test('shows a receiver its own name among the receivers, and the sender all of them', async () => {
    const toBoth = 'Sam heeft kort geslapen. Hij neemt zijn eigen knuffel mee.';
    const receivers = (person: string) =>
      families.read(
        person,
        `SELECT to_name AS name FROM app.delivery d JOIN app.message m ON m.id = d.message_id WHERE m.body = $1 ORDER BY 1`,
        [toBoth],
      );
    expect(await receivers('naima')).toHaveLength(2);
    expect(await receivers('tom')).toHaveLength(1);
    expect(await receivers('karin')).toEqual([]);
  });

  test('that was retracted keeps its place and not its words', async () => {
    for (const person of ['tom', 'naima']) {
      const { messages } = await families.seenBy(person);
      expect(messages, person).toContain('…');
      expect(messages.join(), person).not.toContain('zwembroek');
    }
  });

  test('counts and its mark of activity show no more than the message', async () => {
    const count = 'SELECT count(*)::int AS count FROM app.event';
    const [karin] = await families.read<{ count: number }>('karin', count);
    expect(karin?.count).toBe((await families.seenBy('karin')).messages.length);
    expect(await families.read('martijn', count)).toEqual([{ count: 0 }]);
  });
});

describe('S7: who looked', () => {
  beforeAll(async () => {
    const sight = (person: string, child: string, outcome = 'SHOWN') => ({
      person_id: families.id(person),
      child_id: families.id(child),
      looked: 'WEB',
      outcome,
    });
    await families.change('SELECT app.record_sights(?::json)', [
      JSON.stringify([
        sight('dewi', 'noor-kind'),
        sight('lotte', 'noor-kind'),
        sight('marloes', 'noor-kind'),
        sight('bas', 'noor-kind', 'REFUSED'),
        sight('karin', 'sam-kind'),
      ]),
    ]);
  });

  test('is told to the parents, refusals too; what mother’s helper saw to mother alone; of the confidential one nothing', async () => {
    const all = ['Bas Willemsen WEB REFUSED', 'Dewi Sastro WEB SHOWN'];
    expect((await families.seenBy('winston')).looks).toEqual(all);
    expect((await families.seenBy('esther')).looks).toEqual([...all, 'Lotte Verhoeven WEB SHOWN']);
  });

  test('is told to the one who looked, and to no colleague or coordinator', async () => {
    for (const person of ['dewi', 'lotte', 'marloes', 'bas', 'karin']) {
      expect((await families.seenBy(person)).looks, person).toHaveLength(1);
    }
    expect((await families.seenBy('yasmin')).looks).toEqual([]);
    expect((await families.seenBy('kees')).looks).toEqual([]);
  });
});
