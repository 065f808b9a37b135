import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { WebNode, WebPicture, WebTie } from '@spinnenweb/network-view';
import { longDay } from '../app/dates.js';
import { inOneBreath, scopeName } from '../consent/scope-words.js';
import { childIn, explainLiveliness, explainTie } from './explain-tie.js';
import { kindName } from './kind-words.js';
import { tieStateName } from './tie-mark.js';
import { awayNow, isThereNow, nameOf, type Participant, type Tie, type Web } from './web.js';

/** The web as the drawing wants it: with every word already in the language of the screen. */
export function pictureOf(i18n: I18n, web: Web): WebPicture {
  return {
    child: { id: web.child.id, label: web.child.firstName },
    nodes: web.participants.map((participant) => nodeOf(i18n, participant)),
    ties: web.ties.map((tie) => tieOf(i18n, web, tie)),
  };
}

function nodeOf(i18n: I18n, participant: Participant): WebNode {
  const { name } = participant;
  const kind = kindName(i18n, participant.kind);
  // "Wijkteam Lindekwartier, Wijkteam" says the same twice.
  const what = name.includes(kind) ? name : i18n._(msg`${name}, ${kind}`);
  const people = inOneBreath(
    i18n,
    participant.people.map(({ personName }) => personName),
  );
  const awayLabel = participant.away ? awayWords(i18n, participant) : undefined;
  return {
    id: participant.id,
    label: name,
    description: [
      people ? i18n._(msg`${what}: ${people}.`) : `${what}.`,
      participant.coordinator ? i18n._(msg`Regiehouder.`) : '',
      isThereNow(participant) ? '' : i18n._(msg`Niet meer betrokken.`),
    ]
      .filter(Boolean)
      .join(' '),
    kind: participant.kind,
    coordinator: participant.coordinator,
    away: participant.away,
    ...(awayLabel && { awayLabel }),
    ended: !isThereNow(participant),
  };
}

function awayWords(i18n: I18n, participant: Participant): string {
  const until = awayNow(participant)
    .map(({ awayUntil }) => awayUntil)
    .find(Boolean);
  if (!until) return i18n._(msg`Nu afwezig.`);
  const day = longDay(i18n.locale, until);
  return i18n._(msg`Afwezig tot ${day}.`);
}

function tieOf(i18n: I18n, web: Web, tie: Tie): WebTie {
  const a = nameOf(web, tie.aId);
  const b = nameOf(web, tie.bId);
  return {
    id: tie.id,
    aId: tie.aId,
    bId: tie.bId,
    label: labelOf(i18n, web, tie),
    description: [
      i18n._(msg`Lijntje tussen ${a} en ${b}.`),
      ...explainTie(i18n, web, tie),
      explainLiveliness(i18n, tie) ?? '',
    ]
      .filter(Boolean)
      .join(' '),
    state: tie.state,
    direction: directionOf(tie),
    liveliness: tie.liveliness,
  };
}

/**
 * What may be told, whatever opened it and whichever way, what was agreed first; of a tie that authority alone opens, or
 * nothing does, its state.
 */
function labelOf(i18n: I18n, web: Web, tie: Tie): string {
  const lawful = tie.openings.some(({ ground }) => ground === 'LEGAL_REPRESENTATIVE');
  const [agreed, weighed] = [true, false].map((byConsent) =>
    tie.openings.filter(
      ({ ground }) => ground !== 'LEGAL_REPRESENTATIVE' && (ground === 'CONSENT') === byConsent,
    ),
  );
  const scopes = new Set([...agreed!, ...weighed!].flatMap((opening) => opening.scopes));
  if (scopes.size === 0) return tieStateName(i18n, tie);
  const child = childIn(i18n, web);
  return [
    ...(lawful ? [i18n._(msg`Alles over ${child}`)] : []),
    ...[...scopes].map((scope) => scopeName(i18n, scope)),
  ].join(', ');
}

/** Which way may be told now, on any ground. */
function directionOf(tie: Tie): WebTie['direction'] {
  const forth = tie.openings.some(({ fromId }) => fromId === tie.aId);
  const back = tie.openings.some(({ fromId }) => fromId === tie.bId);
  if (forth && back) return 'BOTH';
  if (forth) return 'A_TO_B';
  return back ? 'B_TO_A' : 'NONE';
}
