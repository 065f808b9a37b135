import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readEnvironment, readOwnerUrl } from './environment.js';

interface Compose {
  services: Record<string, { environment?: Record<string, string>; command?: string[] }>;
}

const compose = parse(
  readFileSync(new URL('../../../docker-compose.yml', import.meta.url), 'utf8'),
) as Compose;

/** What somebody would write into .env, by the names that the file asks for. */
const answers: Record<string, string> = {
  SITE: 'spinnenweb.example',
  OIDC_ISSUER: 'https://inloggen.example/realms/spinnenweb',
  OIDC_CLIENT_ID: 'spinnenweb',
};

/** As docker compose fills in `${NAME:?why}`. */
function filledIn(values: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, text]) => [
      name,
      text.replaceAll(
        /\$\{(\w+)(?::\?[^}]*)?\}/g,
        (_, asked: string) => answers[asked] ?? 'x'.repeat(40),
      ),
    ]),
  );
}

describe('docker-compose.yml', () => {
  test('gives the hub what it reads in production, and nothing it does not know', () => {
    const given = filledIn(compose.services['hub']?.environment);
    const settings = readEnvironment(given);
    expect(settings).toMatchObject({
      mode: 'production',
      publicUrl: 'https://spinnenweb.example',
      databaseOwnerUrl: null,
      trustProxy: 1,
    });
    expect(settings.databaseUrl).toContain('hub_app');
    expect(settings.databaseLogUrl).toContain('hub_log');
    expect(settings.oidc?.issuer).toBe(answers['OIDC_ISSUER']);

    for (const name of Object.keys(given).filter(
      (one) => one !== 'HOST' && one !== 'TRUST_PROXY' && one !== 'LOG_LEVEL',
    )) {
      const wrong = {
        ...given,
        [name]: name === 'OIDC_CLIENT_ID' || name === 'OIDC_CLIENT_SECRET' ? '' : '-',
      };
      expect(() => readEnvironment(wrong), `${name} is read`).toThrow(name);
    }
  });

  test('lets only the one who migrates hold the password of the owner', () => {
    for (const [name, service] of Object.entries(compose.services)) {
      const holdsOwner = Object.keys(service.environment ?? {}).includes('DATABASE_OWNER_URL');
      expect(holdsOwner, name).toBe(name === 'migrate');
    }
    expect(readOwnerUrl(filledIn(compose.services['migrate']?.environment))).toContain('hub_owner');
    expect(compose.services['migrate']?.command).toEqual([
      'node',
      'apps/hub/dist/database/cli.js',
      'migrate',
    ]);
  });
});
