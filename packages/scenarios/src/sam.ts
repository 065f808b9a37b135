import { yes } from './answers.js';
import { messagesOfSam } from './sam.messages.js';
import type { Consent, Participant, Scenario } from './scenario.js';

/** Bso-extra in Amersfoort: ordinary after-school care with a bit more, and the web around it. */
export const sam: Scenario = {
  key: 'sam',
  title: 'Sam (8) en bso-extra',
  story:
    'Sam gaat naar een gewone BSO met extra begeleiding en een stille kamer. ' +
    'School, wijkteam, GGD en Jeugdhulp De Brug helpen mee. ' +
    'Zijn begeleider Joyce is even weg. Tom valt in en ziet wat hij vandaag nodig heeft. ' +
    'Sams vader Martijn heeft geen gezag. Hij ziet niets.',
  child: { key: 'sam-kind', firstName: 'Sam', age: { years: 8, monthsPastBirthday: 4 } },
  homes: [{ key: 'sam-thuis', name: 'Thuis' }],
  guardians: [
    {
      person: 'naima',
      home: 'sam-thuis',
      authority: [{ fromDaysAgo: 'BIRTH' }],
      source: 'gezagsregister',
    },
    {
      person: 'pieter',
      home: 'sam-thuis',
      authority: [{ fromDaysAgo: 1400 }],
      source: 'gezagsregister',
    },
    { person: 'martijn', home: null, authority: [], source: 'gezagsregister: geen gezag' },
  ],
  participants: participants(),
  ties: [
    { key: 'sam-coach-bso', a: 'sam-coach', b: 'sam-bso', sinceDaysAgo: 180 },
    { key: 'sam-bso-school', a: 'sam-bso', b: 'sam-school', sinceDaysAgo: 118 },
    { key: 'sam-bso-wijkteam', a: 'sam-bso', b: 'sam-wijkteam', sinceDaysAgo: 118 },
    { key: 'sam-school-wijkteam', a: 'sam-school', b: 'sam-wijkteam', sinceDaysAgo: 118 },
    { key: 'sam-brug-bso', a: 'sam-brug', b: 'sam-bso', sinceDaysAgo: 118 },
    { key: 'sam-brug-school', a: 'sam-brug', b: 'sam-school', sinceDaysAgo: 118 },
    { key: 'sam-school-ggd', a: 'sam-school', b: 'sam-ggd', sinceDaysAgo: 118 },
    { key: 'sam-bso-oma', a: 'sam-bso', b: 'sam-oma', sinceDaysAgo: 85 },
    { key: 'sam-oma-school', a: 'sam-oma', b: 'sam-school', sinceDaysAgo: 85 },
    { key: 'sam-ggd-wijkteam', a: 'sam-ggd', b: 'sam-wijkteam', sinceDaysAgo: 20 },
    { key: 'sam-brug-wijkteam', a: 'sam-brug', b: 'sam-wijkteam', sinceDaysAgo: 20 },
  ].map((tie) => ({ ...tie, madeBy: 'sam-wijkteam' })),
  consents: consents(),
  grounds: [
    {
      tie: 'sam-bso-school',
      from: 'sam-school',
      to: 'sam-bso',
      kind: 'REPORTING_RIGHT',
      scopes: ['SAFETY'],
      about: 'CHILD',
      article: 'Wmo 2015, artikel 5.2.6',
      weighing:
        'Sam is bang op de weg van school naar de BSO. ' +
        'Wie hem ophaalt, moet weten op welk plein het misging.',
      openedBy: 'emre',
      openedDaysAgo: 0.3,
      endsInDays: 60,
    },
  ],
  allowances: [],
  messages: messagesOfSam(),
};

function participants(): Participant[] {
  return [
    {
      key: 'sam-wijkteam',
      kind: 'WIJKTEAM',
      organisation: 'wijkteam-lindekwartier',
      coordinator: true,
      sinceDaysAgo: 210,
      people: [{ person: 'karin', function: 'gezinswerker', sinceDaysAgo: 210 }],
    },
    {
      key: 'sam-bso',
      kind: 'BSO',
      organisation: 'bso-boomhut',
      sinceDaysAgo: 190,
      people: [
        {
          person: 'joyce',
          function: 'begeleider bso-extra',
          sinceDaysAgo: 190,
          away: { fromDaysAgo: 6, untilDaysAhead: 8 },
        },
        {
          person: 'tom',
          function: 'begeleider bso-extra',
          sinceDaysAgo: 7,
          untilDaysAhead: 9,
          substituteFor: 'joyce',
        },
      ],
    },
    {
      key: 'sam-school',
      kind: 'SCHOOL',
      organisation: 'school-wegwijzer',
      sinceDaysAgo: 190,
      people: [
        { person: 'annemiek', function: 'leerkracht groep 4', sinceDaysAgo: 190 },
        { person: 'emre', function: 'intern begeleider', sinceDaysAgo: 190 },
      ],
    },
    {
      key: 'sam-ggd',
      kind: 'GGD',
      organisation: 'ggd-eemvallei',
      sinceDaysAgo: 120,
      people: [
        {
          person: 'femke',
          function: 'jeugdverpleegkundige',
          sinceDaysAgo: 120,
          away: { fromDaysAgo: 3, untilDaysAhead: 11 },
        },
      ],
    },
    {
      key: 'sam-brug',
      kind: 'YOUTH_CARE',
      organisation: 'jeugdhulp-brug',
      sinceDaysAgo: 150,
      people: [{ person: 'rosa', function: 'ambulant begeleider', sinceDaysAgo: 150 }],
    },
    {
      key: 'sam-oma',
      kind: 'INFORMAL',
      name: 'Oma Fatiha',
      sinceDaysAgo: 90,
      people: [{ person: 'fatiha', function: 'oma', sinceDaysAgo: 90 }],
    },
    {
      key: 'sam-coach',
      kind: 'COACH',
      organisation: 'coach-schakel',
      sinceDaysAgo: 200,
      endedDaysAgo: 45,
      people: [{ person: 'rachid', function: 'coach', sinceDaysAgo: 200 }],
    },
  ];
}

