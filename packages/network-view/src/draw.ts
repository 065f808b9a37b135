import cytoscape from 'cytoscape';
import { createLayer, drawGuides, runPulse } from './backdrop.js';
import { elementsOf, merge } from './elements.js';
import { layOut, type LaidOutWeb, type Measures } from './lay-out.js';
import { createKeyboardTwin } from './keyboard-twin.js';
import { isShortened } from './labels.js';
import type { Palette } from './palette.js';
import { shapeFor, type WebShape } from './placement.js';
import type { Choice, WebNode, WebPicture } from './picture.js';
import { pointOn } from './routes.js';
import { childFont, labelFont, webStyle } from './style.js';
import { svgOf } from './svg.js';
import { listenToPointer } from './pointer.js';
import { createTip } from './tip.js';
import { twinItems } from './twin-items.js';
import { createViewport } from './viewport.js';

export interface DrawOptions {
  /** Someone chose a node, a tie or the child, or let go (null). */
  onChoose(choice: Choice | null): void;
  palette: Palette;
  reducedMotion: boolean;
  /** Names the list of buttons that lies over the drawing, and the printed image. */
  listLabel: string;
  /** Accessible name of the child: a full sentence. */
  childDescription: string;
}

export interface WebDrawing {
  /** Draws another state of the web. Who is known keeps the place; another child starts anew. */
  update(picture: WebPicture): void;
  /** A light runs along a tie, away from `fromId`; nothing with reduced motion or for a tie not drawn. */
  pulse(tieId: string, fromId: string): void;
  /** Marks what is chosen, without calling `onChoose`. */
  choose(id: string | null): void;
  fit(): void;
  /** For buttons beside the drawing: 1.25 comes closer, 0.8 goes back. */
  zoomBy(factor: number): void;
  /** The web as a still image with the same places, as SVG text. */
  toSvg(): string;
  setPalette(palette: Palette): void;
  destroy(): void;
}

/**
 * Draws a web into a container, which needs a size of its own (14 participants are legible from 360 x 640 CSS pixels)
 * and becomes the drawing's: what else it holds is removed.
 */
