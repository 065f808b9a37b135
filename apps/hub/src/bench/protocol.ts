/** One request of the load: everything but the address. */
export interface Asked {
  path: string;
  headers: Record<string, string>;
  body: string;
}

/** What the load generator is told to do. */
export interface Load {
  port: number;
  /** One keep-alive connection each; every one asks its own, in an order that the seed decides, one after another. */
  connections: readonly (readonly Asked[])[];
  milliseconds: number;
  seed: number;
}

/** What came of it. Times in milliseconds. */
export interface LoadResult {
  requestsPerSecond: number;
  p50: number;
  p99: number;
}

/** From a child process, once it can be used or when it cannot go on. */
export type ServerReady = { port: number };
export type LoadAnswer = { result: LoadResult } | { failure: string };
