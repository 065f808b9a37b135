import { beforeAll, describe, expect, test } from 'vitest';
import { toId } from '../graphql/opaque-id.js';
import { type Acting, openActing } from '../testing/acting.js';

const MARK = `mutation ($ids: [ID!]!) { markRead(messageIds: $ids) }`;
const UNREAD = `{ viewer { inbox { unread { childName count } } } }`;
const MESSAGES = `query ($childId: ID!) { messages(childId: $childId, first: 100) { edges { node { id read } } } }`;

let acting: Acting;
beforeAll(async () => {
  acting = await openActing();
});

describe('marking messages read', () => {
  test('takes them out of the inbox of who read them, and of nobody else', async () => {
    const childId = acting.id('Child', 'sam-kind');
    const unreadOf = async (person: string) => (await acting.as(person).does(UNREAD)).inbox.unread;
    const { edges } = await acting.as('emre').does(MESSAGES, { childId });
    const ids = edges.map(({ node }: { node: { id: string } }) => node.id);
    const others = await unreadOf('annemiek');
    expect(await unreadOf('emre')).not.toEqual([]);

    expect(await acting.as('emre').does(MARK, { ids })).toBe(ids.length);
    expect(await unreadOf('emre')).toEqual([]);
    expect(await unreadOf('annemiek')).toEqual(others);
  });

  test('done again it stores nothing more and answers the same', async () => {
    const id = await acting.find('Message', 'SELECT id FROM app.message WHERE from_id = $1', [
      'sam-thuis',
    ]);
    await acting.as('naima').does(MARK, { ids: [id] });
    await acting.storesNothing(async () =>
      expect(await acting.as('naima').does(MARK, { ids: [id, id] })).toBe(1),
    );
  });

  test('passes over what is hidden as over what is not there', async () => {
    const hidden = await acting.find('Message', 'SELECT id FROM app.message WHERE from_id = $1', [
      'noor-ggz',
    ]);
    const absent = toId('Message', '00000000-0000-4000-8000-000000000000');
    await acting.storesNothing(async () => {
      expect(await acting.as('joyce').does(MARK, { ids: [hidden] })).toBe(0);
      expect(await acting.as('joyce').does(MARK, { ids: [absent] })).toBe(0);
    });
  });

  test('takes none, and no more than 200', async () => {
    expect(await acting.as('joyce').does(MARK, { ids: [] })).toBe(0);
    const many = Array(201).fill('x');
    expect(await acting.as('joyce').tries(MARK, { ids: many })).toEqual({
      code: 'BAD_INPUT',
      field: 'messageIds',
      problem: 'TOO_MANY',
    });
  });

  test('knows no malformed id', async () => {
    expect(await acting.as('joyce').tries(MARK, { ids: ['nonsense'] })).toEqual({
      code: 'NOT_FOUND',
    });
  });
});
