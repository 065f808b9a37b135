import { yes } from './answers.js';
import type { Consent, Message, Participant, Scenario } from './scenario.js';
import { inOrder, tell } from './telling.js';

/** From 16 the child decides alone, also about whether her parents may look along. */
export const lina: Scenario = {
  key: 'lina',
  title: 'Lina (16) beslist zelf',
  story:
    'Lina werd pas 16. Sindsdien tekent zij alleen. ' +
    'Haar moeder mag meekijken tot een dag die Lina koos. ' +
    'Haar vader mocht dat even, nu niet meer. ' +
    'Wat haar ouders tekenden, stopte op haar verjaardag.',
  child: {
    key: 'lina-kind',
    firstName: 'Lina',
    age: { years: 16, monthsPastBirthday: 2 },
    person: 'lina',
  },
  homes: [
    { key: 'lina-mama', name: 'Bij mama' },
    { key: 'lina-papa', name: 'Bij papa' },
  ],
  guardians: [
    {
      person: 'selam',
      home: 'lina-mama',
      authority: [{ fromDaysAgo: 'BIRTH' }],
      source: 'gezagsregister',
    },
    {
      person: 'yonas',
      home: 'lina-papa',
      authority: [{ fromDaysAgo: 'BIRTH' }],
      source: 'gezagsregister',
    },
  ],
  participants: participants(),
  ties: [
    { key: 'lina-school-wijkteam', a: 'lina-school', b: 'lina-wijkteam', sinceDaysAgo: 190 },
    { key: 'lina-coach-school', a: 'lina-coach', b: 'lina-school', sinceDaysAgo: 56 },
    { key: 'lina-coach-wijkteam', a: 'lina-coach', b: 'lina-wijkteam', sinceDaysAgo: 56 },
    { key: 'lina-coach-kade', a: 'lina-coach', b: 'lina-kade', sinceDaysAgo: 56 },
    { key: 'lina-kade-wijkteam', a: 'lina-kade', b: 'lina-wijkteam', sinceDaysAgo: 56 },
    { key: 'lina-coach-mama', a: 'lina-coach', b: 'lina-mama', sinceDaysAgo: 36 },
  ].map((tie) => ({ ...tie, madeBy: 'lina-wijkteam' })),
  consents: consents(),
  allowances: [
    { guardian: 'selam', fromDaysAgo: 40, untilDaysAhead: 80 },
    { guardian: 'yonas', fromDaysAgo: 50, untilDaysAhead: 30, endedDaysAgo: 20 },
  ],
  messages: messages(),
};

function participants(): Participant[] {
  return [
    {
      key: 'lina-wijkteam',
      kind: 'WIJKTEAM',
      organisation: 'wijkteam-lindekwartier',
      coordinator: true,
      sinceDaysAgo: 200,
      people: [{ person: 'karin', function: 'gezinswerker', sinceDaysAgo: 200 }],
    },
    {
      key: 'lina-school',
      kind: 'SCHOOL',
      organisation: 'school-wilgenhof',
      sinceDaysAgo: 195,
      people: [{ person: 'ingrid', function: 'mentor', sinceDaysAgo: 195 }],
    },
    {
      key: 'lina-coach',
      kind: 'COACH',
      organisation: 'coach-schakel',
      sinceDaysAgo: 170,
      people: [{ person: 'rachid', function: 'coach', sinceDaysAgo: 170 }],
    },
    {
      key: 'lina-kade',
      kind: 'OTHER',
      organisation: 'jongeren-kade',
      sinceDaysAgo: 75,
      people: [{ person: 'jayden', function: 'jongerenwerker', sinceDaysAgo: 75 }],
    },
  ];
}

