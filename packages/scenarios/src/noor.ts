import { yes } from './answers.js';
import type { Consent, Message, Participant, Scenario } from './scenario.js';
import { inOrder, tell } from './telling.js';

/** KOPP: a coach links the helper of a parent, the after-school care and a family in two homes. */
export const noor: Scenario = {
  key: 'noor',
  title: 'Noor (10) en de coach',
  story:
    'Noor woont bij mama en bij papa. Haar moeder krijgt zelf hulp. ' +
    'De coach is de schakel tussen de hulp van moeder, de BSO en de familie. ' +
    'Moeder tekende dat haar behandelaar de coach iets mag vertellen. ' +
    'Vader en de BSO zien daar niets van.',
  child: { key: 'noor-kind', firstName: 'Noor', age: { years: 10, monthsPastBirthday: 7 } },
  homes: [
    { key: 'noor-mama', name: 'Bij mama' },
    { key: 'noor-papa', name: 'Bij papa' },
  ],
  guardians: [
    {
      person: 'esther',
      home: 'noor-mama',
      authority: [{ fromDaysAgo: 'BIRTH' }],
      source: 'gezagsregister',
    },
    {
      person: 'winston',
      home: 'noor-papa',
      authority: [{ fromDaysAgo: 'BIRTH' }],
      source: 'gezagsregister',
    },
  ],
  participants: participants(),
  ties: [
    { key: 'noor-ggz-coach', a: 'noor-ggz', b: 'noor-coach', sinceDaysAgo: 148 },
    { key: 'noor-coach-bso', a: 'noor-coach', b: 'noor-bso', sinceDaysAgo: 138 },
    { key: 'noor-coach-school', a: 'noor-coach', b: 'noor-school', sinceDaysAgo: 138 },
    { key: 'noor-bso-school', a: 'noor-bso', b: 'noor-school', sinceDaysAgo: 100 },
    { key: 'noor-bso-wil', a: 'noor-bso', b: 'noor-wil', sinceDaysAgo: 95 },
  ].map((tie) => ({ ...tie, madeBy: 'noor-coach' })),
  consents: consents(),
  grounds: [
    {
      tie: 'noor-coach-bso',
      from: 'noor-bso',
      to: 'noor-coach',
      kind: 'CONFLICT_OF_DUTIES',
      scopes: ['SAFETY'],
      about: 'CHILD',
      weighing:
        'Noor vertelde dat zij een avond alleen thuis was. ' +
        'De coach kan meteen zorgen dat er iemand is. Op een ja wachten duurt nu te lang.',
      openedBy: 'kees',
      openedDaysAgo: 5.3,
      countersigned: { by: 'dewi', daysAgo: 5.2 },
      endsInDays: 60,
    },
  ],
  allowances: [],
  messages: messages(),
};

function participants(): Participant[] {
  return [
    {
      key: 'noor-coach',
      kind: 'COACH',
      organisation: 'coach-schakel',
      coordinator: true,
      sinceDaysAgo: 160,
      people: [{ person: 'yasmin', function: 'coach', sinceDaysAgo: 160 }],
    },
    {
      key: 'noor-ggz',
      kind: 'GGZ',
      organisation: 'ggz-duinroos',
      servesParent: 'esther',
      sinceDaysAgo: 150,
      people: [{ person: 'lotte', function: 'behandelaar', sinceDaysAgo: 150 }],
    },
    {
      key: 'noor-bso',
      kind: 'BSO',
      organisation: 'bso-vliegerhuis',
      sinceDaysAgo: 140,
      people: [
        { person: 'dewi', function: 'pedagogisch medewerker', sinceDaysAgo: 140 },
        { person: 'kees', function: 'groepshoofd', sinceDaysAgo: 140 },
      ],
    },
    {
      key: 'noor-school',
      kind: 'SCHOOL',
      organisation: 'school-lantaarn',
      sinceDaysAgo: 140,
      people: [{ person: 'marieke', function: 'leerkracht groep 7', sinceDaysAgo: 140 }],
    },
    {
      key: 'noor-wil',
      kind: 'INFORMAL',
      name: 'Buurvrouw Wil',
      sinceDaysAgo: 100,
      people: [{ person: 'wil', function: 'buurvrouw', sinceDaysAgo: 100 }],
    },
    {
      key: 'noor-meldpunt',
      kind: 'OTHER',
      organisation: 'meldpunt-kompas',
      confidential: true,
      sinceDaysAgo: 165,
      people: [{ person: 'marloes', function: 'medewerker', sinceDaysAgo: 165 }],
    },
  ];
}

