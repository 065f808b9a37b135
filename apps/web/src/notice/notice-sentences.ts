import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { longDay } from '../app/dates.js';
import { consentSentence, type Consent } from '../consent/consent-sentence.js';
import { allThatIsTold } from '../consent/scope-words.js';
import type { NoticePartsFragment } from '../generated/graphql.js';

/** What somebody was told, as the hub shows it to them. */
export type Notice = NoticePartsFragment;

/** The child itself is spoken to as a child. */
export type To = 'child' | 'adult';

/** What it says in a few plain sentences: the first is what happened, the others what it means and what one can do. */
export function noticeSentences(i18n: I18n, notice: Notice, to: To): string[] {
  const { kind, consent, ground } = notice;
  if (ground) return groundSentences(i18n, notice, ground, to);
  if (!consent) return [];
  switch (kind) {
    case 'RECORDED_ANSWER':
      return [
        recordedSentence(i18n, consent, to),
        consentSentence(i18n, consent),
        ...correct(i18n, consent, to),
      ];
    case 'IN_FORCE':
      return [
        i18n._(msg`U beslist nu mee over ${notice.childName}. Dit mocht al:`),
        consentSentence(i18n, consent),
        ...(consent.mayWithdraw ? [i18n._(msg`Wilt u dit niet? Trek het in.`)] : []),
      ];
    default:
      return endingSentences(i18n, notice, consent, to);
  }
}

function groundSentences(
  i18n: I18n,
  notice: Notice,
  ground: NonNullable<Notice['ground']>,
  to: To,
): string[] {
  const { fromName, toName, scopes, aboutPerson, endsAt, state } = ground;
  const what = allThatIsTold(i18n, scopes, { child: notice.childName, parent: aboutPerson?.name });
  const until = longDay(i18n.locale, endsAt);
  if (state === 'ENDED')
    return [
      to === 'child'
        ? i18n._(msg`${fromName} deelde iets met ${toName} zonder jouw toestemming.`)
        : i18n._(msg`${fromName} deelde iets met ${toName} zonder uw toestemming.`),
      i18n._(msg`Zij mochten vertellen ${what}.`),
      i18n._(msg`Dit is gestopt.`),
    ];
  return [
    to === 'child'
      ? i18n._(msg`${fromName} deelt iets met ${toName} zonder jouw toestemming.`)
      : i18n._(msg`${fromName} deelt iets met ${toName} zonder uw toestemming.`),
    i18n._(msg`Zij vertellen ${what}.`),
    i18n._(msg`Dit mag volgens de wet, tot ${until}.`),
  ];
}

function recordedSentence(i18n: I18n, consent: Consent, to: To): string {
  const mine = recordOf(consent);
  const who = mine?.recordedByName;
  // Their last word is their own by now; who wrote down the one before it is not told any more.
  if (!mine || !who)
    return to === 'child'
      ? i18n._(msg`Iemand schreef een antwoord van je op. Daarna gaf je zelf antwoord.`)
      : i18n._(msg`Iemand schreef een antwoord van u op. Daarna gaf u zelf antwoord.`);
  const paper = mine.how === 'PAPER';
  switch (mine.act) {
    case 'NO':
      if (to === 'child')
        return paper
          ? i18n._(msg`${who} schreef op dat je nee zei, op papier.`)
          : i18n._(msg`${who} schreef op dat je nee zei, in een gesprek.`);
      return paper
        ? i18n._(msg`${who} schreef op dat u nee zei, op papier.`)
        : i18n._(msg`${who} schreef op dat u nee zei, in een gesprek.`);
    case 'WITHDRAWN':
      return to === 'child'
        ? i18n._(msg`${who} schreef op dat je een ja hebt ingetrokken.`)
        : i18n._(msg`${who} schreef op dat u een ja hebt ingetrokken.`);
    default:
      if (to === 'child')
        return paper
          ? i18n._(msg`${who} schreef op dat je ja zei, op papier.`)
          : i18n._(msg`${who} schreef op dat je ja zei, in een gesprek.`);
      return paper
        ? i18n._(msg`${who} schreef op dat u ja zei, op papier.`)
        : i18n._(msg`${who} schreef op dat u ja zei, in een gesprek.`);
  }
}

/** What the viewer can do when it is not so. */
function correct(i18n: I18n, consent: Consent, to: To): string[] {
  if (consent.mayWithdraw) return [i18n._(msg`Klopt dit niet? Trek het in.`)];
  if (!consent.mayAnswer) return [];
  return [
    to === 'child'
      ? i18n._(msg`Klopt dit niet? Geef zelf antwoord. Dat telt.`)
      : i18n._(msg`Klopt dit niet? Geef dan zelf antwoord. Dat telt.`),
  ];
}

function endingSentences(i18n: I18n, { childName }: Notice, consent: Consent, to: To): string[] {
  const day = longDay(i18n.locale, consent.endsAt);
  return [
    i18n._(msg`Deze toestemming stopt op ${day}:`),
    consentSentence(i18n, consent),
    to === 'child'
      ? i18n._(msg`Dan ben je jarig. Vanaf die dag beslis jij meer zelf.`)
      : i18n._(msg`Dan is ${childName} jarig. Vanaf die dag beslist ${childName} meer zelf.`),
  ];
}

/** The viewer's last answer, their own or as somebody else wrote it down. */
const recordOf = ({ signatures }: Consent) => signatures?.find(({ me }) => me);
