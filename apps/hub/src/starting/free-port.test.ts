import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { requireFreePort } from './free-port.js';

test('a taken port is told in one line, a freed one passes', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  await expect(requireFreePort('127.0.0.1', port)).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is in use already: stop what uses it, or set PORT to another number.`,
  );
  await new Promise((resolve) => other.close(resolve));
  await requireFreePort('127.0.0.1', port);
});

test('an address of another machine is told in one line', async () => {
  await expect(requireFreePort('192.0.2.1', 4000)).rejects.toThrow(
    'HOST 192.0.2.1 is no address of this machine.',
  );
});
