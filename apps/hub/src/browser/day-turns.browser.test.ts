import { amsterdamDayAt } from '@spinnenweb/domain/amsterdam';
import { expect, test } from 'vitest';
import { expectVisitors, phone, signIn } from '../testing/visitors.js';

const visits = expectVisitors();
const QUARTER_MS = 900_000;
const MINUTE_MS = 60_000;

test('what was of today is of yesterday once the day turns, while nobody touches the page', async () => {
  const naima = await visits.nobody(phone);
  await naima.clock.install({ time: lastMinutesOfToday() });
  await naima.goto('/');
  await signIn(naima, 'naima');
  const name = naima.locator('.sw-day__name').first();
  await name.waitFor();
  const before = await name.innerText();
  await naima.clock.fastForward(5 * MINUTE_MS);
  await expect.poll(() => name.innerText()).not.toBe(before);
});

/** Two minutes before the day turns in Amsterdam, which it does at a whole quarter of an hour in any zone. */
function lastMinutesOfToday(): Date {
  const today = amsterdamDayAt(new Date()).day;
  let at = Math.ceil(Date.now() / QUARTER_MS) * QUARTER_MS;
  while (amsterdamDayAt(new Date(at)).day === today) at += QUARTER_MS;
  return new Date(at - 2 * MINUTE_MS);
}
