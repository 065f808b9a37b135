import type { View } from './keyboard-twin.js';
import type { Palette } from './palette.js';
import type { Point } from './picture.js';
import { labelFont } from './style.js';

/** Room left for the focus ring round the place, in CSS pixels. */
const clearance = 33;

/** A small text beside a place of the drawing, for the eye only: the twin's names say the same. */
export interface Tip {
  element: HTMLDivElement;
  show(text: string, place: Point): void;
  hide(): void;
  place(view: View): void;
  paint(palette: Palette): void;
}

export function createTip(): Tip {
  const element = document.createElement('div');
  element.setAttribute('aria-hidden', 'true');
  Object.assign(element.style, {
    position: 'absolute',
    top: '0',
    left: '0',
    boxSizing: 'border-box',
    maxWidth: 'min(240px, 90%)',
    padding: '4px 10px',
    borderRadius: '10px',
    fontSize: `${labelFont.size}px`,
    lineHeight: '1.3',
    pointerEvents: 'none',
    visibility: 'hidden',
  });
  let at: Point = { x: 0, y: 0 };
  let view: View = { zoom: 1, pan: { x: 0, y: 0 } };

  function move() {
    const room = element.parentElement;
    if (!room || element.style.visibility === 'hidden') return;
    const x = at.x * view.zoom + view.pan.x - element.offsetWidth / 2;
    // On the side away from the child, who stands at 0, 0 and must stay in sight.
    const beside = at.y > 0 ? clearance : -clearance - element.offsetHeight;
    const y = at.y * view.zoom + view.pan.y + beside;
    const left = Math.max(4, Math.min(room.clientWidth - element.offsetWidth - 4, x));
    const top = Math.max(4, Math.min(room.clientHeight - element.offsetHeight - 4, y));
    element.style.transform = `translate(${left}px, ${top}px)`;
  }

  return {
    element,
    show(text, place) {
      at = place;
      element.textContent = text;
      element.style.visibility = text === '' ? 'hidden' : 'visible';
      move();
    },
    hide() {
      element.style.visibility = 'hidden';
    },
    place(next) {
      view = next;
      move();
    },
    paint(palette) {
      Object.assign(element.style, {
        background: palette.ink,
        color: palette.paper,
        fontFamily: palette.font,
      });
    },
  };
}
