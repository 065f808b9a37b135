import type { ParticipantKind } from '@spinnenweb/domain';

/**
 * One child's web as one viewer may see it, ready to be drawn.
 * Ids are opaque and unique over the child, its nodes and its ties together; every text comes in already translated.
 */
export interface WebPicture {
  child: { id: string; label: string };
  /** In the order in which the participants joined; that order decides who keeps which place. */
  nodes: WebNode[];
  ties: WebTie[];
}

/** A participant of the web. */
export interface WebNode {
  id: string;
  /** Short name, drawn beside the node on at most two lines. */
  label: string;
  /** Accessible name: a full sentence. */
  description: string;
  kind: ParticipantKind;
  coordinator: boolean;
  away: boolean;
  /** Who is away or until when; spoken after the description. */
  awayLabel?: string;
  ended: boolean;
  /** An image as a data URI; without it the drawing has one of its own for each kind. */
  icon?: string;
}

export type TieState = 'OPEN' | 'ASKED' | 'ENDED' | 'NONE';
export type TieDirection = 'A_TO_B' | 'B_TO_A' | 'BOTH' | 'NONE';
export type Liveliness = 'LIVELY' | 'QUIET' | 'SILENT';

/** A tie between two participants; one whose ends are not both in the picture is left out of the drawing. */
export interface WebTie {
  id: string;
  aId: string;
  bId: string;
  /** A few words, shown at the middle of the tie while it is chosen, focused or pointed at. */
  label: string;
  /** Accessible name: a full sentence. */
  description: string;
  state: TieState;
  direction: TieDirection;
  liveliness: Liveliness;
}

/** What someone chose in the drawing. */
export interface Choice {
  kind: 'node' | 'tie' | 'child';
  id: string;
}

/** A place in the drawing's own units (about one CSS pixel at zoom 1); the child stands at 0,0 and y points down. */
export interface Point {
  x: number;
  y: number;
}
