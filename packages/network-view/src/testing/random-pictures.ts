import fc from 'fast-check';
import { allKinds } from '../domains.js';
import type {
  Liveliness,
  TieDirection,
  TieState,
  WebNode,
  WebPicture,
  WebTie,
} from '../picture.js';
import type { WebShape } from '../placement.js';

export const anyShape: fc.Arbitrary<WebShape> = fc.constantFrom('tall', 'square', 'wide');

/** A participant of an invented web; the id tells the kind, so that a failure can be read. */
export function participant(
  kind: WebNode['kind'],
  serial = 1,
  facts: Partial<WebNode> = {},
): WebNode {
  return {
    id: `${kind}-${serial}`,
    label: `${kind} ${serial}`,
    description: `${kind} ${serial} doet mee.`,
    kind,
    coordinator: false,
    away: false,
    ended: false,
    ...facts,
  };
}

export function tieBetween(a: WebNode, b: WebNode, facts: Partial<WebTie> = {}): WebTie {
  return {
    id: `${a.id}+${b.id}`,
    aId: a.id,
    bId: b.id,
    label: `${a.label} en ${b.label}`,
    description: `${a.label} en ${b.label} mogen elkaar schrijven.`,
    state: 'OPEN',
    direction: 'BOTH',
    liveliness: 'QUIET',
    ...facts,
  };
}

export function picture(nodes: WebNode[], ties: WebTie[] = []): WebPicture {
  return { child: { id: 'child', label: 'Sam' }, nodes, ties };
}

/** Webs as they occur and worse: any kinds in any order, any ties. */
export function anyPicture(fewest: number, most: number): fc.Arbitrary<WebPicture> {
  return fc
    .array(fc.constantFrom(...allKinds), { minLength: fewest, maxLength: most })
    .map((kinds) => kinds.map((kind, index) => participant(kind, index + 1)))
    .chain((nodes) => anyTies(nodes).map((ties) => picture(nodes, ties)));
}

function anyTies(nodes: WebNode[]): fc.Arbitrary<WebTie[]> {
  const pairs = nodes.flatMap((a, index) =>
    nodes.slice(index + 1).map((b): [WebNode, WebNode] => [a, b]),
  );
  const facts = fc.record({
    state: fc.constantFrom<TieState>('OPEN', 'ASKED', 'ENDED', 'NONE'),
    direction: fc.constantFrom<TieDirection>('A_TO_B', 'B_TO_A', 'BOTH', 'NONE'),
    liveliness: fc.constantFrom<Liveliness>('LIVELY', 'QUIET', 'SILENT'),
  });
  return fc
    .subarray(pairs, { maxLength: Math.min(16, pairs.length) })
    .chain((chosen) =>
      fc.tuple(...chosen.map(([a, b]) => facts.map((one) => tieBetween(a, b, one)))),
    );
}
