import { WebSocket } from 'ws';

/** One message of graphql-transport-ws as it came. */
export interface Heard {
  id?: string;
  type: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- a test reads what it asked for
  payload?: any;
}

export interface LineOptions {
  /** Undefined leaves one out. */
  headers?: Record<string, string | undefined>;
  /** Sends no connection_init of its own. */
  isSilent?: boolean;
  protocol?: string;
}

/** How long a test waits for what must come. */
const PATIENCE_MS = 15_000;

/** A WebSocket as bare as it comes: it keeps what it heard, in order, and says what it is told to. */
export class Line {
  readonly socket: WebSocket;
  /** Everything heard and not yet taken. */
  readonly heard: Heard[] = [];
  readonly closed: Promise<{ code: number; reason: string }>;
  #look: (() => void) | null = null;

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', (data: Buffer) => {
      this.heard.push(JSON.parse(data.toString('utf8')) as Heard);
      this.#look?.();
    });
    this.closed = new Promise((resolve) => {
      socket.on('close', (code, reason) => {
        resolve({ code, reason: reason.toString() });
        this.#look?.();
      });
    });
    socket.on('error', () => undefined);
  }

  /** @throws Error with the status when the hub refuses to open it */
  static async open(origin: string, options: LineOptions = {}): Promise<Line> {
    const { headers = {}, isSilent = false, protocol = 'graphql-transport-ws' } = options;
    const url = `${origin.replace('http', 'ws')}/graphql`;
    const given = Object.entries(headers).filter(([, value]) => value !== undefined);
    const socket = new WebSocket(url, protocol, {
      headers: Object.fromEntries(given),
      perMessageDeflate: false,
    });
    const line = new Line(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('unexpected-response', (_request, { statusCode }) =>
        reject(new Error(String(statusCode))),
      );
    });
    if (!isSilent) {
      line.say({ type: 'connection_init' });
      await line.next('connection_ack');
    }
    return line;
  }

  say(message: object): void {
    this.socket.send(JSON.stringify(message));
  }

  subscribe(id: string, query: string, variables: object = {}): void {
    this.say({ id, type: 'subscribe', payload: { query, variables } });
  }

  /** Takes the first message of this type (and id) that came or comes. */
  async next(type: string, id?: string): Promise<Heard> {
    return this.find(
      `${type} ${id ?? ''}`,
      (m) => m.type === type && (id === undefined || m.id === id),
    );
  }

  /** Takes the first message that fits. @throws Error when none comes in time */
  async find(what: string, fits: (message: Heard) => boolean): Promise<Heard> {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      const at = this.heard.findIndex(fits);
      const [found] = at < 0 ? [] : this.heard.splice(at, 1);
      if (found) return found;
      if (this.socket.readyState === WebSocket.CLOSED) throw new Error(`closed before ${what}`);
      await this.#change(deadline, what);
    }
  }

  close(): void {
    this.socket.close();
  }

  #change(deadline: number, what: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no ${what} came`)), deadline - Date.now());
      this.#look = () => {
        clearTimeout(timer);
        this.#look = null;
        resolve();
      };
    });
  }
}
