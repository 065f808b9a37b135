import { Router, type Request, type RequestHandler, type Response } from 'express';
import session from 'express-session';
import type { Environment } from '../environment.js';
import type { Log } from '../logging.js';
import { cookieName, isSecure, makeHandle } from './cookie.js';
import { nextPath } from './next-path.js';
import { failedSignInPage, issuerAwayPage, unknownPersonPage } from './pages.js';
import type { RelyingParty } from './relying-party.js';
import {
  bindPerson,
  SessionStore,
  type SessionDatabase,
  type SignInAttempt,
} from './session-store.js';

/** Sign-ins that one browser may have open at once, in as many tabs. */
const openAttempts = 5;

export interface SignInParts {
  environment: Environment;
  database: SessionDatabase;
  relyingParty: RelyingParty;
  log: Log;
}

/** The routes under /auth: sign-in, callback and sign-out. Sessions exist for these routes only. */
export function signInRoutes(parts: SignInParts): Router {
  const router = Router();
  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  router.get('/sign-in', oneAddress(parts.environment), withSession(parts), (request, response) =>
    beginSignIn(parts, request, response),
  );
  router.get('/callback', withSession(parts), (request, response) =>
    finishSignIn(parts, request, response),
  );
  router.post(
    '/sign-out',
    refuseOtherSites(parts.environment),
    withSession(parts),
    (request, response) => signOut(parts, request, response),
  );
  return router;
}

function cookieOptions(environment: Environment) {
  return { path: '/', httpOnly: true, secure: isSecure(environment), sameSite: 'lax' } as const;
}

function withSession({ environment, database }: SignInParts): RequestHandler {
  return session({
    name: cookieName(environment),
    secret: environment.sessionSecret,
    genid: makeHandle,
    store: new SessionStore(database),
    resave: false,
    saveUninitialized: false,
    cookie: cookieOptions(environment),
    // Only whether the browser came over https is taken from it, and only then does the cookie go out at all.
    ...(isSecure(environment) ? { proxy: true } : {}),
  });
}

/** The browser must come back to the address it left from, or its cookie would not come along. */
function oneAddress(environment: Environment): RequestHandler {
  const home = new URL(environment.publicUrl);
  return (request, response, next) => {
    if (request.hostname === home.hostname || `[${request.hostname}]` === home.hostname) next();
    else response.redirect(302, `${environment.publicUrl}${request.originalUrl}`);
  };
}

async function beginSignIn(
  { environment, relyingParty, log }: SignInParts,
  request: Request,
  response: Response,
) {
  const next = nextPath(request.query['next'], environment.publicUrl);
  let begun: { url: URL; attempt: SignInAttempt };
  try {
    begun = await relyingParty.begin(next);
  } catch (error) {
    log.error({ err: error }, 'the issuer could not be reached for a sign-in');
    response.status(503).type('html').send(issuerAwayPage());
    return;
  }
  const earlier = request.session.attempts ?? [];
  request.session.attempts = [...earlier.slice(1 - openAttempts), begun.attempt];
  await save(request);
  response.redirect(302, begun.url.href);
}

async function finishSignIn(parts: SignInParts, request: Request, response: Response) {
  const { environment, database, relyingParty, log } = parts;
  const attempts = request.session.attempts ?? [];
  const attempt = attempts.find(({ state }) => state === request.query['state']);
  if (!attempt) {
    log.warn('a sign-in came back that this browser did not begin');
    response.status(400).type('html').send(failedSignInPage());
    return;
  }
  // Whatever comes of it, this attempt is used up.
  request.session.attempts = attempts.filter((other) => other !== attempt);
  await save(request);

  let identity;
  try {
    identity = await relyingParty.finish(
      new URL(request.originalUrl, environment.publicUrl),
      attempt,
    );
  } catch (error) {
    log.warn({ code: (error as { code?: unknown }).code }, 'a sign-in was refused');
    response.status(400).type('html').send(failedSignInPage());
    return;
  }

  // A new handle: one that was planted in this browser before gains nothing (session fixation).
  await regenerate(request);
  request.session.idToken = identity.idToken;
  await save(request);
  if (await bindPerson(database, request.sessionID, environment.accountIssuer, identity.subject)) {
    log.info('someone signed in');
    response.redirect(302, attempt.next);
    return;
  }
  await destroy(request);
  log.info('someone without an account here signed in at the issuer');
  response.clearCookie(cookieName(environment), cookieOptions(environment));
  response.status(403).type('html').send(unknownPersonPage());
}

/** Ends the session; a form is sent on to the issuer's own sign-out, a fetch is told where that is. */
async function signOut(
  { environment, relyingParty, log }: SignInParts,
  request: Request,
  response: Response,
) {
  const { idToken } = request.session;
  if (request.headers.cookie) await destroy(request);
  response.clearCookie(cookieName(environment), cookieOptions(environment));

  const endThere = await relyingParty.endSessionUrl(idToken).catch((error: unknown) => {
    log.warn({ err: error }, 'the issuer could not be asked where to sign out');
    return null;
  });
  if (request.get('x-requested-with')) {
    if (endThere) response.set('X-End-Session', endThere.href);
    response.status(204).end();
  } else {
    response.redirect(303, endThere?.href ?? '/');
  }
}

/** Lets only our own pages pass: a foreign page can set no header of its own, and cannot forge Origin. */
function refuseOtherSites(environment: Environment): RequestHandler {
  return (request, response, next) => {
    if (request.get('x-requested-with') || request.get('origin') === environment.publicUrl) next();
    else response.status(403).type('text').send('This must be asked from Spinnenweb itself.\n');
  };
}

// express-session speaks in callbacks; these three are its acts as promises.

function save(request: Request): Promise<void> {
  return new Promise((resolve, reject) =>
    request.session.save((error) => (error ? reject(error) : resolve())),
  );
}

function regenerate(request: Request): Promise<void> {
  return new Promise((resolve, reject) =>
    request.session.regenerate((error) => (error ? reject(error) : resolve())),
  );
}

function destroy(request: Request): Promise<void> {
  return new Promise((resolve, reject) =>
    request.session.destroy((error) => (error ? reject(error) : resolve())),
  );
}
