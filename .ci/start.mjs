/**
 * Builds, then becomes the hub. In one process, so that Ctrl-C and SIGTERM reach the hub itself and it can stop what it
 * started.
 */
import './build.mjs';

await import('../apps/hub/dist/main.js');