export function drawWeb(
  container: HTMLElement,
  picture: WebPicture,
  options: DrawOptions,
): WebDrawing {
  const surface = document.createElement('div');
  const canvas = document.createElement('div');
  // The inner edges are clipped, not hidden: a hidden overflow would be scrolled by the browser towards the focus.
  Object.assign(surface.style, {
    position: 'relative',
    width: '100%',
    height: '100%',
    overflow: 'clip',
  });
  Object.assign(canvas.style, { position: 'absolute', inset: '0' });
  canvas.setAttribute('aria-hidden', 'true');

  let palette = options.palette;
  let chosen: string | null = null;
  let isGone = false;
  let shape: WebShape = shapeFor(container.clientWidth, container.clientHeight);
  let seenAround = picture.child.id;
  let seen = new Map<string, WebNode>();
  let web: LaidOutWeb = arrange(picture);

  const backdrop = createLayer();
  const lights = createLayer();
  const tip = createTip();
  const twin = createKeyboardTwin(options.listLabel, {
    onChoose: chooseAndTell,
    onFocus(item) {
      if (item) viewport.reveal(item.place);
      showTip(item?.choice.id ?? chosen);
    },
    onZoom(step) {
      if (step === 'fit') viewport.fit(true);
      else viewport.zoomBy(step === 'in' ? 1.25 : 0.8);
    },
  });
  surface.append(backdrop.element, canvas, lights.element, twin.element, tip.element);
  container.replaceChildren(surface);

  const cy = cytoscape({
    container: canvas,
    elements: elementsOf(web),
    style: webStyle(palette),
    layout: { name: 'preset', fit: false },
    autoungrabify: true,
    autounselectify: true,
    boxSelectionEnabled: false,
  });
  const viewport = createViewport(cy, surface, () => options.reducedMotion);
  listenToPointer(cy, chooseAndTell, showTip, () => chosen);
  cy.on('render', placeLayers);
  const resizing = new ResizeObserver(onResize);
  resizing.observe(surface);
  paint();
  present();
  viewport.fit(false);
  placeLayers();
  // Names are measured in the drawing's font; one that arrives late changes their widths.
  void document.fonts.ready.then(() => {
    if (isGone) return;
    const wasAtRest = viewport.isAtRest();
    redraw(web.picture);
    if (wasAtRest && !viewport.shows(web.bounds)) viewport.fit(false);
  });

  function arrange(next: WebPicture): LaidOutWeb {
    if (next.child.id !== seenAround) seen = new Map();
    seenAround = next.child.id;
    for (const node of next.nodes) if (!seen.has(node.id)) seen.set(node.id, node);
    return layOut(next, shape, [...seen.values()], measuresFor(palette));
  }

  function redraw(next: WebPicture) {
    web = arrange(next);
    merge(cy, elementsOf(web), options.reducedMotion);
    present();
  }

  /** Brings everything but Cytoscape's elements in line with the arranged web. */
  function present() {
    drawGuides(backdrop, web, palette);
    twin.update(twinItems(web, options.childDescription));
    viewport.bound(web.bounds);
    mark(chosen !== null && cy.getElementById(chosen).nonempty() ? chosen : null);
    tip.hide();
    showTip(chosen);
  }

  function placeLayers() {
    const view = { zoom: cy.zoom(), pan: cy.pan() };
    backdrop.place(view);
    lights.place(view);
    twin.place(view);
    tip.place(view);
  }

  function mark(id: string | null) {
    chosen = id;
    twin.mark(id);
    cy.batch(() => {
      cy.elements().removeClass('chosen aside');
      if (id === null) return;
      const one = cy.getElementById(id);
      one.addClass('chosen');
      if (id === web.picture.child.id) return;
      const touching = one.connectedEdges();
      const near = one.union(touching).union(touching.connectedNodes()).union(one.connectedNodes());
      cy.elements().difference(near).not(cy.nodes('.child')).addClass('aside');
    });
  }

  function chooseAndTell(choice: Choice | null) {
    mark(choice?.id ?? null);
    showTip(chosen);
    options.onChoose(choice);
  }

  /** A tie's few words while it has the attention; a node's whole name where the drawing shortened it. */
  function showTip(id: string | null) {
    const tie = web.ties.find((one) => one.tie.id === id);
    const node = web.picture.nodes.find((one) => one.id === id);
    if (tie) tip.show(tie.tie.label, pointOn(tie.route, 0.5));
    else if (node && isShortened(web.lines.get(node.id) ?? []))
      tip.show(node.label, web.places.get(node.id)!);
    else tip.hide();
  }

  function onResize() {
    if (surface.clientWidth === 0 || surface.clientHeight === 0) return;
    const wasAtRest = viewport.isAtRest();
    cy.resize();
    const next = shapeFor(surface.clientWidth, surface.clientHeight);
    const isReshaped = next !== shape;
    if (isReshaped) {
      shape = next;
      redraw(web.picture);
    } else viewport.bound(web.bounds);
    if (wasAtRest || isReshaped) viewport.fit(false);
    placeLayers();
  }

  function paint() {
    surface.style.background = palette.paper;
    tip.paint(palette);
    twin.paint(palette);
  }

  return {
    update(next) {
      const wasAtRest = viewport.isAtRest();
      const isAnotherChild = next.child.id !== web.picture.child.id;
      if (isAnotherChild) mark(null);
      redraw(next);
      // Nobody moves for a newcomer as long as the newcomer is in sight.
      if (isAnotherChild) viewport.fit(false);
      else if (wasAtRest && !viewport.shows(web.bounds)) viewport.fit(true);
    },
    pulse(tieId, fromId) {
      const found = web.ties.find(({ tie }) => tie.id === tieId);
      if (found && !options.reducedMotion)
        runPulse(lights, found.route, found.tie.bId === fromId, palette);
    },
    choose(id) {
      mark(id !== null && cy.getElementById(id).nonempty() ? id : null);
      showTip(chosen);
    },
    fit: () => viewport.fit(true),
    zoomBy: (factor) => viewport.zoomBy(factor),
    toSvg: () => svgOf(web, palette, options.listLabel),
    setPalette(next) {
      palette = next;
      cy.style(webStyle(palette));
      paint();
      redraw(web.picture);
    },
    destroy() {
      isGone = true;
      resizing.disconnect();
      viewport.destroy();
      cy.destroy();
      surface.remove();
    },
  };
}

function measuresFor(palette: Palette): Measures {
  const context = document.createElement('canvas').getContext('2d')!;
  const inFont = (size: number, weight: number) => (text: string) => {
    context.font = `${weight} ${size}px ${palette.font}`;
    return context.measureText(text).width;
  };
  return {
    label: inFont(labelFont.size, labelFont.weight),
    childAtSizeTen: inFont(10, childFont.weight),
  };
}
