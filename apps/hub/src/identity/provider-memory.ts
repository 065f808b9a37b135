import type { Adapter, AdapterPayload } from 'oidc-provider';

/** What the development provider remembers, by kind and id; it forgets all of it when the hub stops. */
export class ProviderMemory implements Adapter {
  static readonly #kept = new Map<string, { payload: AdapterPayload; until: number }>();
  readonly #kind: string;

  constructor(kind: string) {
    this.#kind = kind;
  }

  async upsert(id: string, payload: AdapterPayload, expiresInSeconds = 3600): Promise<void> {
    const now = Date.now();
    for (const [key, { until }] of ProviderMemory.#kept)
      if (until <= now) ProviderMemory.#kept.delete(key);
    ProviderMemory.#kept.set(this.#key(id), { payload, until: now + expiresInSeconds * 1000 });
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const found = ProviderMemory.#kept.get(this.#key(id));
    return found && found.until > Date.now() ? found.payload : undefined;
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.#payloads().find((payload) => payload.uid === uid);
  }

  async findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return this.#payloads().find((payload) => payload.userCode === userCode);
  }

  async consume(id: string): Promise<void> {
    const payload = await this.find(id);
    if (payload) payload.consumed = Math.floor(Date.now() / 1000);
  }

  async destroy(id: string): Promise<void> {
    ProviderMemory.#kept.delete(this.#key(id));
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, { payload }] of ProviderMemory.#kept) {
      if (payload.grantId === grantId) ProviderMemory.#kept.delete(key);
    }
  }

  #key(id: string): string {
    return `${this.#kind}:${id}`;
  }

  #payloads(): AdapterPayload[] {
    const now = Date.now();
    return [...ProviderMemory.#kept]
      .filter(([key, { until }]) => key.startsWith(`${this.#kind}:`) && until > now)
      .map(([, { payload }]) => payload);
  }
}
