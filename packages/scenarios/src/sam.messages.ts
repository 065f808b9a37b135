import type { Message } from './scenario.js';
import { inOrder, tell } from './telling.js';

/** What was told in Sam's web in the past weeks. */
export function messagesOfSam(): Message[] {
  const read = ['annemiek', 'naima', 'pieter'];
  return inOrder(
    tell(
      { from: 'sam-coach', author: 'rachid', to: ['sam-bso'], scope: 'SUPPORT', readBy: ['joyce'] },
      [[62.1, 'Sam went aan de groep. Zijn vaste plek bij het raam helpt. Laat die zo.']],
    ),
    tell(
      { from: 'sam-school', author: 'emre', to: ['sam-ggd'], scope: 'HEALTH', readBy: ['femke'] },
      [[47.2, 'Sam zit nu vooraan in de klas. Hij ziet het bord daar beter.']],
    ),
    tell(
      { from: 'sam-bso', author: 'joyce', to: ['sam-school'], scope: 'WELLBEING', readBy: read },
      [
        [33.1, 'Sam was moe na school. Na een half uur in de stille kamer deed hij weer mee.'],
        [26.2, 'Samen een hut gebouwd met twee andere kinderen. Hij koos zelf wie er mee deed.'],
        [19.1, 'Het was druk. Sam vroeg zelf om de koptelefoon. Knap!'],
        [12.2, 'Fijne middag. Sam heeft een nieuw spel uitgelegd aan de groep.'],
      ],
    ),
    tell(
      {
        from: 'sam-school',
        author: 'annemiek',
        to: ['sam-bso'],
        scope: 'DAILY',
        readBy: ['joyce'],
      },
      [
        [27.4, 'Sam heeft gezwommen. Zijn tas met natte spullen komt mee.'],
        [13.4, 'Morgen zijn we eerder uit, om 12.00. Kan Sam dan al komen?'],
        [
          6.4,
          'Slecht geslapen. Geef hem even rust als hij binnenkomt.',
          { readBy: ['joyce', 'tom'] },
        ],
        [2.4, 'Toets gehad vandaag. Hij deed goed zijn best en is nu moe.', { readBy: ['tom'] }],
        [0.3, 'Vanmiddag graag stille kamer om 16.00. De ochtend was vol.', { readBy: [] }],
      ],
    ),
    tell({ from: 'sam-bso', author: 'tom', to: ['sam-school'], scope: 'DAILY', readBy: read }, [
      [5.1, 'Ik val in voor Joyce. Sam en ik hebben samen de kamer ingericht.'],
      [3.1, 'Sam bleef eten. De pasta vond hij lekker zonder saus.'],
      [1.1, 'Stille kamer om 16.00 werkte. Daarna buiten gespeeld.', { readBy: ['naima'] }],
    ]),
    tell({ from: 'sam-bso', author: 'tom', to: ['sam-thuis'], scope: 'DAILY' }, [
      [
        4.1,
        'Sam zijn gymschoenen liggen nog bij ons. Ik geef ze morgen mee.',
        { readBy: ['naima'] },
      ],
      [2.1, 'Wilt u morgen een zwembroek meegeven?', { retractedDaysAgo: 2.08 }],
      [0.9, 'We gaan naar het bos. Wilt u laarzen meegeven?'],
    ]),
    tell({ from: 'sam-thuis', author: 'naima', to: ['sam-bso', 'sam-school'], scope: 'DAILY' }, [
      [20.5, 'Oma haalt Sam deze week om 17.00.', { readBy: ['joyce', 'annemiek'] }],
      [1.6, 'Sam heeft kort geslapen. Hij neemt zijn eigen knuffel mee.', { readBy: ['tom'] }],
    ]),
    tell({ from: 'sam-thuis', author: 'pieter', to: ['sam-wijkteam'], scope: 'SUPPORT' }, [
      [10.6, 'Fijn gesprek gehad. Kunnen we over een maand weer bellen?', { readBy: ['karin'] }],
    ]),
    tell({ from: 'sam-wijkteam', author: 'karin', to: ['sam-thuis'], scope: 'SUPPORT' }, [
      [10.2, 'Dat is goed, Pieter. Ik stuur een dag voor.', { readBy: ['pieter'] }],
      [3.9, 'Ik vroeg jullie iets over de GGD. Nee zeggen mag ook.', { readBy: ['naima'] }],
    ]),
    tell({ from: 'sam-bso', author: 'joyce', to: ['sam-wijkteam'], scope: 'SUPPORT' }, [
      [17.2, 'De extra uren helpen. Sam is nu drie middagen bij ons.', { readBy: ['karin'] }],
    ]),
    tell({ from: 'sam-brug', author: 'rosa', to: ['sam-bso'], scope: 'SUPPORT' }, [
      [24.3, 'Tip: zeg vooraf wat er komt. Een kaartje met drie plaatjes is genoeg.'],
      [14.3, 'Ik kom volgende week een middag meekijken. Past dat om 15.00?'],
      [5.3, 'Dag Tom, Sam kiest graag uit twee dingen. Meer is te veel.', { readBy: ['tom'] }],
    ]),
    tell({ from: 'sam-bso', author: 'tom', to: ['sam-brug'], scope: 'SUPPORT' }, [
      [3.3, 'Kiezen uit twee werkt goed, dank je.', { readBy: ['rosa'] }],
    ]),
    tell({ from: 'sam-brug', author: 'rosa', to: ['sam-school'], scope: 'DEVELOPMENT' }, [
      [21.3, 'Sam werkt graag met een klokje. Tien minuten werken, dan even staan.'],
    ]),
    tell({ from: 'sam-bso', author: 'tom', to: ['sam-oma'], scope: 'DAILY', readBy: ['fatiha'] }, [
      [4.2, 'Sam is om 17.00 klaar. Hij wacht bij de blauwe deur.'],
    ]),
    tell({ from: 'sam-ggd', author: 'femke', to: ['sam-thuis'], scope: 'HEALTH' }, [
      [
        8.4,
        'Vast naar bed om 19.30 helpt vaak. Zullen we het samen proberen?',
        { readBy: ['naima'] },
      ],
    ]),
  );
}
