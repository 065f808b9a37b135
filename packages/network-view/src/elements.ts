import type { Core, ElementDefinition } from 'cytoscape';
import { domainOf, isPersonOfDailyLife } from './domains.js';
import type { LaidOutWeb } from './lay-out.js';
import { isLabelAbove } from './placement.js';

/** The elements Cytoscape draws: child, participants, spokes and ties. */
export function elementsOf(web: LaidOutWeb): ElementDefinition[] {
  const { picture, places } = web;
  const child: ElementDefinition = {
    group: 'nodes',
    data: { id: picture.child.id, lines: web.child.line, fontSize: web.child.fontSize },
    position: { x: 0, y: 0 },
    classes: ['child'],
  };
  const participants = picture.nodes.map((node): ElementDefinition => {
    const place = places.get(node.id)!;
    return {
      group: 'nodes',
      data: {
        id: node.id,
        node,
        lines: web.lines.get(node.id)!.join('\n'),
        domain: domainOf(node.kind),
        person: isPersonOfDailyLife(node.kind),
        labelAbove: isLabelAbove(place),
        coordinator: node.coordinator,
        away: node.away && !node.ended,
        ended: node.ended,
      },
      position: { ...place },
      classes: ['participant'],
    };
  });
  const spokes = picture.nodes.map((node): ElementDefinition => ({
    group: 'edges',
    data: { id: spokeId(node.id), source: picture.child.id, target: node.id },
    classes: ['spoke'],
    selectable: false,
  }));
  const ties = web.ties.map(({ tie, route }): ElementDefinition => ({
    group: 'edges',
    data: { id: tie.id, source: tie.aId, target: tie.bId, tie, route, state: tie.state },
    classes: ['tie'],
  }));
  return [child, ...participants, ...spokes, ...ties];
}

/** A space keeps a spoke's id apart from every participant's and tie's. */
function spokeId(nodeId: string): string {
  return `spoke ${nodeId}`;
}

/** Changes, adds and removes what differs; who joins fades in. */
export function merge(
  cy: Core,
  wanted: readonly ElementDefinition[],
  reducedMotion: boolean,
): void {
  const ids = new Set(wanted.map((one) => one.data.id));
  cy.batch(() => {
    cy.elements().forEach((element) => {
      if (!ids.has(element.id())) element.remove();
    });
    for (const one of wanted) {
      const present = cy.getElementById(one.data.id!);
      const moved =
        present.isEdge() &&
        (present.data('source') !== one.data['source'] ||
          present.data('target') !== one.data['target']);
      if (moved) present.remove();
      if (present.empty() || moved) {
        const added = cy.add(one);
        if (!reducedMotion && added.isNode()) {
          added.style('opacity', 0);
          added.animate(
            { style: { opacity: 1 } },
            { duration: 350, complete: () => added.removeStyle('opacity') },
          );
        }
        continue;
      }
      present.data(one.data);
      if (one.position) present.position(one.position);
    }
  });
}
