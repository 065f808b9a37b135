import { isPersonOfDailyLife } from './domains.js';
import type { TwinItem } from './keyboard-twin.js';
import type { LaidOutWeb } from './lay-out.js';
import { sizes } from './placement.js';
import { pointOn } from './routes.js';

/** What the keyboard reaches, in the order in which it is read out: the child, the participants, their ties. */
export function twinItems(web: LaidOutWeb, childDescription: string): TwinItem[] {
  const { picture, places } = web;
  const child: TwinItem = {
    choice: { kind: 'child', id: picture.child.id },
    name: childDescription,
    place: { x: 0, y: 0 },
    size: sizes.child,
    round: true,
  };
  const nodes = picture.nodes.map((node): TwinItem => ({
    choice: { kind: 'node', id: node.id },
    name: node.away && node.awayLabel ? `${node.description} ${node.awayLabel}` : node.description,
    place: places.get(node.id)!,
    size: sizes.node,
    round: isPersonOfDailyLife(node.kind),
  }));
  const ties = web.ties.map(({ tie, route }): TwinItem => ({
    choice: { kind: 'tie', id: tie.id },
    name: tie.description,
    place: pointOn(route, 0.5),
    size: 0,
    round: true,
    ends: [tie.aId, tie.bId],
  }));
  return [child, ...nodes, ...ties];
}
