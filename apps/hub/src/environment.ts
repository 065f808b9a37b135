import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** apps/hub/{src,dist} → the root of the repository: both lie three folders below it. */
const repositoryRoot = fileURLToPath(new URL('../../../', import.meta.url));

/** No address, so that no issuer on any network can ever speak for the invented people. */
const DEVELOPMENT_ISSUER = 'urn:spinnenweb:development';

export type Mode = 'development' | 'test' | 'production';
type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';

/** An OpenID Connect client as registered at an outside issuer. */
interface IssuerClient {
  issuer: string;
  clientId: string;
  clientSecret: string;
}

/** What the variables say. Secrets may still be absent outside production: `keepSecrets` makes them. */
export interface Settings {
  mode: Mode;
  host: string;
  port: number;
  /** The origin a browser uses, without a slash at the end, e.g. `https://spinnenweb.example`. */
  publicUrl: string;
  /** As hub_app; null means: start an embedded PostgreSQL. */
  databaseUrl: string | null;
  databaseOwnerUrl: string | null;
  databaseLogUrl: string | null;
  sessionSecret: string | null;
  cursorSecret: string | null;
  /** Null means: the development provider in this process. */
  oidc: IssuerClient | null;
  /** Where people sign in, whichever provider it is. */
  issuer: string;
  /** The issuer as accounts name it: the same, but for the development provider, whose address changes with the port. */
  accountIssuer: string;
  dataDir: string;
  logLevel: LogLevel;
  /** How many proxies stand in front and may be believed in X-Forwarded-For. */
  trustProxy: number;
  /** GraphQL requests one session (or, signed out, one address) may make in a minute. */
  requestsPerMinute: number;
}

/** Settings in which nothing is missing: what the running hub works with. */
export interface Environment extends Settings {
  sessionSecret: string;
  cursorSecret: string;
}

