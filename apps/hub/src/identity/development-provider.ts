import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { Router, urlencoded, type Request, type RequestHandler, type Response } from 'express';
import { Provider, type Configuration } from 'oidc-provider';
import type { Environment } from '../environment.js';
import type { Log } from '../logging.js';
import { choosePersonaPage, failedSignInPage, type Persona } from './pages.js';
import { ProviderMemory } from './provider-memory.js';
import type { ClientCredentials } from './relying-party.js';

export interface DevelopmentProvider {
  /** To be mounted at /oidc. */
  router: Router;
  /** The one client it knows: this hub. */
  credentials: ClientCredentials;
}

type ProviderSettings = Pick<Environment, 'mode' | 'publicUrl' | 'issuer' | 'trustProxy'>;

/**
 * An OpenID Connect provider in this process, at which one signs in by choosing an invented person. Keys, secret and
 * memory live as long as the process. It is for trying and testing only.
 * @throws Error in production, always.
 */
export function createDevelopmentProvider(
  settings: ProviderSettings,
  personas: readonly Persona[],
  log: Log,
): DevelopmentProvider {
  if (settings.mode === 'production')
    throw new Error('the development provider never runs in production');

  const credentials = {
    clientId: 'spinnenweb-hub',
    clientSecret: randomBytes(32).toString('base64url'),
  };
  const provider = new Provider(settings.issuer, configure(settings, personas, credentials));
  provider.proxy = settings.trustProxy > 0;
  provider.on('server_error', (_context, error) =>
    log.error({ err: error }, 'the development provider failed'),
  );

  const router = Router();
  router.use(forgetSession);
  router.get('/choose/:uid', (request, response) =>
    showPersonas(provider, personas, request, response),
  );
  router.post('/choose/:uid', urlencoded({ extended: false, limit: '1kb' }), (request, response) =>
    signInAsPersona(provider, personas, request, response),
  );
  router.use(provider.callback());
  return { router, credentials };
}

async function showPersonas(
  provider: Provider,
  personas: readonly Persona[],
  request: Request,
  response: Response,
) {
  // Answers with an error when this browser did not begin the sign-in it asks for.
  await provider.interactionDetails(request, response);
  response
    .set('Cache-Control', 'no-store')
    .type('html')
    .send(choosePersonaPage(personas, request.originalUrl));
}

async function signInAsPersona(
  provider: Provider,
  personas: readonly Persona[],
  request: Request,
  response: Response,
) {
  const key = (request.body as { persona?: unknown } | undefined)?.persona;
  const chosen = personas.find(({ person }) => person === key);
  if (!chosen) {
    response.status(400).type('html').send(failedSignInPage());
    return;
  }
  await provider.interactionFinished(request, response, {
    login: { accountId: chosen.person, remember: false },
  });
}

function configure(
  settings: ProviderSettings,
  personas: readonly Persona[],
  { clientId, clientSecret }: ClientCredentials,
): Configuration {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    adapter: ProviderMemory,
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${settings.publicUrl}/auth/callback`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_post',
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig' }] },
    cookies: {
      keys: [randomBytes(32).toString('base64url')],
      // Its own cookies are no business of the hub's other pages.
      long: { path: '/oidc', httpOnly: true, sameSite: 'lax' },
    },
    pkce: { required: () => true },
    responseTypes: ['code'],
    scopes: ['openid'],
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
    },
    ttl: {
      Interaction: 900,
      Session: 900,
      Grant: 900,
      AccessToken: 300,
      AuthorizationCode: 60,
      IdToken: 300,
    },
    interactions: { url: (_context, { uid }) => `/oidc/choose/${uid}` },
    findAccount: (_context, subject) =>
      personas.some(({ person }) => person === subject)
        ? { accountId: subject, claims: () => ({ sub: subject }) }
        : undefined,
    // There is nothing to consent to between the hub and its own provider: each sign-in gets its grant at once.
    loadExistingGrant: async (context) => {
      const { client, session, provider } = context.oidc;
      const grant = new provider.Grant({
        ...(client ? { clientId: client.clientId } : {}),
        ...(session?.accountId ? { accountId: session.accountId } : {}),
      });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
    renderError: (context) => {
      context.type = 'html';
      context.body = failedSignInPage();
    },
  };
}

/**
 * The provider remembers nobody from one sign-in to the next: who comes back is asked again who she is, and trying the next
 * persona takes no sign-out here.
 */
const forgetSession: RequestHandler = (request, _response, next) => {
  const cookies = (request.headers.cookie ?? '').split(';');
  request.headers.cookie = cookies
    .filter((cookie) => !cookie.trim().startsWith('_session'))
    .join(';');
  next();
};
