import { isPersonOfDailyLife, domainOf } from './domains.js';
import type { LaidOutWeb } from './lay-out.js';
import { guidesOf } from './guides.js';
import { badgeSize, badgesOf, iconOf, iconSize } from './icons.js';
import type { Palette } from './palette.js';
import { isLabelAbove, sizes } from './placement.js';
import type { Point, WebNode } from './picture.js';
import { dashesFor, pointOn, type Route } from './routes.js';
import { arrowSize, childFont, labelFont, tieLook, type TieLook } from './style.js';

const padding = 12;

/**
 * The same web as a still SVG document, for print: same places, lines and names, nothing loaded from elsewhere.
 * @param title the accessible name of the whole image.
 */
export function svgOf(web: LaidOutWeb, palette: Palette, title: string): string {
  const { bounds, picture } = web;
  const width = bounds.x2 - bounds.x1 + 2 * padding;
  const height = bounds.y2 - bounds.y1 + 2 * padding;
  const box = [bounds.x1 - padding, bounds.y1 - padding, width, height].map(round).join(' ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" width="${round(width)}" height="${round(height)}" role="img" font-family="${escape(palette.font)}">`,
    `<title>${escape(title)}</title>`,
    ...guidesOf(picture, web.shape).map(
      (path) =>
        `<path d="${path}" fill="${palette.guide}" fill-opacity="0.16" stroke="${palette.guide}" stroke-width="1.2"/>`,
    ),
    ...picture.nodes.map((node) => spoke(web.places.get(node.id)!, palette)),
    ...web.ties.map(({ tie, route }) => {
      const look = tieLook(tie, palette);
      const dashes = dashesFor(tie.state, route.length).map(round).join(' ');
      return [
        `<g stroke="${look.colour}" stroke-linecap="round"><title>${escape(tie.description)}</title>`,
        `<path d="${strokeOf(route, look)}" fill="none" stroke-width="${look.width}"${dashes && ` stroke-dasharray="${dashes}"`}/>`,
        look.arrows.atA ? arrow(route, 'from', look, palette) : '',
        look.arrows.atB ? arrow(route, 'to', look, palette) : '',
        `</g>`,
      ].join('');
    }),
    childCircle(web, palette),
    ...picture.nodes.map((node) => participant(node, web, palette)),
    `</svg>`,
  ].join('\n');
}

function spoke(end: Point, palette: Palette): string {
  return `<path d="M0 0L${round(end.x)} ${round(end.y)}" stroke="${palette.spoke}" stroke-width="1.5"/>`;
}

/** A tie's line; where an arrowhead stands it stops at the foot of it. */
function strokeOf(route: Route, look: TieLook): string {
  const steps = 24;
  const back = (arrowSize(look.width) * 0.8) / Math.max(1, route.length);
  const from = look.arrows.atA ? back : 0;
  const to = 1 - (look.arrows.atB ? back : 0);
  return Array.from({ length: steps + 1 }, (_, step) => {
    const p = pointOn(route, from + ((to - from) * step) / steps);
    return `${step === 0 ? 'M' : 'L'}${round(p.x)} ${round(p.y)}`;
  }).join('');
}

function arrow(route: Route, which: 'from' | 'to', look: TieLook, palette: Palette): string {
  const size = arrowSize(look.width);
  const tip = route[which];
  const step = size / Math.max(1, route.length);
  const foot = pointOn(route, which === 'to' ? 1 - step : step);
  const length = Math.hypot(tip.x - foot.x, tip.y - foot.y) || 1;
  const side = {
    x: ((tip.y - foot.y) / length) * size * 0.5,
    y: ((foot.x - tip.x) / length) * size * 0.5,
  };
  const corners = [
    tip,
    { x: foot.x + side.x, y: foot.y + side.y },
    { x: foot.x - side.x, y: foot.y - side.y },
  ];
  const points = corners.map((p) => `${round(p.x)},${round(p.y)}`).join(' ');
  const fill = look.arrows.filled ? look.colour : palette.paper;
  return `<polygon points="${points}" fill="${fill}" stroke-width="1.2" stroke-linejoin="round"/>`;
}

function childCircle(web: LaidOutWeb, palette: Palette): string {
  const { fill, line, ink } = palette.child;
  const { fontSize } = web.child;
  return [
    `<g><circle r="${sizes.child / 2 - 2.5}" fill="${fill}" stroke="${line}" stroke-width="5"/>`,
    `<text y="${round(fontSize * 0.35)}" text-anchor="middle" font-size="${fontSize}" font-weight="${childFont.weight}" fill="${ink}">${escape(web.child.line)}</text></g>`,
  ].join('');
}

function participant(node: WebNode, web: LaidOutWeb, palette: Palette): string {
  const place = web.places.get(node.id)!;
  const tint = node.ended ? palette.ended : palette.domains[domainOf(node.kind)];
  const border = node.ended ? 1.5 : node.coordinator ? 3.5 : 2;
  const dashes = node.ended ? '1.5 4' : node.away ? '5 4' : '';
  const side = sizes.node - border;
  const paint = `fill="${tint.fill}" stroke="${tint.line}" stroke-width="${border}"${dashes && ` stroke-dasharray="${dashes}"`}`;
  const body = isPersonOfDailyLife(node.kind)
    ? `<circle r="${side / 2}" ${paint}/>`
    : `<rect x="${-side / 2}" y="${-side / 2}" width="${side}" height="${side}" rx="13" ${paint}/>`;
  const image = (href: string, x: number, y: number, size: number) =>
    `<image href="${escape(href)}" x="${x - size / 2}" y="${y - size / 2}" width="${size}" height="${size}"/>`;
  return [
    `<g transform="translate(${round(place.x)} ${round(place.y)})"><title>${escape(node.description)}</title>`,
    body,
    image(iconOf(node, palette), 0, 0, iconSize),
    ...badgesOf(node, isLabelAbove(place), palette).map((badge) =>
      image(badge.image, badge.x, badge.y, badgeSize),
    ),
    ...labelLines(web.lines.get(node.id)!, isLabelAbove(place), palette),
    `</g>`,
  ].join('');
}

function labelLines(lines: readonly string[], above: boolean, palette: Palette): string[] {
  const edge = sizes.node / 2 + sizes.labelGap;
  const first = above
    ? -edge - (lines.length - 1) * sizes.labelLine - 3
    : edge + labelFont.size - 1;
  return lines.map(
    (line, index) =>
      `<text y="${round(first + index * sizes.labelLine)}" text-anchor="middle" font-size="${labelFont.size}" font-weight="${labelFont.weight}" fill="${palette.ink}" stroke="${palette.paper}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${escape(line)}</text>`,
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** XML text and attribute escaping; characters XML cannot hold at all are left out. */
function escape(text: string): string {
  return text
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
