import { wrapLabel, type Measure } from './labels.js';
import {
  isLabelAbove,
  labelWidth,
  layoutWeb,
  sizes,
  type Box,
  type WebShape,
} from './placement.js';
import type { Point, WebNode, WebPicture, WebTie } from './picture.js';
import { pointOn, routeTie, type Route, type Station } from './routes.js';
import { childFont } from './style.js';

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

/** Works out places, lines of text and ways of a picture. */
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
      wrapLabel(node.label, labelWidth(shape), sizes.labelLines, measures.label),
    ]),
  );
  const stations = new Map(
    picture.nodes.map((node): [string, Station] => {
      const place = places.get(node.id)!;
      return [node.id, { place, label: labelBox(place, lines.get(node.id)!, measures.label) }];
    }),
  );
  const ties = routeAll(picture, stations);
  const child = fitChildName(picture.child.label, measures);
  return { picture, shape, places, lines, child, ties, bounds: boundsOf(stations, ties) };
}

function labelBox(place: Point, lines: readonly string[], measure: Measure): Box {
  const halfWidth = Math.max(0, ...lines.map((line) => measure(line) / 2));
  const edge = sizes.node / 2 + sizes.labelGap;
  const height = lines.length * sizes.labelLine;
  const top = isLabelAbove(place) ? place.y - edge - height : place.y + edge;
  return { x1: place.x - halfWidth, x2: place.x + halfWidth, y1: top, y2: top + height };
}

/** Short ties have least choice and go first; their order does not depend on the order of the picture's ties. */
function routeAll(picture: WebPicture, stations: ReadonlyMap<string, Station>): LaidOutWeb['ties'] {
  const drawable = picture.ties.filter(
    (tie) => tie.aId !== tie.bId && stations.has(tie.aId) && stations.has(tie.bId),
  );
  const distance = ({ aId, bId }: WebTie) => {
    const a = stations.get(aId)!.place;
    const b = stations.get(bId)!.place;
    return Math.hypot(a.x - b.x, a.y - b.y);
  };
  const byLength = drawable.toSorted((s, t) => distance(s) - distance(t) || (s.id < t.id ? -1 : 1));
  const routes = new Map<string, Route>();
  for (const { id, aId, bId } of byLength) {
    const others = [...stations]
      .filter(([other]) => other !== aId && other !== bId)
      .map(([, station]) => station);
    routes.set(id, routeTie(stations.get(aId)!, stations.get(bId)!, others, [...routes.values()]));
  }
  return drawable.map((tie) => ({ tie, route: routes.get(tie.id)! }));
}

function boundsOf(stations: ReadonlyMap<string, Station>, ties: LaidOutWeb['ties']): Box {
  const middle = sizes.child / 2 + 6;
  const body = sizes.node / 2 + 8;
  const boxes: Box[] = [around({ x: 0, y: 0 }, middle)];
  for (const { place, label } of stations.values()) boxes.push(around(place, body), label);
  for (const { route } of ties) {
    for (let share = 0; share <= 1; share += 0.1) boxes.push(around(pointOn(route, share), 6));
  }
  return {
    x1: Math.min(...boxes.map((box) => box.x1)),
    y1: Math.min(...boxes.map((box) => box.y1)),
    x2: Math.max(...boxes.map((box) => box.x2)),
    y2: Math.max(...boxes.map((box) => box.y2)),
  };
}

function around(place: Point, reach: number): Box {
  return { x1: place.x - reach, y1: place.y - reach, x2: place.x + reach, y2: place.y + reach };
}

/** The child's name stands inside the circle: smaller when long, shortened when very long. */
function fitChildName(label: string, measures: Measures): LaidOutWeb['child'] {
  const room = sizes.child - 14;
  const perSize = measures.childAtSizeTen(label) / 10;
  const fontSize = Math.max(
    childFont.smallest,
    Math.min(childFont.largest, Math.floor(room / perSize)),
  );
  const [line = ''] = wrapLabel(
    label,
    room,
    1,
    (text) => (measures.childAtSizeTen(text) / 10) * fontSize,
  );
  return { line, fontSize };
}
