import { spawnSync } from 'node:child_process';
import { findOrInstallChromium } from './browser.ts';

/** Runs all tests: finds or installs a browser first, since the runner's configuration has to name it. */
const chromium = findOrInstallChromium();
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/playwright/cli.js',
    'test',
    '--config',
    'tests/playwright.config.ts',
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit', env: { ...process.env, CHROMIUM_PATH: chromium } },
);
process.exit(status ?? 1);
