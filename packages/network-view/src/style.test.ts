import { describe, expect, test } from 'vitest';
import { warmPalette } from './palette.js';
import { tieLook, webStyle } from './style.js';
import type { WebTie } from './picture.js';

function look(facts: Partial<WebTie>) {
  return tieLook({ state: 'OPEN', direction: 'BOTH', liveliness: 'QUIET', ...facts }, warmPalette);
}

describe('the look of a tie', () => {
  test('is thick when lively and thin and pale when silent', () => {
    const lively = look({ liveliness: 'LIVELY' });
    const quiet = look({});
    const silent = look({ liveliness: 'SILENT' });
    expect(lively.width).toBeGreaterThan(quiet.width);
    expect(quiet.width).toBeGreaterThan(silent.width);
    expect(contrast(silent.colour, warmPalette.paper)).toBeLessThan(
      contrast(quiet.colour, warmPalette.paper),
    );
  });

  test.each([
    ['A_TO_B', false, true],
    ['B_TO_A', true, false],
    ['BOTH', true, true],
    ['NONE', false, false],
  ] as const)('%s has its arrowheads where one may speak to', (direction, atA, atB) => {
    expect(look({ direction }).arrows).toMatchObject({ atA, atB, filled: true });
    expect(look({ direction, state: 'ASKED' }).arrows).toMatchObject({ atA, atB, filled: false });
  });

  test('shows no direction once nothing is allowed', () => {
    expect(look({ state: 'ENDED' }).arrows).toMatchObject({ atA: false, atB: false });
    expect(look({ state: 'NONE' }).arrows).toMatchObject({ atA: false, atB: false });
  });

  test('is never quieter than a spoke', () => {
    const spoke = webStyle(warmPalette).find((block) => block.selector === 'edge.spoke')!.style as {
      width: number;
    };
    for (const state of ['OPEN', 'ASKED', 'ENDED', 'NONE'] as const) {
      const { width, colour } = look({ state, liveliness: 'SILENT' });
      expect(width).toBeGreaterThan(spoke.width);
      expect(contrast(colour, warmPalette.paper)).toBeGreaterThan(
        contrast(warmPalette.spoke, warmPalette.paper),
      );
    }
  });
});

describe('the stylesheet', () => {
  const styles = new Map(
    webStyle(warmPalette).map((block) => [block.selector, block.style as Record<string, unknown>]),
  );

  test('draws people of daily life as circles and organisations as rounded squares', () => {
    expect(styles.get('node.participant')!['shape']).toBe('round-rectangle');
    expect(styles.get('node[?person]')!['shape']).toBe('ellipse');
  });

  test('tells who is away by the line as well as by a badge', () => {
    expect(styles.get('node[?away]')!['border-style']).toBe('dashed');
  });
});

describe('the palette', () => {
  const { paper, ink, tie, domains, child, accent, away, coordinator } = warmPalette;

  test.each(Object.entries(tie))('%s ties stand out from the paper (WCAG 1.4.11)', (_, colour) => {
    expect(contrast(colour, paper)).toBeGreaterThanOrEqual(3);
  });

  test.each(Object.entries(domains))(
    '%s is legible on its tint and outlined on the paper',
    (_, tint) => {
      expect(contrast(tint.line, tint.fill)).toBeGreaterThanOrEqual(3);
      expect(contrast(tint.line, paper)).toBeGreaterThanOrEqual(3);
    },
  );

  test('texts have 4.5:1 (WCAG 1.4.3), badges and focus 3:1', () => {
    expect(contrast(ink, paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(child.ink, child.fill)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(accent, paper)).toBeGreaterThanOrEqual(3);
    expect(contrast(away.line, away.fill)).toBeGreaterThanOrEqual(3);
    expect(contrast(coordinator.line, coordinator.fill)).toBeGreaterThanOrEqual(3);
  });
});

/** Contrast ratio of two #rrggbb colours as WCAG 2.2 defines it. */
function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [
    number,
    number,
  ];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
