import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** How to launch the Chromium of this run; .ci/chromium.mjs says it. */
    chromium: LaunchOptions;
  }
}

/** Starts a real Chromium without a window; the caller closes it. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch(inject('chromium'));
}