function consents(): Consent[] {
  const asked = { askedBy: 'lina-wijkteam', askedByPerson: 'karin', about: 'CHILD' } as const;
  return [
    {
      // Given by three when she was 15. It ended just before the birthday on which Lina came to
      // decide alone.
      ...asked,
      tie: 'lina-school-wijkteam',
      from: 'lina-school',
      to: 'lina-wijkteam',
      scopes: ['WELLBEING'],
      purpose: 'Het wijkteam weet hoe het gaat op school.',
      requestedDaysAgo: 185,
      endsInDays: -63,
      answers: yes(180, 'selam', 'lina', 'yonas'),
      state: 'EXPIRED',
    },
    {
      ...asked,
      tie: 'lina-coach-school',
      from: 'lina-coach',
      to: 'lina-school',
      scopes: ['SUPPORT', 'DEVELOPMENT'],
      purpose: 'School weet wat Lina en de coach afspreken over haar stage.',
      requestedDaysAgo: 54,
      endsInDays: 180,
      answers: yes(53, 'lina'),
      state: 'GIVEN',
    },
    {
      ...asked,
      tie: 'lina-coach-school',
      from: 'lina-school',
      to: 'lina-coach',
      scopes: ['DEVELOPMENT'],
      purpose: 'De coach weet hoe de stage van Lina loopt.',
      requestedDaysAgo: 54,
      endsInDays: 180,
      answers: yes(53, 'lina'),
      state: 'GIVEN',
    },
    {
      ...asked,
      tie: 'lina-coach-wijkteam',
      from: 'lina-wijkteam',
      to: 'lina-coach',
      scopes: ['SUPPORT'],
      purpose: 'De coach weet wat het wijkteam regelt.',
      requestedDaysAgo: 52,
      endsInDays: 200,
      answers: yes(51, 'lina'),
      state: 'GIVEN',
    },
    {
      ...asked,
      tie: 'lina-coach-kade',
      from: 'lina-coach',
      to: 'lina-kade',
      scopes: ['WELLBEING'],
      purpose: 'Het jongerencentrum weet hoe het met Lina gaat.',
      requestedDaysAgo: 38,
      endsInDays: 120,
      answers: [{ person: 'lina', answer: 'NO', daysAgo: 37 }],
      state: 'REFUSED',
    },
    {
      ...asked,
      tie: 'lina-coach-mama',
      from: 'lina-coach',
      to: 'lina-mama',
      scopes: ['DAILY', 'SUPPORT'],
      purpose: 'Mama weet wanneer Lina een afspraak heeft.',
      requestedDaysAgo: 34,
      endsInDays: 80,
      answers: yes(33, 'lina'),
      state: 'GIVEN',
    },
    {
      ...asked,
      tie: 'lina-kade-wijkteam',
      from: 'lina-kade',
      to: 'lina-wijkteam',
      scopes: ['SUPPORT'],
      purpose: 'Het wijkteam weet welke cursus Lina kiest.',
      requestedDaysAgo: 3,
      endsInDays: 150,
      answers: [],
      state: 'REQUESTED',
    },
  ];
}

function messages(): Message[] {
  return inOrder(
    tell(
      {
        from: 'lina-school',
        author: 'ingrid',
        to: ['lina-wijkteam'],
        scope: 'WELLBEING',
        readBy: ['karin', 'lina'],
      },
      [[88.3, 'Lina komt weer elke dag. Ze zit graag bij haar vaste vriendin.']],
    ),
    tell(
      {
        from: 'lina-coach',
        author: 'rachid',
        to: ['lina-school'],
        scope: 'SUPPORT',
        readBy: ['ingrid', 'lina'],
      },
      [
        [32.2, 'Lina wil graag stage lopen bij een kapper. Ze schrijft zelf de brief.'],
        [12.2, 'De brief is klaar. Lina vraagt of jij hem wilt lezen.'],
        [2.2, 'Lina oefent het gesprek met mij, morgen om 15.00.', { readBy: [] }],
      ],
    ),
    tell({ from: 'lina-school', author: 'ingrid', to: ['lina-coach'], scope: 'DEVELOPMENT' }, [
      [11.3, 'Gelezen! De brief is sterk. Twee kleine dingen heb ik met Lina besproken.'],
      [1.3, 'De kapper belde. Lina mag komen praten. Ze straalde.', { readBy: ['rachid'] }],
    ]),
    tell({ from: 'lina-wijkteam', author: 'karin', to: ['lina-coach'], scope: 'SUPPORT' }, [
      [43.4, 'De reis naar de stage kan worden betaald. Lina weet het al.', { readBy: ['rachid'] }],
    ]),
    tell({ from: 'lina-coach', author: 'rachid', to: ['lina-mama'], scope: 'DAILY' }, [
      [9.5, 'Lina is vandaag wat later thuis, om 18.00.', { readBy: ['selam', 'lina'] }],
      [2.1, 'Morgen oefenen we om 15.00. Lina eet daarna thuis.', { readBy: ['selam'] }],
    ]),
  );
}
