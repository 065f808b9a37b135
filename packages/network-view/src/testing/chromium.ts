import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';

/** These make Chromium one process, or let pages reach into each other: no browser of a user runs like that. */
const unwanted = ['--single-process', '--no-zygote', '--disable-web-security'];

/** Starts a real Chromium without a window; the caller closes it. Works as root, hence without its sandbox. */
export async function launchChromium(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args.filter((argument) => !unwanted.includes(argument)), '--no-sandbox'],
    headless: true,
  });
}
