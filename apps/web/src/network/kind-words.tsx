import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import {
  Activity,
  Backpack,
  Building2,
  Compass,
  HeartHandshake,
  HeartPulse,
  House,
  LifeBuoy,
  type LucideIcon,
  School,
  Trophy,
  Users,
} from 'lucide-react';
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

const icons: Record<ParticipantKind, LucideIcon> = {
  HOME: House,
  INFORMAL: Users,
  BSO: Backpack,
  SCHOOL: School,
  WIJKTEAM: HeartHandshake,
  GGD: Activity,
  YOUTH_CARE: LifeBuoy,
  GGZ: HeartPulse,
  COACH: Compass,
  CLUB: Trophy,
  OTHER: Building2,
};

/** The picture of a kind, in a soft tile. It always stands beside the name. */
export function KindIcon({ kind }: { kind: ParticipantKind }) {
  const Icon = icons[kind];
  return (
    <span className="sw-kind" data-circle={circleOf(kind)}>
      <Icon aria-hidden size={22} strokeWidth={1.8} />
    </span>
  );
}

/** The circles of closeness around a child, from near to far. */
export const circles = ['HOME', 'DAILY_LIFE', 'SUPPORT', 'SPECIALIST'] as const;
export type Circle = (typeof circles)[number];

const kindsByCircle: Record<Circle, readonly ParticipantKind[]> = {
  HOME: ['HOME', 'INFORMAL'],
  DAILY_LIFE: ['SCHOOL', 'BSO', 'CLUB'],
  SUPPORT: ['WIJKTEAM', 'COACH', 'GGD'],
  SPECIALIST: ['YOUTH_CARE', 'GGZ', 'OTHER'],
};

export function circleOf(kind: ParticipantKind): Circle {
  return circles.find((circle) => kindsByCircle[circle].includes(kind)) ?? 'SPECIALIST';
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
