import * as oidc from 'openid-client';
import type { Environment } from '../environment.js';
import type { SignInAttempt } from './session-store.js';

/** Who the issuer says has signed in, and the token that ends that session there. */
interface SignedIn {
  subject: string;
  idToken: string;
}

/** The hub's side of OpenID Connect: authorization code flow with PKCE S256, state and nonce. */
export interface RelyingParty {
  /** Begins a sign-in: the issuer's address to send the browser to, and what to remember until it comes back. */
  begin(next: string): Promise<{ url: URL; attempt: SignInAttempt }>;
  /** Checks what the browser brought back and trades the code for an identity; throws when anything does not fit. */
  finish(callbackUrl: URL, attempt: SignInAttempt): Promise<SignedIn>;
  /** Where to send the browser to sign out at the issuer, or null when it has no such place. */
  endSessionUrl(idToken: string | undefined): Promise<URL | null>;
}

export interface ClientCredentials {
  clientId: string;
  clientSecret: string;
}

/**
 * @param credentials of the client that the issuer knows us by. The issuer is asked for its metadata at the first
 *   sign-in, not at start, and again after a failure: a hub starts without its issuer.
 */
export function createRelyingParty(
  environment: Pick<Environment, 'publicUrl' | 'issuer' | 'mode'>,
  credentials: ClientCredentials,
): RelyingParty {
  const redirectUri = `${environment.publicUrl}/auth/callback`;
  let discovered: Promise<oidc.Configuration> | null = null;

  function discover(): Promise<oidc.Configuration> {
    discovered ??= discoverIssuer(environment, credentials).catch((error: unknown) => {
      discovered = null;
      throw error;
    });
    return discovered;
  }

  return {
    async begin(next) {
      const configuration = await discover();
      const codeVerifier = oidc.randomPKCECodeVerifier();
      const attempt = { state: oidc.randomState(), nonce: oidc.randomNonce(), codeVerifier, next };
      const url = oidc.buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri,
        scope: 'openid',
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
      });
      return { url, attempt };
    },

    async finish(callbackUrl, attempt) {
      const tokens = await oidc.authorizationCodeGrant(await discover(), callbackUrl, {
        expectedState: attempt.state,
        expectedNonce: attempt.nonce,
        pkceCodeVerifier: attempt.codeVerifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims || !tokens.id_token) throw new Error('the issuer gave no id token');
      return { subject: claims.sub, idToken: tokens.id_token };
    },

    async endSessionUrl(idToken) {
      if (!idToken) return null;
      const configuration = await discover();
      if (!configuration.serverMetadata().end_session_endpoint) return null;
      return oidc.buildEndSessionUrl(configuration, {
        id_token_hint: idToken,
        post_logout_redirect_uri: `${environment.publicUrl}/`,
      });
    },
  };
}

function discoverIssuer(
  environment: Pick<Environment, 'issuer' | 'mode'>,
  { clientId, clientSecret }: ClientCredentials,
): Promise<oidc.Configuration> {
  const issuer = new URL(environment.issuer);
  // `readEnvironment` lets http pass only for loopback outside production; it is judged again where it matters.
  const plain = issuer.protocol === 'http:' && environment.mode !== 'production';
  return oidc.discovery(issuer, clientId, undefined, oidc.ClientSecretPost(clientSecret), {
    timeout: 10,
    execute: plain ? [oidc.allowInsecureRequests] : [],
  });
}