/** One line per wrong or missing variable, each naming it. Never holds the value of a secret. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((n) => n >= least && n <= most);
const postgresUrl = z
  .string()
  .refine((text) => ['postgres:', 'postgresql:'].includes(urlOf(text)?.protocol ?? ''));
const webUrl = z
  .string()
  .refine((text) => ['http:', 'https:'].includes(urlOf(text)?.protocol ?? ''));
const secret = z.string().min(32);

/** Each variable: its shape, and how that shape is said in a complaint. */
const variables = {
  NODE_ENV: [
    z.enum(['development', 'test', 'production']),
    'must be development, test or production',
  ],
  HOST: [z.string().regex(/^[\w.:-]+$/), 'must be a host name or an address'],
  PORT: [wholeNumber(1, 65_535), 'must be a number from 1 to 65535'],
  PUBLIC_URL: [
    webUrl.refine((text) => /^\/?$/.test(urlOf(text)?.pathname ?? '') && !/[?#@]/.test(text)),
    'must be an origin such as https://spinnenweb.example',
  ],
  DATABASE_URL: [postgresUrl, 'must be a postgres:// address'],
  DATABASE_OWNER_URL: [postgresUrl, 'must be a postgres:// address'],
  DATABASE_LOG_URL: [postgresUrl, 'must be a postgres:// address'],
  SESSION_SECRET: [secret, 'must have at least 32 characters'],
  CURSOR_SECRET: [secret, 'must have at least 32 characters'],
  OIDC_ISSUER: [webUrl, 'must be the address of an OpenID Connect issuer'],
  OIDC_CLIENT_ID: [z.string(), 'must be a client id'],
  OIDC_CLIENT_SECRET: [z.string(), 'must be a client secret'],
  DATA_DIR: [z.string(), 'must be a folder'],
  LOG_LEVEL: [
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
    'must be fatal, error, warn, info, debug, trace or silent',
  ],
  TRUST_PROXY: [wholeNumber(0, 9), 'must be the number of proxies in front, 0 to 9'],
  REQUESTS_PER_MINUTE: [wholeNumber(1, 100_000_000), 'must be a whole number, 1 or more'],
} as const;

type Variables = { [Name in keyof typeof variables]?: z.output<(typeof variables)[Name][0]> };

/**
 * Reads and checks every variable the hub knows; an empty one counts as absent.
 * @throws EnvironmentError with one line per variable that is wrong or missing.
 */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Settings {
  const problems: string[] = [];
  const values = readVariables(source, problems);

  const mode = values.NODE_ENV ?? 'development';
  const host = values.HOST ?? '127.0.0.1';
  const port = values.PORT ?? 4000;
  const publicUrl = originOf(values.PUBLIC_URL ?? `http://127.0.0.1:${port}`);

  if (mode === 'production') problems.push(...missingInProduction(source, publicUrl));
  if (values.DATABASE_URL && !source['DATABASE_LOG_URL']) {
    problems.push(
      'DATABASE_LOG_URL is missing: with DATABASE_URL the access record needs its own role, hub_log',
    );
  }
  const oidc = issuerClient(source, values, mode, problems);
  if (problems.length > 0) throw new EnvironmentError(problems);

  return {
    mode,
    host,
    port,
    publicUrl,
    databaseUrl: values.DATABASE_URL ?? null,
    databaseOwnerUrl: values.DATABASE_OWNER_URL ?? null,
    databaseLogUrl: values.DATABASE_LOG_URL ?? null,
    sessionSecret: values.SESSION_SECRET ?? null,
    cursorSecret: values.CURSOR_SECRET ?? null,
    oidc,
    issuer: oidc?.issuer ?? `${publicUrl}/oidc`,
    accountIssuer: oidc?.issuer ?? DEVELOPMENT_ISSUER,
    dataDir: values.DATA_DIR ?? join(repositoryRoot, '.data'),
    logLevel: values.LOG_LEVEL ?? 'info',
    trustProxy: values.TRUST_PROXY ?? 0,
    requestsPerMinute: values.REQUESTS_PER_MINUTE ?? 600,
  };
}

function readVariables(source: NodeJS.ProcessEnv, problems: string[]): Variables {
  const values: Record<string, unknown> = {};
  for (const [name, [shape, demand]] of Object.entries(variables)) {
    const text = source[name];
    if (text === undefined || text === '') continue;
    const read = shape.safeParse(text);
    if (read.success) values[name] = read.data;
    else problems.push(`${name} ${demand}`);
  }
  return values;
}

function missingInProduction(source: NodeJS.ProcessEnv, publicUrl: string): string[] {
  const problems: string[] = [];
  if (!source['DATABASE_URL']) {
    problems.push('DATABASE_URL is missing: production never runs on the embedded database');
  }
  for (const name of ['SESSION_SECRET', 'CURSOR_SECRET']) {
    if (!source[name]) problems.push(`${name} is missing: production needs at least 32 characters`);
  }
  for (const name of ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET']) {
    if (!source[name])
      problems.push(`${name} is missing: production signs people in at an outside issuer`);
  }
  if (!publicUrl.startsWith('https://'))
    problems.push('PUBLIC_URL must begin with https:// in production');
  return problems;
}

function issuerClient(
  source: NodeJS.ProcessEnv,
  values: Variables,
  mode: Mode,
  problems: string[],
): IssuerClient | null {
  const names = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;
  const given = names.filter((name) => source[name]);
  if (given.length === 0) return null;
  if (mode !== 'production') {
    for (const name of names) {
      if (!source[name])
        problems.push(`${name} is missing: give all of ${names.join(', ')} or none`);
    }
  }
  const issuer = values.OIDC_ISSUER;
  if (
    issuer?.startsWith('http://') &&
    (mode === 'production' || !isLoopback(urlOf(issuer)?.hostname ?? ''))
  ) {
    problems.push('OIDC_ISSUER must begin with https:// (http is for loopback in development)');
  }
  if (!issuer || !values.OIDC_CLIENT_ID || !values.OIDC_CLIENT_SECRET) return null;
  return { issuer, clientId: values.OIDC_CLIENT_ID, clientSecret: values.OIDC_CLIENT_SECRET };
}

/**
 * The one variable that migrating needs.
 *
 * @throws EnvironmentError when it is missing or no address
 */
export function readOwnerUrl(source: NodeJS.ProcessEnv = process.env): string {
  const { success, data } = postgresUrl.safeParse(source['DATABASE_OWNER_URL']);
  if (!success) throw new EnvironmentError(['DATABASE_OWNER_URL must be a postgres:// address']);
  return data;
}

/** True for names of this very machine, as they stand in a URL. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

function urlOf(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

function originOf(text: string): string {
  return urlOf(text)?.origin ?? text;
}
