import { notFound } from './errors.js';

/** The byte that each type puts before its uuid. `app.opaque` in opaque.functions.sql writes the same. */
export const TYPE_BYTES = {
  Child: 1,
  Participant: 2,
  Assignment: 3,
  Tie: 4,
  Consent: 5,
  Message: 6,
  Person: 7,
  Organisation: 8,
  AccessRecord: 9,
  Ground: 10,
  Withholding: 11,
  Notice: 12,
  Handover: 13,
  Employment: 14,
  FactChange: 15,
  Administration: 17,
} as const;

export type NodeType = keyof typeof TYPE_BYTES;

const typeOfByte = new Map(
  Object.entries(TYPE_BYTES).map(([type, byte]) => [byte as number, type as NodeType]),
);
const uuidShape = /^([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})$/i;
/** 17 bytes in base64url without padding (RFC 4648, section 5). */
const idShape = /^[A-Za-z0-9_-]{23}$/;

/**
 * The id of a thing as it leaves the hub.
 *
 * @param uuid in its usual form of 36 characters
 */
export function toId(type: NodeType, uuid: string): string {
  if (!uuidShape.test(uuid)) throw new TypeError(`The id of a ${type} must be made of a uuid.`);
  const bytes = Buffer.from(uuid.replaceAll('-', ''), 'hex');
  return Buffer.concat([Buffer.of(TYPE_BYTES[type]), bytes]).toString('base64url');
}

/**
 * The uuid inside an id that came from outside.
 *
 * @throws Refusal NOT_FOUND when it is malformed or of another type: the same as for a thing that is not there (S0)
 */
export function uuidOf(type: NodeType, id: string): string {
  const node = readId(id);
  if (node.type !== type) throw notFound();
  return node.uuid;
}

/**
 * What an id that came from outside names.
 *
 * @throws Refusal NOT_FOUND when it is malformed
 */
export function readId(id: string): { type: NodeType; uuid: string } {
  const bytes = idShape.test(id) ? Buffer.from(id, 'base64url') : null;
  const type = bytes && typeOfByte.get(bytes.readUInt8(0));
  // The last character carries two bits that mean nothing: only one spelling counts.
  if (!type || bytes.toString('base64url') !== id) throw notFound();
  const uuid = bytes
    .toString('hex', 1)
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { type, uuid };
}
