import type { EdgeSingular, NodeSingular, StylesheetStyle } from 'cytoscape';
import type { LifeDomain } from './domains.js';
import { badgeSize, badgesOf, iconOf, iconSize } from './icons.js';
import type { Palette } from './palette.js';
import { sizes } from './placement.js';
import type { Point, WebNode, WebTie } from './picture.js';
import { controlOffset, dashesFor, type Route } from './routes.js';

export const labelFont = { size: 14, weight: 600 } as const;
export const childFont = { largest: 20, smallest: 10, weight: 700 } as const;

/** How a tie's line is drawn; the one table for screen and print. */
export interface TieLook {
  /** In drawing units. */
  width: number;
  colour: string;
  arrows: { atA: boolean; atB: boolean; filled: boolean };
}

/** Open ties tell how lively they are; what is not open yet or any more is thin. */
export function tieLook(
  tie: Pick<WebTie, 'state' | 'direction' | 'liveliness'>,
  palette: Palette,
): TieLook {
  const both = tie.direction === 'BOTH';
  const arrows = {
    atA: both || tie.direction === 'B_TO_A',
    atB: both || tie.direction === 'A_TO_B',
    filled: tie.state === 'OPEN',
  };
  const { open, silent, asked, ended, none } = palette.tie;
  if (tie.state === 'ASKED') return { width: 2.5, colour: asked, arrows };
  if (tie.state === 'ENDED')
    return { width: 3, colour: ended, arrows: { ...arrows, atA: false, atB: false } };
  if (tie.state === 'NONE')
    return { width: 2, colour: none, arrows: { ...arrows, atA: false, atB: false } };
  if (tie.liveliness === 'LIVELY') return { width: 5.5, colour: open, arrows };
  if (tie.liveliness === 'QUIET') return { width: 3, colour: open, arrows };
  return { width: 2, colour: silent, arrows };
}

/** Size of an arrowhead for a line of this width, in drawing units. */
export function arrowSize(width: number): number {
  return 8 + width * 0.9;
}

/** The stylesheet of the drawing for Cytoscape. */
export function webStyle(palette: Palette): StylesheetStyle[] {
  return [...nodeStyles(palette), ...tieStyles(palette), ...attentionStyles(palette)];
}

function nodeStyles(palette: Palette): StylesheetStyle[] {
  const domains = Object.entries(palette.domains) as [LifeDomain, { fill: string; line: string }][];
  return [
    {
      selector: 'node',
      style: {
        // Cytoscape knows only double quotes round a family.
        'font-family': palette.font.replaceAll("'", '"'),
        'overlay-opacity': 0,
        'underlay-opacity': 0,
        'min-zoomed-font-size': 0,
      },
    },
    {
      selector: 'node.participant',
      style: {
        width: sizes.node,
        height: sizes.node,
        shape: 'round-rectangle',
        'corner-radius': '14px',
        'border-width': 2,
        'border-position': 'inside',
        label: 'data(lines)',
        'text-wrap': 'wrap',
        'text-max-width': '400px',
        'line-height': sizes.labelLine / labelFont.size,
        'font-size': labelFont.size,
        'font-weight': labelFont.weight,
        color: palette.ink,
        'text-outline-color': palette.paper,
        'text-outline-width': 3,
        'text-outline-opacity': 0.92,
        'text-valign': 'bottom',
        'text-halign': 'center',
        'text-margin-y': sizes.labelGap,
        'background-clip': ['none', 'none', 'none'] as never,
        'background-image-containment': ['over', 'over', 'over'] as never,
        'bounds-expansion': 12,
        'background-image': ((node: NodeSingular) => faceOf(node, palette).images) as never,
        'background-width': ((node: NodeSingular) => faceOf(node, palette).widths) as never,
        'background-height': ((node: NodeSingular) => faceOf(node, palette).widths) as never,
        'background-position-x': ((node: NodeSingular) => faceOf(node, palette).xs) as never,
        'background-position-y': ((node: NodeSingular) => faceOf(node, palette).ys) as never,
      },
    },
    ...domains.map(([domain, tint]) => ({
      selector: `node[domain = "${domain}"]`,
      style: { 'background-color': tint.fill, 'border-color': tint.line },
    })),
    { selector: 'node[?person]', style: { shape: 'ellipse' } },
    {
      selector: 'node[?labelAbove]',
      style: { 'text-valign': 'top', 'text-margin-y': -sizes.labelGap },
    },
    { selector: 'node[?coordinator]', style: { 'border-width': 3.5 } },
    { selector: 'node[?away]', style: { 'border-style': 'dashed', 'border-dash-pattern': [5, 4] } },
    {
      selector: 'node[?ended]',
      style: {
        'background-color': palette.ended.fill,
        'border-color': palette.ended.line,
        'border-style': 'dashed',
        'border-width': 1.5,
        'border-dash-pattern': [1.5, 4],
      },
    },
    {
      selector: 'node.child',
      style: {
        width: sizes.child,
        height: sizes.child,
        shape: 'ellipse',
        'background-color': palette.child.fill,
        'border-width': 5,
        'border-color': palette.child.line,
        'border-position': 'inside',
        label: 'data(lines)',
        'font-size': 'data(fontSize)',
        'font-weight': childFont.weight,
        color: palette.child.ink,
        'text-valign': 'center',
        'text-halign': 'center',
      },
    },
  ];
}