function consents(): Consent[] {
  const asked = { askedBy: 'noor-coach', askedByPerson: 'yasmin', about: 'CHILD' } as const;
  const given = { ...asked, answers: yes(128, 'esther', 'winston'), state: 'GIVEN' } as const;
  return [
    {
      ...asked,
      tie: 'noor-ggz-coach',
      from: 'noor-ggz',
      to: 'noor-coach',
      scopes: ['PARENT_CARE'],
      purpose: 'De coach weet wanneer mama extra rust nodig heeft.',
      about: 'esther',
      requestedDaysAgo: 145,
      endsInDays: -50,
      answers: yes(144, 'esther'),
      state: 'EXPIRED',
    },
    {
      ...asked,
      tie: 'noor-ggz-coach',
      from: 'noor-ggz',
      to: 'noor-coach',
      scopes: ['PARENT_CARE'],
      purpose: 'De coach weet wanneer mama extra rust nodig heeft.',
      about: 'esther',
      requestedDaysAgo: 48,
      endsInDays: 90,
      answers: yes(47, 'esther'),
      state: 'GIVEN',
    },
    {
      ...asked,
      tie: 'noor-ggz-coach',
      from: 'noor-coach',
      to: 'noor-ggz',
      scopes: ['PARENT_CARE'],
      purpose: 'De behandelaar weet welke hulp thuis is geregeld.',
      about: 'esther',
      requestedDaysAgo: 2,
      endsInDays: 88,
      answers: [],
      state: 'REQUESTED',
    },
    {
      ...given,
      tie: 'noor-coach-bso',
      from: 'noor-coach',
      to: 'noor-bso',
      scopes: ['DAILY', 'SUPPORT'],
      purpose: 'De BSO weet wie Noor haalt en wat haar helpt.',
      requestedDaysAgo: 133,
      endsInDays: 180,
    },
    {
      ...given,
      tie: 'noor-coach-bso',
      from: 'noor-bso',
      to: 'noor-coach',
      scopes: ['WELLBEING', 'SUPPORT'],
      purpose: 'De coach weet hoe het met Noor gaat op de BSO.',
      requestedDaysAgo: 133,
      endsInDays: 180,
    },
    {
      ...given,
      tie: 'noor-coach-school',
      from: 'noor-school',
      to: 'noor-coach',
      scopes: ['WELLBEING', 'DEVELOPMENT'],
      purpose: 'De coach weet hoe het met Noor gaat op school.',
      requestedDaysAgo: 133,
      endsInDays: 180,
    },
    {
      // The paper form with mother's yes turned out to be signed by somebody else.
      ...asked,
      tie: 'noor-bso-school',
      from: 'noor-school',
      to: 'noor-bso',
      scopes: ['DEVELOPMENT'],
      purpose: 'De BSO helpt Noor met haar huiswerk.',
      requestedDaysAgo: 90,
      endsInDays: 120,
      answers: yes(85, 'winston', 'esther'),
      invalidated: { daysAgo: 82 },
      state: 'INVALIDATED',
    },
    {
      ...asked,
      tie: 'noor-bso-school',
      from: 'noor-bso',
      to: 'noor-school',
      scopes: ['DAILY'],
      purpose: 'School weet of Noor die dag naar de BSO komt.',
      requestedDaysAgo: 5,
      endsInDays: 170,
      answers: yes(4, 'winston'),
      state: 'REQUESTED',
    },
    {
      ...asked,
      tie: 'noor-bso-wil',
      from: 'noor-bso',
      to: 'noor-wil',
      scopes: ['DAILY'],
      purpose: 'De buurvrouw weet hoe laat zij Noor kan halen.',
      requestedDaysAgo: 92,
      endsInDays: 140,
      answers: yes(90, 'esther', 'winston'),
      state: 'GIVEN',
    },
  ];
}

