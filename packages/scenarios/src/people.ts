import type { Person } from './scenario.js';

/** Everyone who stands in a web or works for an organisation: all invented, like their families. */
export const people: readonly Person[] = [
  ...familyMembers(),
  ...wijkteamWorkers(),
  ...afterSchoolWorkers(),
  ...teachers(),
  ...careWorkers(),
  ...peopleOfFreeTime(),
  ...keepersOfTheHub(),
];

function familyMembers(): Person[] {
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

function wijkteamWorkers(): Person[] {
  return [
    {
      key: 'karin',
      name: 'Karin Postma',
      employment: [{ organisation: 'wijkteam-lindekwartier', function: 'gezinswerker' }],
      persona: {
        title: 'gezinswerker van het wijkteam, regiehouder van Sam, Daan en Lina',
        hint: 'Open het web van Sam. Kies een lijntje en vraag toestemming.',
      },
    },
    {
      key: 'said',
      name: 'Saïd el Idrissi',
      employment: [{ organisation: 'wijkteam-lindekwartier', function: 'jongerenwerker' }],
      persona: {
        title: 'jongerenwerker van het wijkteam, met Karin regiehouder van Daan',
        hint: 'Teken mee als Karin een verandering van het gezag van Daan opschrijft.',
      },
    },
    {
      key: 'gerda',
      name: 'Gerda Wolters',
      employment: [
        { organisation: 'wijkteam-lindekwartier', function: 'teamleider', administrator: true },
      ],
    },
  ];
}

function afterSchoolWorkers(): Person[] {
  return [
    {
      key: 'joyce',
      name: 'Joyce Amoah',
      employment: [{ organisation: 'bso-boomhut', function: 'begeleider bso-extra' }],
    },
    {
      key: 'tom',
      name: 'Tom Brouwer',
      employment: [{ organisation: 'bso-boomhut', function: 'begeleider bso-extra' }],
      persona: {
        title: 'begeleider op de BSO van Sam, valt in voor Joyce',
        hint: 'Schrijf een bericht. Vooraf ziet u wie het krijgt en wie niet.',
      },
    },
    {
      key: 'mirjam',
      name: 'Mirjam de Graaf',
      employment: [
        { organisation: 'bso-boomhut', function: 'locatiemanager', administrator: true },
      ],
      persona: {
        title: 'beheerder van BSO De Boomhut, ziet geen enkel kind',
        hint: 'Voeg een collega toe. Of beëindig het werk van Tom: zijn scherm sluit meteen.',
      },
    },
    {
      key: 'dewi',
      name: 'Dewi Sastro',
      employment: [{ organisation: 'bso-vliegerhuis', function: 'pedagogisch medewerker' }],
      persona: {
        title: 'pedagogisch medewerker op de BSO van Noor',
        hint: 'Lees wat u vandaag nodig hebt. Meer ziet u niet.',
      },
    },
    {
      key: 'kees',
      name: 'Kees van Dam',
      employment: [
        { organisation: 'bso-vliegerhuis', function: 'groepshoofd', administrator: true },
      ],
    },
  ];
}

function teachers(): Person[] {
  return [
    {
      key: 'annemiek',
      name: 'Annemiek Hoekstra',
      employment: [{ organisation: 'school-wegwijzer', function: 'leerkracht' }],
      persona: {
        title: 'leerkracht van Sam',
        hint: 'Zie een bericht van de BSO binnenkomen. Schrijf er een terug.',
      },
    },
    {
      key: 'emre',
      name: 'Emre Yıldız',
      employment: [
        { organisation: 'school-wegwijzer', function: 'intern begeleider', administrator: true },
      ],
      persona: {
        title: 'intern begeleider op de school van Sam',
        hint: 'Deel iets zonder toestemming. Laat Annemiek meetekenen.',
      },
    },
    {
      key: 'marieke',
      name: 'Marieke Bos',
      employment: [{ organisation: 'school-lantaarn', function: 'leerkracht' }],
    },
    {
      key: 'bas',
      name: 'Bas Willemsen',
      employment: [{ organisation: 'school-wilgenhof', function: 'mentor' }],
      persona: {
        title: 'mentor van Daan, kent de andere kinderen niet',
        hint: 'U ziet alleen Daan. De webben van Sam, Noor en Lina bestaan niet voor u.',
      },
    },
    {
      key: 'ingrid',
      name: 'Ingrid Smeets',
      employment: [{ organisation: 'school-wilgenhof', function: 'mentor' }],
    },
    {
      key: 'priya',
      name: 'Priya Ramdin',
      employment: [
        { organisation: 'school-wilgenhof', function: 'zorgcoördinator', administrator: true },
      ],
    },
  ];
}

function careWorkers(): Person[] {
  return [
    {
      key: 'femke',
      name: 'Femke Jansen',
      employment: [{ organisation: 'ggd-eemvallei', function: 'jeugdverpleegkundige' }],
    },
    {
      key: 'rosa',
      name: 'Rosa Martina',
      employment: [{ organisation: 'jeugdhulp-brug', function: 'ambulant begeleider' }],
      persona: {
        title: 'begeleider van Jeugdhulp De Brug, coacht de BSO van Sam',
        hint: 'Schrijf de BSO een tip. School krijgt hem niet meer.',
      },
    },
    {
      key: 'owen',
      name: 'Owen Samson',
      employment: [{ organisation: 'jeugdhulp-brug', function: 'jeugdhulpverlener' }],
    },
    {
      key: 'lotte',
      name: 'Lotte Verhoeven',
      employment: [{ organisation: 'ggz-duinroos', function: 'behandelaar' }],
      persona: {
        title: 'behandelaar van de moeder van Noor (GGZ)',
        hint: 'Moeder tekende: u mag de coach iets vertellen. Verder niemand.',
      },
    },
    {
      key: 'yasmin',
      name: 'Yasmin Çelik',
      employment: [{ organisation: 'coach-schakel', function: 'coach', administrator: true }],
      persona: {
        title: 'coach en regiehouder van Noor',
        hint: 'U ziet beide kanten in één web. Kijk wat er nog wacht.',
      },
    },
    {
      key: 'rachid',
      name: 'Rachid Azzouzi',
      employment: [{ organisation: 'coach-schakel', function: 'coach' }],
    },
    {
      key: 'marloes',
      name: 'Marloes Timmer',
      employment: [{ organisation: 'meldpunt-kompas', function: 'medewerker' }],
    },
  ];
}

function peopleOfFreeTime(): Person[] {
  return [
    {
      key: 'dennis',
      name: 'Dennis Tuinstra',
      employment: [{ organisation: 'club-eemvogels', function: 'trainer' }],
      persona: {
        title: 'voetbaltrainer van Daan',
        hint: 'U ziet alleen wat thuis u vertelt.',
      },
    },
    {
      key: 'jayden',
      name: 'Jayden Lie',
      employment: [{ organisation: 'jongeren-kade', function: 'jongerenwerker' }],
    },
  ];
}

function keepersOfTheHub(): Person[] {
  return [
    {
      key: 'hanneke',
      name: 'Hanneke Oord',
      hubAdministrator: true,
      persona: {
        title: 'beheerder van de hele hub, ziet geen enkel kind',
        hint: 'Voeg een organisatie toe. Kies wie daar de mensen beheert.',
      },
    },
  ];
}
