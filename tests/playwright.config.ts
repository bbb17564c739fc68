import { defineConfig, devices } from 'playwright/test';
import { chromiumSwitches } from './browser.ts';

const port = 4399;
const inBrowser = {
  baseURL: `http://127.0.0.1:${port}`,
  launchOptions: { executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: chromiumSwitches },
};
const phone = { ...devices['Pixel 7'], viewport: { width: 375, height: 812 } };

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  timeout: 60_000,
  // A loaded machine is slow, not wrong.
  expect: { timeout: 15_000 },
  reporter: [[process.env.CI ? 'dot' : 'list'], ['./count.ts']],
  // The examples need no site.
  webServer: process.argv.includes('--project=examples')
    ? []
    : {
        command: `"${process.execPath}" tests/server.ts dist ${port}`,
        cwd: '..',
        port,
        reuseExistingServer: false,
      },
  projects: [
    { name: 'examples', testMatch: 'examples/**/*.test.ts', timeout: 90_000 },
    { name: 'content', testMatch: 'content/**/*.test.ts' },
    { name: 'pages', testMatch: 'pages/**/*.test.ts', use: inBrowser },
    {
      name: 'desktop',
      testMatch: 'site/**/*.test.ts',
      use: { ...inBrowser, viewport: { width: 1280, height: 900 } },
    },
    {
      name: 'phone',
      testMatch: 'site/**/*.test.ts',
      use: { ...phone, ...inBrowser, defaultBrowserType: 'chromium' },
    },
  ],
});
