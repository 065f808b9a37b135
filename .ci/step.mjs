import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write(
    'Spinnenweb needs Node 24, which `npm ci` brings: run this through `npm run`.\n',
  );
  process.exit(1);
}

/** The repository's root: every command runs there, wherever npm was called. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/**
 * Names a step, runs it, tells how long it took, and ends the process with the step's own exit code when it fails.
 * `work` is a command line in words (its output is shown) or a function that returns a complaint or nothing.
 */
export async function step(name, work) {
  process.stdout.write(`· ${name}\n`);
  const began = performance.now();
  const complaint = Array.isArray(work) ? run(work) : await work();
  if (complaint) {
    process.stderr.write(`✗ ${name}: ${complaint}\n`);
    process.exit(1);
  }
  process.stdout.write(`✓ ${name} (${seconds(began)})\n`);
}

/** Runs a tool of node_modules/.bin (or `node`) from the root. Answers nothing, or why it failed. */
export function run([tool, ...words], folder = root) {
  const command = tool === 'node' ? process.execPath : join(root, 'node_modules/.bin', tool);
  const { status, error, signal } = spawnSync(command, words, { cwd: folder, stdio: 'inherit' });
  if (error) return error.message;
  if (status !== 0) return signal ? `stopped by ${signal}` : `exit code ${status}`;
}
