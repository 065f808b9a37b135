import { pino, stdSerializers, type DestinationStream, type Logger } from 'pino';
import type { Settings } from './environment.js';

export type Log = Logger;

/** Fields that could carry a person's words, name or key to a session, wherever they stand one level deep. */
const redacted = [
  'cookie',
  'authorization',
  'set-cookie',
  'body',
  'name',
  'firstName',
  'variables',
  'password',
  'token',
];

/**
 * The hub's log on stdout: JSON lines in production, short human lines elsewhere.
 * Secrets, names and bodies are removed by key; errors from the database lose their message, which quotes values.
 */
export function openLog(
  settings: Pick<Settings, 'mode' | 'logLevel'>,
  destination: DestinationStream = process.stdout,
): Log {
  return pino(
    {
      level: settings.logLevel,
      base: null,
      redact: {
        paths: redacted.flatMap((key) => [`["${key}"]`, `*["${key}"]`, `*.headers["${key}"]`]),
        censor: '[removed]',
      },
      serializers: { err: describeError },
    },
    settings.mode === 'production' ? destination : humanLines(destination),
  );
}

/** An error as far as a log may know it: kind, code and place; its words only when they cannot quote a row or a query. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as Error & { code?: unknown };
  const quotesData =
    'query' in error ||
    'sqlMessage' in error ||
    (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code));
  const { type, message, stack } = stdSerializers.err(error);
  return {
    type,
    code,
    message: quotesData ? '[database error, words removed]' : message,
    stack: stack
      .split('\n')
      .filter((line) => line.startsWith('    at '))
      .join('\n'),
  };
}

interface Line {
  level: number;
  time: number;
  msg?: string;
  err?: { type?: string; code?: string; message?: string; stack?: string };
}

/** Turns each JSON line into `12:00:03 message key=value`. */
function humanLines(destination: DestinationStream): DestinationStream {
  return {
    write(line) {
      const { level, time, msg = '', err, ...rest } = JSON.parse(line) as Line;
      const clock = new Date(time).toTimeString().slice(0, 8);
      const mark = level >= 50 ? ' ERROR' : level >= 40 ? ' warning' : '';
      const facts = Object.entries(rest).map(([key, value]) => ` ${key}=${JSON.stringify(value)}`);
      destination.write(`${clock}${mark} ${msg}${facts.join('')}${humanError(err)}\n`);
    },
  };
}

function humanError(error: Line['err']): string {
  if (!error) return '';
  const { type = 'Error', code, message = '', stack = '' } = error;
  return ` ${type}${code ? ` ${code}` : ''}: ${message}\n${stack}`;
}
