import { nearestInDirection, type Direction } from './nearest.js';
import type { Palette } from './palette.js';
import type { Choice, Point } from './picture.js';

/** One thing of the drawing that can be reached by keyboard and screen reader. */
export interface TwinItem {
  choice: Choice;
  /** The button's whole accessible name. */
  name: string;
  /** In drawing units. */
  place: Point;
  size: number;
  round: boolean;
  /** For a tie: its ends. */
  ends?: readonly [string, string];
}

export interface TwinHandlers {
  onChoose(choice: Choice | null): void;
  onFocus(item: TwinItem | null): void;
  onZoom(step: 'in' | 'out' | 'fit'): void;
}

/** How drawing units become CSS pixels at this moment. */
export interface View {
  zoom: number;
  pan: Point;
}

export interface KeyboardTwin {
  element: HTMLUListElement;
  update(items: readonly TwinItem[]): void;
  place(view: View): void;
  mark(chosenId: string | null): void;
  paint(palette: Palette): void;
}

/** Smallest side of a button, in CSS pixels. */
const smallestTarget = 48;

const arrows: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/**
 * The drawing once more as a list of real buttons, lying over it: the child, its participants, then their ties.
 * Tab stops twice, once at the participants and once at the ties (first those of the participant one came from);
 * within either, arrow keys go to the nearest that way, Home and End to the first and last. Enter or the space bar
 * chooses, Escape lets go. The mouse passes through to the drawing.
 */
export function createKeyboardTwin(listLabel: string, handlers: TwinHandlers): KeyboardTwin {
  const list = document.createElement('ul');
  // A list without bullets is no list to Safari unless it says so.
  list.setAttribute('role', 'list');
  list.setAttribute('aria-label', listLabel);
  Object.assign(list.style, {
    position: 'absolute',
    inset: '0',
    margin: '0',
    padding: '0',
    listStyle: 'none',
    pointerEvents: 'none',
  });

  let items: readonly TwinItem[] = [];
  let colours: Pick<Palette, 'accent' | 'paper'> = { accent: 'Highlight', paper: 'Canvas' };
  let chosen: string | null = null;
  let view: View = { zoom: 0, pan: { x: 0, y: 0 } };
  const buttons = new Map<string, HTMLButtonElement>();
  const stop: Record<'node' | 'tie', string | undefined> = { node: undefined, tie: undefined };

  const groupOf = (item: TwinItem) => (item.choice.kind === 'tie' ? 'tie' : 'node');
  const itemOf = (id: string) => items.find((item) => item.choice.id === id);

  function setStops() {
    for (const group of ['node', 'tie'] as const) {
      const members = items.filter((item) => groupOf(item) === group);
      if (!members.some((item) => item.choice.id === stop[group]))
        stop[group] = members[0]?.choice.id;
      for (const { choice } of members)
        buttons.get(choice.id)!.tabIndex = choice.id === stop[group] ? 0 : -1;
    }
  }

  function onFocus(id: string) {
    const item = itemOf(id);
    if (!item) return;
    stop[groupOf(item)] = id;
    if (groupOf(item) === 'node') {
      stop.tie = items.find((other) => other.ends?.includes(id))?.choice.id ?? stop.tie;
    }
    setStops();
    const button = buttons.get(id)!;
    if (button.matches(':focus-visible')) {
      button.style.outline = `3px solid ${colours.accent}`;
      button.style.boxShadow = `0 0 0 5px ${colours.paper}, 0 0 0 6px ${colours.accent}`;
    }
    handlers.onFocus(item);
  }

  function onKey(event: KeyboardEvent, id: string) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const item = itemOf(id);
    if (!item) return;
    const members = items.filter((other) => groupOf(other) === groupOf(item));
    const direction = arrows[event.key];
    let next: string | undefined;
    if (direction) {
      const places = new Map(members.map((other) => [other.choice.id, other.place]));
      places.delete(id);
      next = nearestInDirection(item.place, places, direction);
    } else if (event.key === 'Home') next = members[0]?.choice.id;
    else if (event.key === 'End') next = members.at(-1)?.choice.id;
    else if (event.key === 'Escape') handlers.onChoose(null);
    else if (event.key === '+' || event.key === '=') handlers.onZoom('in');
    else if (event.key === '-') handlers.onZoom('out');
    else if (event.key === '0') handlers.onZoom('fit');
    else return;
    event.preventDefault();
    if (next) buttons.get(next)!.focus({ preventScroll: true });
  }

  function addButton(id: string): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(hiddenText());
    Object.assign(button.style, {
      position: 'absolute',
      insetBlockStart: '0',
      left: '0',
      margin: '0',
      padding: '0',
      border: '0',
      background: 'transparent',
      pointerEvents: 'none',
      outlineOffset: '1px',
    });
    button.addEventListener('click', () => {
      const item = itemOf(id);
      if (item) handlers.onChoose(item.choice);
    });
    button.addEventListener('keydown', (event) => onKey(event, id));
    button.addEventListener('focus', () => onFocus(id));
    button.addEventListener('blur', () => {
      button.style.outline = 'none';
      button.style.boxShadow = 'none';
      handlers.onFocus(null);
    });
    buttons.set(id, button);
    return button;
  }

  function placeButton(item: TwinItem) {
    const size = Math.max(smallestTarget, item.size * view.zoom);
    const { style } = buttons.get(item.choice.id)!;
    style.width = style.height = `${size}px`;
    style.borderRadius = item.round
      ? '50%'
      : `${Math.min(size / 2, 15 * Math.max(view.zoom, 1))}px`;
    const x = item.place.x * view.zoom + view.pan.x - size / 2;
    const y = item.place.y * view.zoom + view.pan.y - size / 2;
    style.transform = `translate(${x}px, ${y}px)`;
  }

  return {
    element: list,
    update(next) {
      items = next;
      const kept = new Set(next.map((item) => item.choice.id));
      const focused = [...buttons].find(([, button]) => button === document.activeElement)?.[0];
      for (const [id, button] of buttons) {
        if (kept.has(id)) continue;
        button.parentElement!.remove();
        buttons.delete(id);
      }
      next.forEach((item, index) => {
        const button = buttons.get(item.choice.id) ?? addButton(item.choice.id);
        const text = button.firstElementChild!;
        if (text.textContent !== item.name) text.textContent = item.name;
        button.setAttribute('aria-pressed', String(item.choice.id === chosen));
        const entry = button.parentElement ?? document.createElement('li');
        if (!button.parentElement) entry.append(button);
        // Moving an element takes the focus from it, so only what stands elsewhere is moved.
        if (list.children[index] !== entry) list.insertBefore(entry, list.children[index] ?? null);
        placeButton(item);
      });
      setStops();
      const lost = focused !== undefined && document.activeElement !== buttons.get(focused);
      if (lost)
        (buttons.get(focused) ?? buttons.get(stop.node ?? ''))?.focus({ preventScroll: true });
    },
    place(next) {
      if (next.zoom === view.zoom && next.pan.x === view.pan.x && next.pan.y === view.pan.y) return;
      view = { zoom: next.zoom, pan: { ...next.pan } };
      items.forEach(placeButton);
    },
    mark(id) {
      chosen = id;
      const item = id === null ? undefined : itemOf(id);
      if (item) stop[groupOf(item)] = item.choice.id;
      for (const [key, button] of buttons) button.setAttribute('aria-pressed', String(key === id));
      setStops();
    },
    paint(palette) {
      colours = palette;
    },
  };
}

function hiddenText(): HTMLSpanElement {
  const text = document.createElement('span');
  Object.assign(text.style, {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  });
  return text;
}
