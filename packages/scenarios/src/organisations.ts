import type { Organisation } from './scenario.js';

/** The invented organisations all families share. */
export const organisations: readonly Organisation[] = [
  { key: 'wijkteam-lindekwartier', kind: 'WIJKTEAM', name: 'Wijkteam Lindekwartier' },
  { key: 'bso-boomhut', kind: 'BSO', name: 'BSO De Boomhut' },
  { key: 'bso-vliegerhuis', kind: 'BSO', name: 'BSO Het Vliegerhuis' },
  { key: 'school-wegwijzer', kind: 'SCHOOL', name: 'Basisschool De Wegwijzer' },
  { key: 'school-lantaarn', kind: 'SCHOOL', name: 'Basisschool De Lantaarn' },
  { key: 'school-wilgenhof', kind: 'SCHOOL', name: 'Wilgenhof College' },
  { key: 'ggd-eemvallei', kind: 'GGD', name: 'GGD Eemvallei' },
  { key: 'jeugdhulp-brug', kind: 'YOUTH_CARE', name: 'Jeugdhulp De Brug' },
  { key: 'ggz-duinroos', kind: 'GGZ', name: 'GGZ De Duinroos' },
  { key: 'coach-schakel', kind: 'COACH', name: 'Coachteam De Schakel' },
  { key: 'club-eemvogels', kind: 'CLUB', name: 'VV De Eemvogels' },
  { key: 'jongeren-kade', kind: 'OTHER', name: 'Jongerencentrum De Kade' },
  { key: 'meldpunt-kompas', kind: 'OTHER', name: 'Meldpunt Veilig Kompas' },
];
