import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import { chromiumSwitches } from '../browser.ts';
import { serve } from '../server.ts';

export interface LookUp {
  /** Bytes of all files that the search asked for, compressed as a server would send them. */
  bytes: number;
  /** From the last key to the settled answer, the search's own files included. */
  milliseconds: number;
}

/** A slow phone: a quarter of the processor's speed, 1.6 Mbit/s with 150 ms to the server. */
const slow = {
  rate: 4,
  network: { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 },
};

/** First search of a fresh browser on a code page's dialog. */
export async function measureLookUp(
  folder: string,
  query: string,
  isSlow: boolean,
  executablePath: string,
): Promise<LookUp> {
  const port = 4397;
  const server = await serve(folder, port);
  const browser = await chromium.launch({ executablePath, args: chromiumSwitches });
  try {
    const page = await browser.newPage();
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    if (isSlow) {
      await session.send('Network.emulateNetworkConditions', slow.network);
      await session.send('Emulation.setCPUThrottlingRate', { rate: slow.rate });
    }
    await page.goto(`http://127.0.0.1:${port}/websocket/1000/`);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const milliseconds = await page.evaluate(
      (query) =>
        new Promise<number>((resolve) => {
          document.querySelector<HTMLElement>('[data-search-open]')?.click();
          const box = document.querySelector<HTMLElement>('[data-search-box]');
          const input = box?.querySelector('input');
          if (!box || !input) return resolve(Number.NaN);
          input.value = query;
          const started = performance.now();
          new MutationObserver(() => {
            const state = box.querySelector<HTMLElement>('[data-search-state]')?.dataset.searchState;
            if (box.dataset.settled === 'yes' && state !== 'idle') resolve(performance.now() - started);
          }).observe(box, { attributes: true, subtree: true });
        }),
      query,
    );
    const bytes = asked.reduce((sum, path) => sum + compressed(join(folder, path)), 0);
    return { bytes, milliseconds: Math.round(milliseconds) };
  } finally {
    await browser.close();
    server.close();
  }
}

/** Pagefind's own files are compressed already; compressing them again gains nothing. */
function compressed(file: string): number {
  const content = readFileSync(file);
  return Math.min(content.length, gzipSync(content, { level: 9 }).length);
}
