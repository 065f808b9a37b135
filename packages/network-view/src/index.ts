/** The drawing of one child's web. No framework, no fetching, no text of its own. */
export * from './picture.js';
export { drawWeb, type DrawOptions, type WebDrawing } from './draw.js';
export { layoutWeb, shapeFor, type LayoutOptions, type WebShape } from './placement.js';
export { webStyle } from './style.js';
export { warmPalette, type Palette } from './palette.js';
export type { Tint } from './tints.js';
export { nearestInDirection, type Direction } from './nearest.js';
