import type { Core } from 'cytoscape';
import type { Box } from './placement.js';
import type { Point } from './picture.js';

const padding = 10;
const largestFit = 1.45;
const smallestFit = 0.4;
const closest = 3;
const moveMilliseconds = 260;
/** How far a finger may stray, in CSS pixels, and still tap. */
const tapSlack = 8;

export interface Viewport {
  /** Tells the room the web takes; keeps zoom and place unless asked to fit. */
  bound(bounds: Box): void;
  fit(animated: boolean): void;
  zoomBy(factor: number): void;
  /** Moves the view so that a place stands well inside it. */
  reveal(place: Point): void;
  /** Whether all of these bounds are in sight now. */
  shows(bounds: Box): boolean;
  /** Whether the whole web is in sight and the user has not come closer. */
  isAtRest(): boolean;
  destroy(): void;
}

/** The child should stand near the middle, so an empty side counts for most of the full side opposite. */
function balanced(box: Box): Box {
  const across = 0.7;
  // Homes stand near above the child, and most webs hang far below: half as much above is enough.
  const upright = 0.5;
  return {
    x1: Math.min(box.x1, -box.x2 * across),
    x2: Math.max(box.x2, -box.x1 * across),
    y1: Math.min(box.y1, -box.y2 * upright),
    y2: Math.max(box.y2, -box.y1 * upright),
  };
}

/**
 * Zoom and panning that keep the web in sight and leave the page its scrolling: the wheel zooms only with ctrl, one
 * finger pans only when the web is larger than the view, two fingers pinch.
 * @param surface the element around Cytoscape's container.
 */
export function createViewport(
  cy: Core,
  surface: HTMLElement,
  reducedMotion: () => boolean,
): Viewport {
  let bounds: Box = { x1: -50, y1: -50, x2: 50, y2: 50 };
  let clamping = false;

  const fitZoom = () => {
    const wide = (cy.width() - 2 * padding) / (bounds.x2 - bounds.x1);
    const high = (cy.height() - 2 * padding) / (bounds.y2 - bounds.y1);
    return Math.max(smallestFit, Math.min(largestFit, wide, high));
  };
  const isAtRest = () => cy.zoom() <= fitZoom() * 1.01;

  /** The pan nearest to the wished one that shows nothing but the web and its margin. */
  function clampedPan(pan: Point, zoom: number): Point {
    const clampAxis = (wished: number, from: number, to: number, room: number) => {
      const atStart = padding - from * zoom;
      const atEnd = room - padding - to * zoom;
      return (to - from) * zoom + 2 * padding <= room
        ? Math.max(atStart, Math.min(atEnd, room / 2))
        : Math.min(atStart, Math.max(atEnd, wished));
    };
    return {
      x: clampAxis(pan.x, bounds.x1, bounds.x2, cy.width()),
      y: clampAxis(pan.y, bounds.y1, bounds.y2, cy.height()),
    };
  }

  function onViewport() {
    if (clamping || cy.animated()) return;
    const pan = cy.pan();
    const wanted = clampedPan(pan, cy.zoom());
    if (Math.abs(wanted.x - pan.x) > 0.5 || Math.abs(wanted.y - pan.y) > 0.5) {
      clamping = true;
      cy.pan(wanted);
      clamping = false;
    }
    settleTouch();
  }

  function settleTouch() {
    surface.style.touchAction = isAtRest() ? 'pan-x pan-y' : 'none';
  }

  function go(zoom: number, pan: Point, animated: boolean) {
    cy.stop(true);
    const target = { zoom, pan: clampedPan(pan, zoom) };
    if (animated && !reducedMotion()) {
      cy.animate(target, {
        duration: moveMilliseconds,
        easing: 'ease-out-cubic',
        complete: settleTouch,
      });
    } else {
      cy.viewport(target);
      settleTouch();
    }
  }

  function zoomTo(wished: number) {
    const zoom = Math.max(fitZoom(), Math.min(closest, wished));
    const middle = { x: cy.width() / 2, y: cy.height() / 2 };
    const pan = cy.pan();
    const share = zoom / cy.zoom();
    go(
      zoom,
      { x: middle.x - (middle.x - pan.x) * share, y: middle.y - (middle.y - pan.y) * share },
      true,
    );
  }

  // On the way down, before Cytoscape hears of it: a plain wheel turn belongs to the page.
  const onWheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
  };
  // Cytoscape would keep the page from scrolling under a single finger even where there is nothing to pan. It does
  // not hear of such a finger's way, so it is told that the touch is over, lest it take the scroll for a tap.
  let began: Point | null = null;
  const onTouchStart = (event: TouchEvent) => {
    const [finger] = event.touches;
    began = event.touches.length === 1 && finger ? { x: finger.clientX, y: finger.clientY } : null;
  };
  const onTouchMove = (event: TouchEvent) => {
    const [finger] = event.touches;
    if (event.touches.length !== 1 || !finger || !isAtRest()) return;
    event.stopPropagation();
    if (began && Math.hypot(finger.clientX - began.x, finger.clientY - began.y) > tapSlack) {
      began = null;
      surface.dispatchEvent(new Event('touchcancel', { bubbles: true }));
    }
  };
  surface.addEventListener('touchstart', onTouchStart, { capture: true, passive: true });
  surface.addEventListener('wheel', onWheel, { capture: true, passive: true });
  surface.addEventListener('touchmove', onTouchMove, { capture: true, passive: true });
  cy.on('viewport', onViewport);

  return {
    bound(next) {
      bounds = balanced(next);
      cy.minZoom(fitZoom());
      cy.maxZoom(closest);
      settleTouch();
    },
    fit(animated) {
      const zoom = fitZoom();
      cy.minZoom(zoom);
      go(zoom, { x: 0, y: 0 }, animated);
    },
    zoomBy: (factor) => zoomTo(cy.zoom() * factor),
    reveal(place) {
      const margin = 40;
      const zoom = cy.zoom();
      const pan = cy.pan();
      const x = place.x * zoom + pan.x;
      const y = place.y * zoom + pan.y;
      const dx = Math.max(0, margin - x) - Math.max(0, x - (cy.width() - margin));
      const dy = Math.max(0, margin - y) - Math.max(0, y - (cy.height() - margin));
      if ((dx !== 0 || dy !== 0) && !isAtRest()) go(zoom, { x: pan.x + dx, y: pan.y + dy }, true);
    },
    shows(box) {
      const zoom = cy.zoom();
      const pan = cy.pan();
      return (
        box.x1 * zoom + pan.x >= -1 &&
        box.y1 * zoom + pan.y >= -1 &&
        box.x2 * zoom + pan.x <= cy.width() + 1 &&
        box.y2 * zoom + pan.y <= cy.height() + 1
      );
    },
    isAtRest,
    destroy() {
      surface.removeEventListener('wheel', onWheel, { capture: true });
      surface.removeEventListener('touchstart', onTouchStart, { capture: true });
      surface.removeEventListener('touchmove', onTouchMove, { capture: true });
      cy.off('viewport', onViewport);
    },
  };
}
