import { spawnSync } from 'node:child_process';
import { findOrInstallChromium } from './browser.ts';
import { installMissing } from './examples/peers.ts';
import { readPrograms } from './examples/programs.ts';

/** Runs all tests: finds or installs a browser first, and what the examples run, since both are needed by name. */
process.env.CHROMIUM_PATH = findOrInstallChromium();
installMissing(new Set(readPrograms().flatMap(({ uses }) => uses)));
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/playwright/cli.js',
    'test',
    '--config',
    'tests/playwright.config.ts',
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);
