import type { NodeType } from '../graphql/opaque-id.js';
import { AGREEING } from './bases.agreeing.js';
import { TAKING_PART } from './bases.taking-part.js';
import { TELLING } from './bases.telling.js';

/** What a base is made of: things of the invented families. */
export interface Given {
  id(type: NodeType, key: string): string;
  /** The id of the first row that the owner finds; `$1`, `$2`, … are the uuids of `keys`. */
  find(type: NodeType, text: string, keys?: readonly string[]): Promise<string>;
  /** A moment so many days from now. */
  inDays(days: number): string;
}

/** An input that fits: with it, this person is answered. */
export interface Base {
  by: string;
  variables(given: Given): Promise<object> | object;
}

/**
 * Inputs for what cannot be guessed from the schema: where things must belong together, or one must be somebody in
 * particular. Several for one operation, where one input cannot hold all of its ids. Whoever adds an operation that the
 * walk cannot find an input for adds one here.
 */
export const BASES: Readonly<Record<string, readonly Base[]>> = {
  ...AGREEING,
  ...TAKING_PART,
  ...TELLING,
};
