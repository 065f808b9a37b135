import type { IncomingMessage } from 'node:http';
import { openAccessLog } from './access-log/access-log.writer.js';
import { keepGoodTime } from './consent/good-time.js';
import type { ContextParts } from './graphql/context.js';
import { createCursors } from './graphql/cursor.js';
import { openDocuments } from './graphql/documents.js';
import { createGraphqlDoor } from './graphql/door.js';
import { createSchema } from './graphql/schema.js';
import { loadTrustedDocuments } from './graphql/trusted-documents.js';
import { createLimits } from './http/limits.js';
import { handleFromCookie, sessionEnded } from './identity/cookie.js';
import { idleKeeper } from './identity/session-store.js';
import { createLiveDoor } from './live/live-door.js';
import { openWakeUps } from './live/wake-ups.js';
import { resolvers } from './slices.js';
import type { DoorParts, Doors } from './starting/start-hub.js';

/** Puts both doors to GraphQL together: one schema, one set of documents, one way to tell who asks, one set of limits. */
export async function openDoors({ environment, database, logUrl, log }: DoorParts): Promise<Doors> {
  const schema = createSchema({ resolvers });
  const documents = openDocuments({
    schema,
    trusted: loadTrustedDocuments(),
    mode: environment.mode,
  });
  const accessLog = openAccessLog(logUrl);
  const wakeUps = await openWakeUps(database, log);
  const context: ContextParts = {
    database,
    accessLog,
    cursors: createCursors(environment.cursorSecret),
    wake: (child) => wakeUps.wake(child),
  };
  const goodTime = keepGoodTime(logUrl, context.wake, log);
  const { limit } = createLimits(environment);
  const handleOf = (request: IncomingMessage) =>
    handleFromCookie(request.headers.cookie, environment);
  const stayAwake = idleKeeper(database, (error) =>
    log.warn({ err: error }, 'a session could not be kept awake'),
  );

  const both = { schema, documents, environment, context, handleOf, limit, log };
  const graphql = await createGraphqlDoor({ ...both, stayAwake });
  const liveDoor = createLiveDoor({ ...both, wakeUps, sessionKeyOf: sessionEnded });
  return {
    graphqlDoor: graphql.answer,
    liveDoor,
    close: async () => {
      await graphql.close();
      await goodTime.close();
      await wakeUps.close();
      await accessLog.close();
    },
  };
}
