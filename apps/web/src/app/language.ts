import { i18n, type Messages } from '@lingui/core';

/** The languages that are complete. Dutch is the first. */
export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

type Catalogs = Record<Language, () => Promise<{ messages: Messages }>>;

/** The words of the first page, and those of everything that is opened later. */
const first: Catalogs = {
  nl: () => import('../locales/first.nl.po'),
  en: () => import('../locales/first.en.po'),
};
const further: Catalogs = {
  nl: () => import('../locales/further.nl.po'),
  en: () => import('../locales/further.en.po'),
};

const remembered = 'spinnenweb-language';
let spoken: Language = 'nl';
let isFurtherWanted = false;

/** What this device chose before; otherwise Dutch, whatever the browser speaks. */
export function preferredLanguage(): Language {
  const chosen = localStorage.getItem(remembered);
  return languages.find((language) => language === chosen) ?? 'nl';
}

/** Loads the words of a language, shows the page in it and remembers the choice. */
export async function speak(language: Language): Promise<void> {
  spoken = language;
  const loaded = await Promise.all([
    first[language](),
    ...(isFurtherWanted ? [further[language]()] : []),
  ]);
  for (const { messages } of loaded) i18n.load(language, messages);
  // Another language may have been chosen meanwhile.
  if (spoken !== language) return;
  i18n.activate(language);
  document.documentElement.lang = language;
  localStorage.setItem(remembered, language);
}

/** Loads the words of what is opened after the first page, in the language that is spoken then. */
export async function speakFurther(): Promise<void> {
  isFurtherWanted = true;
  const language = spoken;
  const { messages } = await further[language]();
  i18n.load(language, messages);
  // Chosen while these words were on their way: that choice may not have known that more is wanted.
  if (spoken !== language) await speakFurther();
}
