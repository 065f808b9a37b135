import type { ElementDefinition } from "cytoscape";
import { domainOf, isPersonOfDailyLife } from "./domains.js";
import { wrapLabel, type Measure } from "./labels.js";
import { isLabelAbove, layoutWeb, sizes, type Box, type WebShape } from "./placement.js";
import type { Point, WebNode, WebPicture, WebTie } from "./picture.js";
import { pointOn, routeTie, type Route } from "./routes.js";
import { childFont } from "./style.js";

/** A picture with everything worked out that screen and print share. */
export interface LaidOutWeb {
  picture: WebPicture;
  shape: WebShape;
  places: Map<string, Point>;
  /** Each node's name as drawn, one entry a line. */
  lines: Map<string, string[]>;
  child: { line: string; fontSize: number };
  /** The ties that can be drawn, with their ways. */
  ties: { tie: WebTie; route: Route }[];
  /** The room it all takes, names included. */
  bounds: Box;
}

/** Widths of texts in the two fonts of the drawing; the child's is measured at size 10. */
export interface Measures {
  label: Measure;
  childAtSizeTen: Measure;
}

/** Works out places, ways and lines of text of a picture. */
export function layOut(
  picture: WebPicture,
  shape: WebShape,
  seen: readonly WebNode[],
  measures: Measures,
): LaidOutWeb {
  const places = layoutWeb(picture, { shape, seen });
  const lines = new Map(
    picture.nodes.map((node) => [
      node.id,
      wrapLabel(node.label, sizes.labelWidth, sizes.labelLines, measures.label),
    ]),
  );
  const ties = picture.ties.flatMap((tie) => {
    const a = places.get(tie.aId);
    const b = places.get(tie.bId);
    if (!a || !b || tie.aId === tie.bId || tie.aId === picture.child.id || tie.bId === picture.child.id) return [];
    const others = picture.nodes
      .filter((node) => node.id !== tie.aId && node.id !== tie.bId)
      .map((node) => places.get(node.id)!);
    return [{ tie, route: routeTie(a, b, others) }];
  });
  const child = fitChildName(picture.child.label, measures);
  return { picture, shape, places, lines, child, ties, bounds: boundsOf(places, lines, ties, measures) };
}

function boundsOf(
  places: LaidOutWeb["places"],
  lines: LaidOutWeb["lines"],
  ties: LaidOutWeb["ties"],
  measures: Measures,
): Box {
  const bounds = { x1: 0, y1: 0, x2: 0, y2: 0 };
  const include = (x: number, y: number, halfWidth: number, above: number, below: number) => {
    bounds.x1 = Math.min(bounds.x1, x - halfWidth);
    bounds.x2 = Math.max(bounds.x2, x + halfWidth);
    bounds.y1 = Math.min(bounds.y1, y - above);
    bounds.y2 = Math.max(bounds.y2, y + below);
  };
  include(0, 0, sizes.child / 2, sizes.child / 2, sizes.child / 2);
  for (const [id, place] of places) {
    const named = lines.get(id);
    if (!named) continue;
    const body = sizes.node / 2 + 8;
    const label = sizes.labelGap + named.length * sizes.labelLine + 2;
    const halfWidth = Math.max(body, ...named.map((line) => measures.label(line) / 2 + 3));
    const above = isLabelAbove(place);
    include(place.x, place.y, halfWidth, body + (above ? label : 0), body + (above ? 0 : label));
  }
  for (const { route } of ties) {
    for (let share = 0; share <= 1; share += 0.1) {
      const p = pointOn(route, share);
      include(p.x, p.y, 6, 6, 6);
    }
  }
  return bounds;
}

/** The child's name stands inside the circle: smaller when long, shortened when very long. */
function fitChildName(label: string, measures: Measures): LaidOutWeb["child"] {
  const room = sizes.child - 16;
  const perSize = measures.childAtSizeTen(label) / 10;
  const fontSize = Math.max(childFont.smallest, Math.min(childFont.largest, Math.floor(room / perSize)));
  const [line = ""] = wrapLabel(label, room, 1, (text) => (measures.childAtSizeTen(text) / 10) * fontSize);
  return { line, fontSize };
}

/** The elements Cytoscape draws: child, participants, spokes and ties. */
export function elementsOf(web: LaidOutWeb): ElementDefinition[] {
  const { picture, places } = web;
  const child: ElementDefinition = {
    group: "nodes",
    data: { id: picture.child.id, lines: web.child.line, fontSize: web.child.fontSize },
    position: { x: 0, y: 0 },
    classes: ["child"],
  };
  const participants = picture.nodes.map((node): ElementDefinition => {
    const place = places.get(node.id)!;
    return {
      group: "nodes",
      data: {
        id: node.id,
        node,
        lines: web.lines.get(node.id)!.join("\n"),
        domain: domainOf(node.kind),
        person: isPersonOfDailyLife(node.kind),
        labelAbove: isLabelAbove(place),
        coordinator: node.coordinator,
        away: node.away && !node.ended,
        ended: node.ended,
      },
      position: { ...place },
      classes: ["participant"],
    };
  });
  const spokes = picture.nodes.map(
    (node): ElementDefinition => ({
      group: "edges",
      data: { id: spokeId(node.id), source: picture.child.id, target: node.id },
      classes: ["spoke"],
      selectable: false,
    }),
  );
  const ties = web.ties.map(
    ({ tie, route }): ElementDefinition => ({
      group: "edges",
      data: { id: tie.id, source: tie.aId, target: tie.bId, tie, route, bend: route.bend, state: tie.state },
      classes: ["tie"],
    }),
  );
  return [child, ...participants, ...spokes, ...ties];
}

/** A space keeps a spoke's id apart from every participant's and tie's. */
export function spokeId(nodeId: string): string {
  return `spoke ${nodeId}`;
}
