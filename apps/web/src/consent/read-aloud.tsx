import { Trans, useLingui } from '@lingui/react/macro';
import { Square, Volume2 } from 'lucide-react';
import { useEffect, useState } from 'react';

/** Reads the sentences aloud in the language of the screen, where the device can. */
export function ReadAloud({ sentences }: { sentences: readonly string[] }) {
  const { i18n } = useLingui();
  const [speaking, setSpeaking] = useState(false);
  useEffect(() => () => window.speechSynthesis?.cancel(), []);
  if (!('speechSynthesis' in window)) return null;

  function toggle() {
    window.speechSynthesis.cancel();
    if (speaking) return setSpeaking(false);
    for (const [index, sentence] of sentences.entries()) {
      const utterance = new SpeechSynthesisUtterance(sentence);
      utterance.lang = i18n.locale === 'nl' ? 'nl-NL' : 'en-GB';
      utterance.rate = 0.92;
      if (index === sentences.length - 1) {
        utterance.addEventListener('end', () => setSpeaking(false));
      }
      utterance.addEventListener('error', () => setSpeaking(false));
      window.speechSynthesis.speak(utterance);
    }
    setSpeaking(true);
  }
  return (
    <button
      type="button"
      className="utrecht-button utrecht-button--secondary-action"
      onClick={toggle}
    >
      {speaking ? <Square aria-hidden size={18} /> : <Volume2 aria-hidden size={20} />}
      {speaking ? <Trans>Stop met voorlezen</Trans> : <Trans>Lees voor</Trans>}
    </button>
  );
}
