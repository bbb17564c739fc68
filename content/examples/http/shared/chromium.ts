import { type Browser, chromium } from 'playwright';

/** Chromium without a window: the one at CHROMIUM_PATH, or where Debian has it. */
export function startChromium(): Promise<Browser> {
  const { CHROMIUM_PATH: executablePath = '/usr/bin/chromium' } = process.env;
  return chromium.launch({ executablePath });
}
