import { familyMembers } from './family-members.js';
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
