import { describe, expect, test } from 'vitest';
import { coalesce, QueueFull } from './coalesce.js';

/** A place to send to that answers when told to. */
function heldPlace() {
  const batches: { items: number[]; answer(error?: Error): void }[] = [];
  const send = (items: number[]) =>
    new Promise<void>((resolve, reject) => {
      batches.push({ items, answer: (error) => (error ? reject(error) : resolve()) });
    });
  return { batches, send };
}

const outcome = (promise: Promise<void>) =>
  promise.then(
    () => 'sent',
    (error: Error) => error.message,
  );

describe('coalesce', () => {
  test('sends at once when idle, and together what comes meanwhile', async () => {
    const { batches, send } = heldPlace();
    const queue = coalesce(send, 10);
    const first = queue.add([1]);
    expect(batches.map(({ items }) => items)).toEqual([[1]]);
    const second = queue.add([2, 3]);
    const third = queue.add([4]);
    batches[0]?.answer();
    await first;
    expect(batches.map(({ items }) => items)).toEqual([[1], [2, 3, 4]]);
    batches[1]?.answer();
    await Promise.all([second, third]);
    const fourth = queue.add([5]);
    expect(batches).toHaveLength(3);
    batches[2]?.answer();
    await fourth;
  });

  test('tells a failure to every caller of that batch, and to no other', async () => {
    const { batches, send } = heldPlace();
    const queue = coalesce(send, 10);
    const told = [queue.add([1]), queue.add([2]), queue.add([3])].map(outcome);
    batches[0]?.answer();
    await told[0];
    batches[1]?.answer(new Error('disk full'));
    await told[2];
    const last = outcome(queue.add([4]));
    batches[2]?.answer();
    expect(await Promise.all([...told, last])).toEqual(['sent', 'disk full', 'disk full', 'sent']);
  });

  test('refuses at once what it may not hold, and holds again after', async () => {
    const { batches, send } = heldPlace();
    const queue = coalesce(send, 2);
    const first = queue.add([1]);
    const second = queue.add([2, 3]);
    await expect(queue.add([4])).rejects.toBeInstanceOf(QueueFull);
    batches[0]?.answer();
    await first;
    const third = queue.add([5]);
    batches[1]?.answer();
    await second;
    batches[2]?.answer();
    await third;
    expect(batches.map(({ items }) => items)).toEqual([[1], [2, 3], [5]]);
  });

  test('sends nothing for nothing, and drains after the last batch', async () => {
    const { batches, send } = heldPlace();
    const queue = coalesce(send, 2);
    await queue.add([]);
    await queue.drain();
    expect(batches).toEqual([]);
    const failing = outcome(queue.add([1]));
    const drained = queue.drain();
    batches[0]?.answer(new Error('gone'));
    await drained;
    expect(await failing).toBe('gone');
  });
});
