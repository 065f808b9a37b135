import { yes } from './answers.js';
import type { Consent, Message, Participant, Scenario } from './scenario.js';
import { inOrder, tell } from './telling.js';

/** From 12 a child signs too; one no beside a yes is a conflict, and a conflict shares nothing. */
export const daan: Scenario = {
  key: 'daan',
  title: 'Daan (13) met een eigen stem',
  story:
    'Daan is 13 en tekent zelf mee, naast zijn ouders. ' +
    'Zijn ouders zijn het niet eens over de voetbalclub. ' +
    'Zolang dat zo is, wordt daar niets gedeeld. ' +
    'Daan trok zelf een toestemming in.',
  child: {
    key: 'daan-kind',
    firstName: 'Daan',
    age: { years: 13, monthsPastBirthday: 6 },
    person: 'daan',
  },
  homes: [{ key: 'daan-thuis', name: 'Thuis' }],
  guardians: [
    {
      person: 'agnieszka',
      home: 'daan-thuis',
      authority: [{ fromDaysAgo: 'BIRTH' }],
      source: 'gezagsregister',
    },
    {
      person: 'jeroen',
      home: 'daan-thuis',
      authority: [{ fromDaysAgo: 'BIRTH' }],
      source: 'gezagsregister',
    },
  ],
  participants: participants(),
  ties: [
    { key: 'daan-school-wijkteam', a: 'daan-school', b: 'daan-wijkteam' },
    { key: 'daan-club-wijkteam', a: 'daan-club', b: 'daan-wijkteam' },
    { key: 'daan-brug-wijkteam', a: 'daan-brug', b: 'daan-wijkteam' },
    { key: 'daan-school-brug', a: 'daan-school', b: 'daan-brug' },
    { key: 'daan-club-school', a: 'daan-club', b: 'daan-school' },
  ].map((tie) => ({ ...tie, madeBy: 'daan-wijkteam', sinceDaysAgo: 104 })),
  consents: consents(),
  allowances: [],
  messages: messages(),
};

function participants(): Participant[] {
  return [
    {
      key: 'daan-wijkteam',
      kind: 'WIJKTEAM',
      organisation: 'wijkteam-lindekwartier',
      coordinator: true,
      sinceDaysAgo: 130,
      people: [
        { person: 'karin', function: 'gezinswerker', sinceDaysAgo: 130 },
        { person: 'said', function: 'jongerenwerker', sinceDaysAgo: 60 },
      ],
    },
    {
      key: 'daan-school',
      kind: 'SCHOOL',
      organisation: 'school-wilgenhof',
      sinceDaysAgo: 125,
      people: [
        { person: 'bas', function: 'mentor', sinceDaysAgo: 125 },
        { person: 'priya', function: 'zorgcoördinator', sinceDaysAgo: 125 },
      ],
    },
    {
      key: 'daan-club',
      kind: 'CLUB',
      organisation: 'club-eemvogels',
      sinceDaysAgo: 110,
      people: [{ person: 'dennis', function: 'trainer', sinceDaysAgo: 110 }],
    },
    {
      key: 'daan-brug',
      kind: 'YOUTH_CARE',
      organisation: 'jeugdhulp-brug',
      sinceDaysAgo: 108,
      people: [{ person: 'owen', function: 'jeugdhulpverlener', sinceDaysAgo: 108 }],
    },
  ];
}

