import { guidesOf } from './guides.js';
import type { LaidOutWeb } from './lay-out.js';
import type { View } from './keyboard-twin.js';
import type { Palette } from './palette.js';
import { pointOn, type Route } from './routes.js';

const svgNamespace = 'http://www.w3.org/2000/svg';
const pulseMilliseconds = 1100;

/** A layer of SVG under or over Cytoscape's canvas that moves along with it. */
export interface Layer {
  element: SVGSVGElement;
  group: SVGGElement;
  place(view: View): void;
}

export function createLayer(): Layer {
  const element = document.createElementNS(svgNamespace, 'svg');
  element.setAttribute('aria-hidden', 'true');
  Object.assign(element.style, {
    position: 'absolute',
    inset: '0',
    width: '100%',
    height: '100%',
    pointerEvents: 'none',
  });
  const group = document.createElementNS(svgNamespace, 'g');
  element.append(group);
  return {
    element,
    group,
    place: ({ zoom, pan }) =>
      group.setAttribute('transform', `translate(${pan.x} ${pan.y}) scale(${zoom})`),
  };
}

/** Draws the faint rings anew. */
export function drawGuides(layer: Layer, web: LaidOutWeb, palette: Palette): void {
  layer.group.replaceChildren(
    ...guidesOf(web.picture, web.shape).map((path) => {
      const ring = document.createElementNS(svgNamespace, 'path');
      ring.setAttribute('d', path);
      ring.setAttribute('fill', palette.guide);
      ring.setAttribute('fill-opacity', '0.16');
      ring.setAttribute('stroke', palette.guide);
      ring.setAttribute('stroke-width', '1.2');
      return ring;
    }),
  );
}

/** Lets a small light run along a tie once, then glow at its end; it removes itself. */
export function runPulse(layer: Layer, route: Route, backwards: boolean, palette: Palette): void {
  const light = document.createElementNS(svgNamespace, 'g');
  const glow = circle(13, palette.tie.open, 0.22);
  const core = circle(6, palette.tie.open, 1);
  core.setAttribute('stroke', palette.paper);
  core.setAttribute('stroke-width', '2');
  light.append(glow, core);
  layer.group.append(light);
  const began = performance.now();
  const step = (now: number) => {
    const share = Math.max(0, (now - began) / pulseMilliseconds);
    if (share >= 1 || !light.isConnected) {
      light.remove();
      return;
    }
    const travel = Math.min(1, share / 0.75);
    const eased = travel < 0.5 ? 2 * travel * travel : 1 - 2 * (1 - travel) * (1 - travel);
    const along = backwards ? 1 - eased : eased;
    const place = pointOn(route, along);
    light.setAttribute('transform', `translate(${place.x} ${place.y})`);
    const arrived = Math.max(0, (share - 0.75) / 0.25);
    glow.setAttribute('r', String(13 + arrived * 20));
    light.setAttribute('opacity', String(1 - arrived));
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}

function circle(radius: number, fill: string, opacity: number): SVGCircleElement {
  const element = document.createElementNS(svgNamespace, 'circle');
  element.setAttribute('r', String(radius));
  element.setAttribute('fill', fill);
  element.setAttribute('fill-opacity', String(opacity));
  return element;
}
