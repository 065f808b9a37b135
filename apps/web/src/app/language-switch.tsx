import { useLingui } from '@lingui/react/macro';
import { languages, speak } from './language.js';

const names = { nl: 'Nederlands', en: 'English' } as const;

/** One button per language, each in its own language. */
export function LanguageSwitch() {
  const { t, i18n } = useLingui();
  return (
    <div className="sw-languages" role="group" aria-label={t`Taal`}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={i18n.locale === language}
          onClick={() => void speak(language)}
        >
          {language.toUpperCase()}
          <span className="sw-unseen">: {names[language]}</span>
        </button>
      ))}
    </div>
  );
}
