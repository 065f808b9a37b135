import { i18n, type Messages } from '@lingui/core';

/** The languages that are complete. Dutch is the first. */
export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

const catalogs: Record<Language, () => Promise<{ messages: Messages }>> = {
  nl: () => import('../locales/nl.po'),
  en: () => import('../locales/en.po'),
};

const remembered = 'spinnenweb-language';

/** What this device chose before; otherwise Dutch, whatever the browser speaks. */
export function preferredLanguage(): Language {
  const chosen = localStorage.getItem(remembered);
  return languages.find((language) => language === chosen) ?? 'nl';
}

/** Loads the words of a language, shows the page in it and remembers the choice. */
export async function speak(language: Language): Promise<void> {
  const { messages } = await catalogs[language]();
  i18n.loadAndActivate({ locale: language, messages });
  document.documentElement.lang = language;
  localStorage.setItem(remembered, language);
}