function consents(): Consent[] {
  const asked = { askedBy: 'daan-wijkteam', askedByPerson: 'karin', about: 'CHILD' } as const;
  const given = {
    ...asked,
    requestedDaysAgo: 100,
    answers: yes(95, 'agnieszka', 'daan', 'jeroen'),
    state: 'GIVEN',
  } as const;
  return [
    {
      ...given,
      tie: 'daan-school-wijkteam',
      from: 'daan-school',
      to: 'daan-wijkteam',
      scopes: ['WELLBEING', 'SUPPORT'],
      purpose: 'Het wijkteam weet hoe het gaat op school.',
      endsInDays: 150,
    },
    {
      ...given,
      tie: 'daan-school-wijkteam',
      from: 'daan-wijkteam',
      to: 'daan-school',
      scopes: ['SUPPORT'],
      purpose: 'School weet welke hulp Daan krijgt.',
      endsInDays: 150,
    },
    {
      ...given,
      tie: 'daan-brug-wijkteam',
      from: 'daan-brug',
      to: 'daan-wijkteam',
      scopes: ['WELLBEING'],
      purpose: 'Het wijkteam weet hoe de gesprekken met Daan gaan.',
      endsInDays: 90,
      withdrawn: { by: 'daan', daysAgo: 13 },
      state: 'WITHDRAWN',
    },
    {
      ...asked,
      tie: 'daan-club-wijkteam',
      from: 'daan-club',
      to: 'daan-wijkteam',
      scopes: ['WELLBEING'],
      purpose: 'Het wijkteam weet of Daan met plezier voetbalt.',
      requestedDaysAgo: 12,
      endsInDays: 120,
      answers: [...yes(9, 'daan', 'agnieszka'), { person: 'jeroen', answer: 'NO', daysAgo: 8 }],
      state: 'CONFLICT',
    },
    {
      ...asked,
      tie: 'daan-school-brug',
      from: 'daan-school',
      to: 'daan-brug',
      scopes: ['DEVELOPMENT'],
      purpose: 'De Brug weet waar Daan op school hulp bij wil.',
      requestedDaysAgo: 6,
      endsInDays: 100,
      answers: yes(4, 'agnieszka', 'jeroen'),
      state: 'REQUESTED',
    },
  ];
}

function messages(): Message[] {
  return inOrder(
    tell(
      {
        from: 'daan-school',
        author: 'bas',
        to: ['daan-wijkteam'],
        scope: 'WELLBEING',
        readBy: ['karin', 'daan'],
      },
      [
        [31.2, 'Daan was er de hele week. Hij werkte goed samen bij techniek.'],
        [20.2, 'Daan liep weg uit de les. Later kwam hij zelf terug om te praten.'],
        [6.2, 'Daan heeft een plek in de bieb gekozen voor als het te druk is.'],
        [1.2, 'Goede week. Daan hielp een nieuwe leerling op weg.', { readBy: [] }],
      ],
    ),
    tell({ from: 'daan-wijkteam', author: 'said', to: ['daan-school'], scope: 'SUPPORT' }, [
      [18.3, 'Daan en ik wandelen elke week een uur. Dat mag onder het laatste uur.'],
      [5.3, 'Vandaag lukt wandelen niet. Ik bel Daan zelf even.', { readBy: ['bas'] }],
    ]),
    tell({ from: 'daan-brug', author: 'owen', to: ['daan-wijkteam'], scope: 'WELLBEING' }, [
      [36.4, 'Daan praat makkelijker als we iets doen. We gaan nu samen tafeltennissen.'],
    ]),
    tell({ from: 'daan-thuis', author: 'agnieszka', to: ['daan-club'], scope: 'DAILY' }, [
      [15.5, 'Daan komt later naar de training, om 18.45.', { readBy: ['dennis'] }],
      [
        4.5,
        'Daan speelt de volgende wedstrijd mee. Hij kan met iemand meerijden.',
        { readBy: ['dennis'] },
      ],
    ]),
    tell({ from: 'daan-club', author: 'dennis', to: ['daan-thuis'], scope: 'WELLBEING' }, [
      [14.8, 'Daan stond vandaag op doel en had er zin in.', { readBy: ['agnieszka', 'daan'] }],
      [2.8, 'Mooi gespeeld. Hij gaf de beslissende pas.', { readBy: ['daan'] }],
    ]),
    tell({ from: 'daan-thuis', author: 'jeroen', to: ['daan-school'], scope: 'DAILY' }, [
      [3.6, 'Daan is morgen om 10.00 bij de tandarts.', { readBy: ['bas', 'priya'] }],
    ]),
    tell({ from: 'daan-brug', author: 'owen', to: ['daan-thuis'], scope: 'SUPPORT' }, [
      [7.4, 'Deze week spreken we af bij de tafeltennistafel, om 15.30.', { readBy: ['jeroen'] }],
    ]),
  );
}
