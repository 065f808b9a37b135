import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { kindLook } from '@spinnenweb/network-view/kind-look';
import type { ParticipantKind } from '../generated/graphql.js';

const names = {
  HOME: msg`Thuis`,
  INFORMAL: msg`Familie of vrienden`,
  BSO: msg`BSO`,
  SCHOOL: msg`School`,
  WIJKTEAM: msg`Wijkteam`,
  GGD: msg`GGD`,
  YOUTH_CARE: msg`Jeugdhulp`,
  GGZ: msg`GGZ`,
  COACH: msg`Coach`,
  CLUB: msg`Club`,
  OTHER: msg`Anders`,
};

/** What kind of participant it is, in one or two words. */
export function kindName(i18n: I18n, kind: ParticipantKind): string {
  return i18n._(names[kind]);
}

/** The picture of a kind, as in the drawing. It always stands beside the name. */
export function KindIcon({ kind }: { kind: ParticipantKind }) {
  const { stroke, line, fill, round } = kindLook(kind);
  return (
    <span className="sw-kind" data-round={round} style={{ background: fill, color: line }}>
      <svg viewBox="0 0 24 24" width="26" height="26" aria-hidden="true">
        <path d={stroke} />
      </svg>
    </span>
  );
}

/** The circles of closeness around a child, from near to far. */
export const circles = ['HOME', 'DAILY_LIFE', 'SUPPORT', 'SPECIALIST'] as const;
export type Circle = (typeof circles)[number];

/** The circle that the drawing shows as a ring. */
export function circleOf(kind: ParticipantKind): Circle {
  return circles[kindLook(kind).ring - 1] ?? 'SPECIALIST';
}

const circleNames = {
  HOME: msg`Thuis en dichtbij`,
  DAILY_LIFE: msg`Elke dag`,
  SUPPORT: msg`Steun in de buurt`,
  SPECIALIST: msg`Speciale hulp`,
};

export function circleName(i18n: I18n, circle: Circle): string {
  return i18n._(circleNames[circle]);
}
