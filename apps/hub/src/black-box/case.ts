import type { LineOptions } from '../testing/line.js';

/** What a case may need to know of the hub it is sent to. */
export interface Known {
  /** The Host header that the hub answers to. */
  host: string;
  /** The origin of its own pages. */
  origin: string;
  /** The Cookie header of a parent who is signed in. */
  cookie: string;
  /** The hash of a trusted document, by the name of its operation, as `sha256:` and hex. */
  hashOf(operation: string): string;
  /** The id of a child that the parent sees. */
  child: string;
}

/** A header left out is as a browser sends it; null takes it away; a list sends it more than once. */
export type Headers = Record<string, string | readonly string[] | null>;

/** One HTTP request. What is left out is as our own client sends it: POST to /graphql as JSON, signed in. */
export interface Asked {
  method?: string;
  path?: string;
  headers?: Headers;
  /** An object goes as JSON; text and bytes as they are. */
  body?: object | string | Buffer;
}

/** What must come back by HTTP. */
export interface Answered {
  status: number | readonly number[];
  /** Of the first error. Null: there is no error. */
  code?: string | null;
  field?: string;
  problem?: string;
  /** All of the body. */
  text?: string;
  /** The data; `toEqual`. */
  data?: unknown;
  /** Headers by their names in lower case; null: it is not there. */
  headers?: Record<string, string | RegExp | null>;
  /** What no byte of the answer may hold. Never holds anything of {@link NEVER_TOLD}, anyway. */
  without?: RegExp;
  /** How many answers came on the connection. Default 1. */
  answers?: number;
}

/** What no answer ever holds: stacks, SQL, paths of the machine, names of what we are made of. */
export const NEVER_TOLD =
  /\n\s+at |\\n\s+at |node_modules|\bSELECT\b|\bINSERT\b|pg_catalog|hub_app|ECONNREFUSED|Did you mean/;

/** What is said on a line: an object as JSON, text as it is, a frame or a piece of one, or bare bytes. */
export type Said =
  | object
  | string
  | { frame: Buffer | string; binary?: boolean; fin?: boolean }
  | { raw: Buffer };

/** One message that must be heard; the code, field and problem are of its first error. */
export interface Heard {
  type: string;
  id?: string;
  code?: string;
  field?: string;
  problem?: string;
}

interface Named {
  name: string;
  /** Which hub: as in production, where only trusted documents are answered, or as for developers. Default production. */
  at?: 'production' | 'development';
  /** It looks at a child's data, or tries to, which is recorded (D7). Nothing else may be stored. */
  isRecorded?: boolean;
}

/** A request by HTTP, as a client makes it. */
export interface RequestCase extends Named {
  ask: Asked | ((known: Known) => Asked);
  comes: Answered;
}

/** Bytes on a connection, as no client makes them. */
export interface BytesCase extends Named {
  bytes: (known: Known) => string | Buffer;
  comes: Answered;
}

/** A WebSocket, from its upgrade on. */
export interface LineCase extends Named {
  line: LineOptions | ((known: Known) => LineOptions);
  /** The status with which the upgrade is refused; left out: it opens. */
  refused?: number;
  says?: readonly Said[] | ((known: Known) => readonly Said[]);
  /** All that is heard, in this order, but for answers to our own pings. After that the line still answers, or `closes`. */
  hears?: readonly Heard[];
  /** The code with which the hub closes the line. */
  closes?: number;
}

export type Case = RequestCase | BytesCase | LineCase;

/** How our own client asks for a trusted document. */
export const trusted = (hash: unknown, more: object = {}): object => ({
  ...more,
  extensions: { persistedQuery: { version: 1, sha256Hash: hash } },
});
