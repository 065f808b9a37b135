import { test } from 'vitest';
import { expectVisitors, phone, signIn } from '../testing/visitors.js';

const visits = expectVisitors();
const DAY_MS = 86_400_000;

test('what was of today is of yesterday once the day turns, while nobody touches the page', async () => {
  const naima = await visits.nobody(phone);
  await naima.clock.install();
  await naima.goto('/');
  await signIn(naima, 'naima');
  const name = naima.locator('.sw-day__name').first();
  await name.waitFor();
  const wasToday = await name.innerText();
  await naima.clock.fastForward(DAY_MS);
  await naima.locator('.sw-day__name').filter({ hasNotText: wasToday }).first().waitFor();
});
