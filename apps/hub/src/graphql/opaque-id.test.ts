import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../database/as-viewer.js';
import { createTestDatabase } from '../testing/database.js';
import { readId, toId, TYPE_BYTES, uuidOf, type NodeType } from './opaque-id.js';

const anyType = fc.constantFrom(...(Object.keys(TYPE_BYTES) as NodeType[]));

describe('the ids that leave the hub', () => {
  it('read back as what they were made of', () => {
    fc.assert(
      fc.property(anyType, fc.uuid(), (type, uuid) => {
        expect(uuidOf(type, toId(type, uuid))).toBe(uuid);
        expect(readId(toId(type, uuid))).toEqual({ type, uuid });
      }),
    );
  });

  it('are not found when they name another type', () => {
    fc.assert(
      fc.property(anyType, anyType, fc.uuid(), (type, asked, uuid) => {
        fc.pre(type !== asked);
        expect(() => uuidOf(asked, toId(type, uuid))).toThrow(/no such thing/);
      }),
    );
  });

  it('are not found in any other spelling', () => {
    const id = toId('Child', '0189d2f4-7a4b-4c55-8a55-3f1ab64e1d10');
    const respelt = [
      `${id}=`,
      `${id}A`,
      id.slice(1),
      ` ${id}`,
      `${id}\0`,
      '',
      '__proto__',
      id.replace(/.$/, '!'),
    ];
    for (const other of respelt) expect(() => readId(other), other).toThrow(/no such thing/);
    const lastCharacters = [
      'A',
      'E',
      'I',
      'M',
      'Q',
      'U',
      'Y',
      'c',
      'g',
      'k',
      'o',
      's',
      'w',
      '0',
      '4',
      '8',
    ];
    expect(lastCharacters).toContain(id.at(-1));
    expect(() => readId(`${id.slice(0, -1)}B`)).toThrow(/no such thing/);
  });

  it('are the same when the database writes them', async () => {
    const { appUrl } = await createTestDatabase();
    const database = await openDatabase({ appUrl, entities: [] });
    for (const [type, byte] of Object.entries(TYPE_BYTES)) {
      for (const uuid of [
        '00000000-0000-4000-8000-000000000000',
        'ffffffff-ffff-4fff-bfff-ffffffffffff',
        'fbefbefb-efbe-4fbe-bbef-befbefbefbef',
      ]) {
        const [row] = await database.readAsViewer<{ id: string }>(
          null,
          { name: 'opaque id', text: 'SELECT app.opaque($1::integer, $2::uuid) AS id' },
          [byte, uuid],
        );
        expect(row?.id).toBe(toId(type as NodeType, uuid));
      }
    }
    await database.close();
  });
});