function tieStyles(palette: Palette): StylesheetStyle[] {
  const look = (edge: EdgeSingular) => tieLook(edge.data('tie') as WebTie, palette);
  const route = (edge: EdgeSingular) => edge.data('route') as Route;
  return [
    {
      selector: 'edge.spoke',
      style: {
        width: 1.5,
        'line-color': palette.spoke,
        'curve-style': 'straight',
        events: 'no',
        'z-index': 1,
        'overlay-opacity': 0,
      },
    },
    {
      selector: 'edge.tie',
      style: {
        'curve-style': 'unbundled-bezier',
        'edge-distances': 'endpoints' as never,
        'source-endpoint': ((edge: EdgeSingular) =>
          fromCentre(edge.source().position(), route(edge).from)) as never,
        'target-endpoint': ((edge: EdgeSingular) =>
          fromCentre(edge.target().position(), route(edge).to)) as never,
        'control-point-weights': ((edge: EdgeSingular) => [
          controlOffset(route(edge)).along,
        ]) as never,
        'control-point-distances': ((edge: EdgeSingular) => [
          controlOffset(route(edge)).beside,
        ]) as never,
        width: ((edge: EdgeSingular) => look(edge).width) as never,
        'line-color': ((edge: EdgeSingular) => look(edge).colour) as never,
        'line-cap': 'round',
        'source-arrow-color': ((edge: EdgeSingular) => look(edge).colour) as never,
        'target-arrow-color': ((edge: EdgeSingular) => look(edge).colour) as never,
        'source-arrow-shape': ((edge: EdgeSingular) =>
          look(edge).arrows.atA ? 'triangle' : 'none') as never,
        'target-arrow-shape': ((edge: EdgeSingular) =>
          look(edge).arrows.atB ? 'triangle' : 'none') as never,
        'source-arrow-fill': ((edge: EdgeSingular) =>
          look(edge).arrows.filled ? 'filled' : 'hollow') as never,
        'target-arrow-fill': ((edge: EdgeSingular) =>
          look(edge).arrows.filled ? 'filled' : 'hollow') as never,
        'arrow-scale': ((edge: EdgeSingular) => cytoscapeArrowScale(look(edge).width)) as never,
        'overlay-opacity': 0,
        'underlay-opacity': 0,
        'z-index': 2,
      },
    },
    {
      selector: 'edge.tie[state != "OPEN"]',
      style: {
        'line-style': 'dashed',
        'line-dash-pattern': ((edge: EdgeSingular) =>
          dashesFor((edge.data('tie') as WebTie).state, route(edge).length)) as never,
      },
    },
    { selector: 'edge.tie[state = "OPEN"]', style: { 'z-index': 3 } },
  ];
}

function attentionStyles(palette: Palette): StylesheetStyle[] {
  return [
    { selector: 'node.aside', style: { opacity: 0.5 } },
    { selector: 'edge.aside', style: { opacity: 0.28 } },
    {
      selector: 'node.pointed',
      style: { 'underlay-color': palette.accent, 'underlay-opacity': 0.1, 'underlay-padding': 7 },
    },
    {
      selector: 'edge.pointed, edge.chosen',
      style: { 'underlay-color': palette.accent, 'underlay-opacity': 0.16, 'underlay-padding': 6 },
    },
    {
      // Below the node, unlike an outline, so that badges stay whole.
      selector: 'node.chosen',
      style: {
        'underlay-color': palette.accent,
        'underlay-opacity': 1,
        'underlay-padding': 5,
        // Known to Cytoscape, missing from its types.
        ...({ 'underlay-corner-radius': '18px' } as object),
      },
    },
    {
      selector: 'node.child, node[?person]',
      style: { 'underlay-shape': 'ellipse' },
    },
  ];
}

function fromCentre(centre: Point, end: Point): string {
  return `${end.x - centre.x}px ${end.y - centre.y}px`;
}

/** Cytoscape's arrowheads are 0.3 of a base size that grows with the width. */
function cytoscapeArrowScale(width: number): number {
  return arrowSize(width) / 0.3 / Math.max(Math.pow(width * 13.37, 0.9), 29);
}

function faceOf(element: NodeSingular, palette: Palette) {
  const node = element.data('node') as WebNode;
  const badges = badgesOf(node, Boolean(element.data('labelAbove')), palette);
  const middle = sizes.node / 2;
  const corner = (offset: number) => middle + offset - badgeSize / 2;
  return {
    images: [iconOf(node, palette), ...badges.map((badge) => badge.image)],
    widths: [iconSize, ...badges.map(() => badgeSize)],
    xs: [middle - iconSize / 2, ...badges.map((badge) => corner(badge.x))],
    ys: [middle - iconSize / 2, ...badges.map((badge) => corner(badge.y))],
  };
}
