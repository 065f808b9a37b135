/** A cookie as a browser keeps it: what was set, by the names of its attributes in lower case. */
export interface KeptCookie {
  name: string;
  value: string;
  attributes: ReadonlyMap<string, string>;
}

/**
 * As much of a browser as a sign-in needs: it keeps cookies by path, sends them back, and follows redirects within one
 * origin when told to. Real requests, nothing pretended.
 */
export class Browser {
  readonly #origin: string;
  readonly #headers: Record<string, string>;
  /** By name and path: a browser keeps two cookies of one name apart when their paths differ. */
  readonly #cookies = new Map<string, KeptCookie>();

  /** @param headers sent with every request, e.g. those a proxy in front adds. */
  constructor(origin: string, headers: Record<string, string> = {}) {
    this.#origin = origin;
    this.#headers = headers;
  }

  /** One request; a redirect is answered as it came. */
  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(path, this.#origin);
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: {
        accept: 'text/html',
        ...this.#headers,
        cookie: this.cookiesFor(url.pathname),
        ...(init.headers as Record<string, string> | undefined),
      },
    });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return response;
  }

  /** Follows redirects from a path, up to twenty, and answers the last response with the path it came from. */
  async visit(path: string, init: RequestInit = {}): Promise<{ response: Response; path: string }> {
    let response = await this.ask(path, init);
    let at = path;
    for (let step = 0; step < 20; step++) {
      const location = response.headers.get('location');
      if (response.status < 300 || response.status > 399 || !location)
        return { response, path: at };
      const url = new URL(location, new URL(at, this.#origin));
      if (url.origin !== this.#origin) throw new Error(`left the site for ${url.origin}`);
      at = `${url.pathname}${url.search}`;
      response = await this.ask(at);
    }
    throw new Error('too many redirects');
  }

  cookie(name: string): KeptCookie | undefined {
    return [...this.#cookies.values()].find((cookie) => cookie.name === name);
  }

  /** Puts a cookie there as someone who once had this browser in hands could. */
  plant(name: string, value: string): void {
    this.#keep(`${name}=${value}; Path=/`);
  }

  /** The Cookie header it sends to a path. */
  cookiesFor(path: string): string {
    return [...this.#cookies.values()]
      .filter(({ attributes }) => path.startsWith(attributes.get('path') ?? '/'))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }

  #keep(line: string): void {
    const [pair = '', ...rest] = line.split(';').map((part) => part.trim());
    const [name, value] = splitOnce(pair);
    const attributes = new Map(
      rest.map(splitOnce).map(([attribute, said]) => [attribute.toLowerCase(), said]),
    );
    const key = `${name} ${attributes.get('path') ?? '/'}`;
    const expires = attributes.get('expires');
    if (value === '' || (expires && Date.parse(expires) < Date.now())) this.#cookies.delete(key);
    else this.#cookies.set(key, { name, value, attributes });
  }
}

function splitOnce(text: string): [string, string] {
  const at = text.indexOf('=');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
