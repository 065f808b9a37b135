import { openDoors } from '../doors.js';
import { cookieForHandle } from '../identity/cookie.js';
import { openLog } from '../logging.js';
import { entities } from '../slices.js';
import { startHub } from '../starting/start-hub.js';
import { Line } from '../testing/line.js';
import { testEnvironment } from '../testing/site.js';
import type { Given } from './bases.js';
import { givenIn, type GroundState } from './ground-state.js';

/** What came back, as it came. */
export interface Reply {
  status: number;
  text: string;
}

/** One of two hubs that begin as equals: the whole of it, both doors, on a copy of the ground state. */
export interface Twin {
  ask(person: string, source: string, variables?: object): Promise<Reply>;
  /** Does something. @throws Error when it was refused */
  act(person: string, source: string, variables: object): Promise<void>;
  connect(person: string): Promise<Line>;
  /** What inputs are made of, as it stands here by now. */
  given: Given;
  close(): Promise<void>;
}

/** An issuer outside: nobody signs in here, and a provider of its own takes time to begin. */
const ISSUER = {
  OIDC_ISSUER: 'https://login.example/realms/spinnenweb',
  OIDC_CLIENT_ID: 'hub',
  OIDC_CLIENT_SECRET: 'not-a-real-secret',
};

export async function openTwin(state: GroundState): Promise<Twin> {
  const copy = await state.copy();
  const environment = await testEnvironment({
    ...ISSUER,
    DATABASE_URL: copy.urls.appUrl,
    DATABASE_LOG_URL: copy.urls.logUrl,
    REQUESTS_PER_MINUTE: '1000000',
  });
  const hub = await startHub(
    environment,
    { entities, openDoors, personas: [], loadScenarios: async () => null },
    openLog({ mode: 'production', logLevel: 'silent' }),
    () => undefined,
    new AbortController().signal,
  );
  const cookieOf = (person: string) => cookieForHandle(state.handleOf(person) ?? '', environment);
  const lines: Line[] = [];
  const twin: Twin = {
    given: givenIn(state, copy.owner),
    async ask(person, query, variables = {}) {
      const response = await fetch(`${hub.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: cookieOf(person) },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, text: await response.text() };
    },
    async act(person, source, variables) {
      const { text } = await twin.ask(person, source, variables);
      if (text.includes('"errors"')) throw new Error(`${person}: ${source}: ${text}`);
    },
    async connect(person) {
      const { publicUrl } = environment;
      const headers = { origin: publicUrl, cookie: cookieOf(person) };
      const line = await Line.open(hub.address, { headers });
      lines.push(line);
      return line;
    },
    async close() {
      for (const line of lines) line.socket.terminate();
      await hub.stop();
      await copy.close();
    },
  };
  return twin;
}