function messages(): Message[] {
  return inOrder(
    tell(
      {
        from: 'noor-ggz',
        author: 'lotte',
        to: ['noor-coach'],
        scope: 'PARENT_CARE',
        about: 'esther',
        readBy: ['yasmin', 'esther'],
      },
      [
        [71.4, 'Esther is de komende weken twee middagen per week bij ons.'],
        [30.4, 'Esther vraagt om rust na 18.00. Kan iemand anders dan koken?'],
        [11.4, 'De middagen gaan door. Esther is dan om 17.30 thuis.'],
        [1.4, 'Esther komt deze week een keer extra. Zij vertelt het Noor zelf.', { readBy: [] }],
      ],
    ),
    tell({ from: 'noor-coach', author: 'yasmin', to: ['noor-bso'], scope: 'DAILY' }, [
      [
        29.2,
        'Buurvrouw Wil haalt Noor twee keer per week. Noor weet het al.',
        { readBy: ['dewi'] },
      ],
      [10.3, 'Vanaf nu haalt papa Noor aan het eind van de week, om 17.15.', { readBy: ['dewi'] }],
      [0.8, 'Noor blijft vandaag wat langer, tot 18.00. Wil haalt haar.'],
    ]),
    tell(
      {
        from: 'noor-bso',
        author: 'dewi',
        to: ['noor-coach'],
        scope: 'WELLBEING',
        readBy: ['yasmin'],
      },
      [
        [34.1, 'Noor was stil vandaag. Bij het bakken kwam ze los.'],
        [22.1, 'Noor speelde de hele middag buiten met een vriendin. Veel gelachen.'],
        [15.2, 'Noor vroeg of ze mama mocht bellen. Dat hebben we samen gedaan.'],
        [6.1, 'Ze zorgde erg voor de kleintjes. We zeiden: jij mag ook gewoon spelen.'],
        [3.1, 'Fijne middag. Noor zit nu op streetdance met twee vriendinnen.'],
        [1.2, 'Noor vertelde veel over de dans. Ze wil het laten zien.', { readBy: [] }],
      ],
    ),
    tell({ from: 'noor-school', author: 'marieke', to: ['noor-coach'], scope: 'WELLBEING' }, [
      [18.3, 'Noor lette goed op deze week. Ze lachte weer in de pauze.', { readBy: ['yasmin'] }],
      [4.3, 'Noor kwam twee keer te laat. Ze zei dat haar band lek was.', { readBy: ['yasmin'] }],
    ]),
    tell({ from: 'noor-bso', author: 'kees', to: ['noor-wil'], scope: 'DAILY', readBy: ['wil'] }, [
      [9.2, 'Noor is om 17.00 klaar met dansen. Haar jas hangt bij de deur.'],
    ]),
    tell(
      { from: 'noor-coach', author: 'yasmin', to: ['noor-mama', 'noor-papa'], scope: 'SUPPORT' },
      [
        [28.5, 'De fiets voor Noor is geregeld. Jullie kunnen hem samen ophalen.'],
        [7.5, 'Volgende maand praten we met elkaar. Wat gaat goed? Wat kan anders?'],
      ],
    ),
    tell({ from: 'noor-papa', author: 'winston', to: ['noor-bso'], scope: 'DAILY' }, [
      [16.6, 'Noor slaapt dit weekend bij mij. Ik haal haar om 17.15.', { readBy: ['dewi'] }],
      [2.6, 'Noor heeft een nieuwe jas, de rode.', { readBy: ['dewi', 'kees'] }],
    ]),
    tell({ from: 'noor-mama', author: 'esther', to: ['noor-coach'], scope: 'HOME' }, [
      [8.7, 'Dank je voor de fiets. Noor is er zo blij mee.', { readBy: ['yasmin'] }],
      [0.6, 'Kan Wil morgen ook? Ik ben zelf wat later thuis.'],
    ]),
  );
}
