/** A page of a list, as the Relay Cursor Connections specification shapes it. */
export interface Connection<Node> {
  edges: { node: Node; cursor: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
