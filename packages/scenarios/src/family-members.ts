import type { Person } from './scenario.js';

/** Parents and children. */
export function familyMembers(): Person[] {
  return [
    {
      key: 'naima',
      name: 'Naima Bouzid',
      persona: {
        title: 'moeder van Sam (8)',
        hint: 'Er wacht een vraag op u. Kijk wie Sam helpt en trek iets in.',
      },
    },
    {
      key: 'pieter',
      name: 'Pieter Kuiper',
      persona: {
        title: 'vader van Sam (8), met gezag',
        hint: 'Geef antwoord op de vraag van het wijkteam. Naima zei al ja.',
      },
    },
    {
      key: 'martijn',
      name: 'Martijn Vos',
      persona: {
        title: 'vader van Sam (8), zonder gezag',
        hint: 'U ziet niets van Sam. Ook niet dat er een web is.',
      },
    },
    { key: 'fatiha', name: 'Fatiha Bouzid' },
    {
      key: 'esther',
      name: 'Esther Lindeman',
      persona: {
        title: 'moeder van Noor (10), zelf in zorg',
        hint: 'U ziet ook uw eigen behandelaar in het web. Er wachten twee vragen.',
      },
    },
    {
      key: 'winston',
      name: 'Winston Pinas',
      persona: {
        title: 'vader van Noor (10), in een eigen huis',
        hint: 'U ziet wie Noor helpt. Wat van moeder is, blijft van moeder.',
      },
    },
    { key: 'wil', name: 'Wil Hendriks' },
    {
      key: 'daan',
      name: 'Daan Verbeek',
      persona: {
        title: 'Daan (13), met een eigen stem',
        hint: 'Jouw ja telt mee. Er wacht een vraag. Over een andere zijn je ouders het niet eens.',
      },
    },
    {
      key: 'agnieszka',
      name: 'Agnieszka Nowak',
      persona: {
        title: 'moeder van Daan (13)',
        hint: 'U zei ja over de voetbalclub, zijn vader zei nee. Er wordt nu niets gedeeld.',
      },
    },
    {
      key: 'jeroen',
      name: 'Jeroen Verbeek',
      persona: {
        title: 'vader van Daan (13)',
        hint: 'U zei nee over de voetbalclub. Er wordt nu niets gedeeld.',
      },
    },
    {
      key: 'lina',
      name: 'Lina Haile',
      persona: {
        title: 'Lina (16), beslist zelf',
        hint: 'Beantwoord een vraag. Laat je moeder of vader meekijken, of juist niet.',
      },
    },
    {
      key: 'selam',
      name: 'Selam Haile',
      persona: {
        title: 'moeder van Lina (16)',
        hint: 'U mag meekijken tot een dag die Lina koos. Daarna stopt het.',
      },
    },
    {
      key: 'yonas',
      name: 'Yonas Haile',
      persona: {
        title: 'vader van Lina (16)',
        hint: 'Lina laat u nu niet meekijken. U ziet dus niets.',
      },
    },
  ];
}
