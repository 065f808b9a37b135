import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { badInput } from './errors.js';

/** Seals places in a list or a stream, so that what is handed out tells nothing and cannot be made up. */
export interface Cursors {
  /**
   * @param purpose what the cursor is for, a fixed word; it opens for nothing else
   * @param person uuid of whose cursor it is; it opens for nobody else
   * @param payload JSON
   */
  seal(purpose: string, person: string, payload: unknown): string;
  /** @throws Refusal BAD_INPUT on the field `after` when this person was not handed this cursor for this purpose */
  open<Payload>(purpose: string, person: string, token: string): Payload;
}

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** Payloads are filled up to a multiple of this, so that the length of a cursor does not tell how far a counter is. */
const BLOCK_BYTES = 64;
const LONGEST_TOKEN = 4096;

/**
 * AES-256-GCM under a key of its own (HKDF, RFC 5869), with a random iv and the purpose and person as associated data.
 *
 * @param secret CURSOR_SECRET; a cursor outlives a restart exactly when it stays the same
 */
export function createCursors(secret: string): Cursors {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'spinnenweb cursors', 32));

  return {
    seal(purpose, person, payload) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(ALGORITHM, key, iv).setAAD(binding(purpose, person));
      const sealed = Buffer.concat([cipher.update(padded(payload)), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
    },

    open<Payload>(purpose: string, person: string, token: string): Payload {
      const bytes = bytesOf(token);
      try {
        const iv = bytes.subarray(0, IV_BYTES);
        const tag = bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES);
        const decipher = createDecipheriv(ALGORITHM, key, iv, { authTagLength: TAG_BYTES })
          .setAAD(binding(purpose, person))
          .setAuthTag(tag);
        const sealed = bytes.subarray(IV_BYTES + TAG_BYTES);
        const text = Buffer.concat([decipher.update(sealed), decipher.final()]).toString('utf8');
        return JSON.parse(text) as Payload;
      } catch {
        throw badInput('after', 'INVALID');
      }
    },
  };
}

function binding(purpose: string, person: string): Buffer {
  return Buffer.from(JSON.stringify([purpose, person]));
}

/** JSON allows white space after a value. */
function padded(payload: unknown): Buffer {
  const text = Buffer.from(JSON.stringify(payload));
  const length = Math.ceil(text.length / BLOCK_BYTES) * BLOCK_BYTES;
  return Buffer.concat([text, Buffer.alloc(length - text.length, ' ')]);
}

function bytesOf(token: string): Buffer {
  const isToken = token.length <= LONGEST_TOKEN && /^[A-Za-z0-9_-]+$/.test(token);
  return isToken ? Buffer.from(token, 'base64url') : Buffer.alloc(0);
}

const MOST_AT_ONCE = 100;

/**
 * How many a page of a connection may hold.
 *
 * @throws Refusal BAD_INPUT on the field `first` unless it is 1 to 100
 */
export function pageSize(first: number): number {
  if (first < 1) throw badInput('first', 'TOO_FEW');
  if (first > MOST_AT_ONCE) throw badInput('first', 'TOO_MANY');
  return first;
}