function consents(): Consent[] {
  const asked = { askedBy: 'sam-wijkteam', askedByPerson: 'karin', about: 'CHILD' } as const;
  const given = { ...asked, answers: yes(111, 'naima', 'pieter'), state: 'GIVEN' } as const;
  return [
    {
      ...asked,
      tie: 'sam-coach-bso',
      from: 'sam-coach',
      to: 'sam-bso',
      scopes: ['SUPPORT'],
      purpose: 'Sam went rustig aan de BSO.',
      requestedDaysAgo: 175,
      endsInDays: -50,
      answers: yes(170, 'pieter', 'naima'),
      state: 'EXPIRED',
    },
    {
      ...given,
      tie: 'sam-bso-school',
      from: 'sam-bso',
      to: 'sam-school',
      scopes: ['DAILY', 'WELLBEING'],
      purpose: 'School weet hoe de middag van Sam was.',
      requestedDaysAgo: 115,
      endsInDays: 200,
    },
    {
      ...given,
      tie: 'sam-bso-school',
      from: 'sam-school',
      to: 'sam-bso',
      scopes: ['DAILY', 'WELLBEING'],
      purpose: 'De BSO weet hoe de schooldag van Sam was.',
      requestedDaysAgo: 115,
      endsInDays: 200,
    },
    {
      ...given,
      tie: 'sam-bso-wijkteam',
      from: 'sam-bso',
      to: 'sam-wijkteam',
      scopes: ['WELLBEING', 'SUPPORT'],
      purpose: 'Het wijkteam ziet of de extra hulp op de BSO genoeg is.',
      requestedDaysAgo: 114,
      endsInDays: 120,
    },
    {
      ...given,
      tie: 'sam-brug-bso',
      from: 'sam-brug',
      to: 'sam-bso',
      scopes: ['SUPPORT'],
      purpose: 'De Brug geeft de BSO tips die bij Sam passen.',
      requestedDaysAgo: 114,
      endsInDays: 160,
    },
    {
      ...given,
      tie: 'sam-brug-bso',
      from: 'sam-bso',
      to: 'sam-brug',
      scopes: ['WELLBEING', 'SUPPORT'],
      purpose: 'De Brug weet wat op de BSO werkt en wat niet.',
      requestedDaysAgo: 114,
      endsInDays: 160,
    },
    {
      ...given,
      tie: 'sam-school-ggd',
      from: 'sam-school',
      to: 'sam-ggd',
      scopes: ['HEALTH'],
      purpose: 'De GGD denkt mee over slapen, zien en horen.',
      requestedDaysAgo: 113,
      endsInDays: 90,
    },
    {
      ...given,
      tie: 'sam-brug-school',
      from: 'sam-brug',
      to: 'sam-school',
      scopes: ['DEVELOPMENT'],
      purpose: 'School gebruikt dezelfde tips als De Brug.',
      requestedDaysAgo: 113,
      endsInDays: 160,
      withdrawn: { by: 'naima', daysAgo: 9 },
      state: 'WITHDRAWN',
    },
    {
      ...asked,
      tie: 'sam-bso-oma',
      from: 'sam-bso',
      to: 'sam-oma',
      scopes: ['DAILY'],
      purpose: 'Oma weet hoe laat zij Sam kan halen.',
      requestedDaysAgo: 80,
      endsInDays: 150,
      answers: yes(78, 'pieter', 'naima'),
      state: 'GIVEN',
    },
    {
      ...asked,
      tie: 'sam-school-wijkteam',
      from: 'sam-school',
      to: 'sam-wijkteam',
      scopes: ['DEVELOPMENT'],
      purpose: 'Het wijkteam weet hoe het leren gaat.',
      requestedDaysAgo: 44,
      endsInDays: 180,
      answers: [{ person: 'naima', answer: 'NO', daysAgo: 41 }],
      state: 'REFUSED',
    },
    {
      ...asked,
      tie: 'sam-ggd-wijkteam',
      from: 'sam-ggd',
      to: 'sam-wijkteam',
      scopes: ['HEALTH'],
      purpose: 'Het wijkteam weet wat de GGD aanraadt over slapen.',
      requestedDaysAgo: 4,
      endsInDays: 120,
      answers: yes(3, 'naima'),
      state: 'REQUESTED',
    },
    {
      ...asked,
      tie: 'sam-brug-wijkteam',
      from: 'sam-brug',
      to: 'sam-wijkteam',
      scopes: ['SUPPORT'],
      purpose: 'Het wijkteam weet hoe lang De Brug nog nodig is.',
      requestedDaysAgo: 1,
      endsInDays: 180,
      answers: [],
      state: 'REQUESTED',
    },
  ];
}
