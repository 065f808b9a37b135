import type { HubContext, Looked } from './context.js';
import type { Connection } from './connection.js';
import { type Cursors, pageSize } from './cursor.js';
import { Refusal } from './errors.js';
import { lookAs } from './look.js';

/** A row of a list as a reader's statement gives it: the thing, and its place in the order of the list. */
interface Placed<Node> {
  node: Node;
  place: unknown;
}

/** What a connection's arguments ask for. */
export interface PageArgs {
  first: number;
  after?: string | null | undefined;
}

/** One page of a list of a child's data. */
export interface PageLook {
  looked: Looked;
  /** What the cursors are for: with the arguments that shape the list, so that they fit no other list. */
  purpose: string;
  statement: { name: string; text: string };
  /** The statement's values, given the place to go on after (null: from the start) and how many rows to fetch. */
  values: (place: unknown[] | null, fetch: number) => readonly unknown[];
  child: string | null;
}

/**
 * Reads a page under the viewer's row policies and records the sight.
 *
 * @throws Refusal as look() does, and BAD_INPUT on `first` or `after`
 */
export async function lookAtPage<Node>(
  context: HubContext,
  { first, after }: PageArgs,
  look: PageLook,
): Promise<Connection<Node>> {
  const size = pageSize(first);
  const place = after ? placeAfter(context, look.purpose, await viewerOf(context), after) : null;
  const { viewer, answer } = await lookAs<Placed<Node>[]>(context, {
    looked: look.looked,
    statement: look.statement,
    values: look.values(place, size + 1),
    child: look.child,
  });
  return pageOf(answer, size, context.cursors, look.purpose, viewer);
}

function placeAfter(
  { cursors }: HubContext,
  purpose: string,
  viewer: string,
  cursor: string,
): unknown[] {
  const place = cursors.open<unknown>(purpose, viewer, cursor);
  return Array.isArray(place) ? place : [place];
}

const VIEWER = { name: 'viewer', text: 'SELECT app.viewer() AS viewer' };

/**
 * The uuid of the person who is signed in.
 *
 * @throws Refusal UNAUTHENTICATED
 */
export async function viewerOf({
  database,
  handle,
}: Pick<HubContext, 'database' | 'handle'>): Promise<string> {
  const [row] = await database.readAsViewer<{ viewer: string | null }>(handle, VIEWER, []);
  if (!row?.viewer) throw new Refusal('UNAUTHENTICATED');
  return row.viewer;
}

/** Of the rows one more was asked for than is shown: whether there is a next page is known from visible rows alone. */
function pageOf<Node>(
  rows: readonly Placed<Node>[],
  size: number,
  cursors: Cursors,
  purpose: string,
  viewer: string,
): Connection<Node> {
  const edges = rows
    .slice(0, size)
    .map(({ node, place }) => ({ node, cursor: cursors.seal(purpose, viewer, place) }));
  const endCursor = edges.at(-1)?.cursor ?? null;
  return { edges, pageInfo: { hasNextPage: rows.length > size, endCursor } };
}
