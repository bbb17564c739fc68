import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Switches that let Chromium run as root and keep it from asking hosts on the network for anything. */
export const chromiumSwitches = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Path of a Chromium that starts: `CHROMIUM_PATH`, the system's, Playwright's own; else installs one, from the
 * distribution where it is Debian or Ubuntu, and through Playwright elsewhere. Throws with all that was tried.
 */
export function findOrInstallChromium(): string {
  const tried: string[] = [];
  const works = (path: string | undefined) => {
    if (!path || !existsSync(path)) return false;
    const { status, stdout } = spawnSync(path, ['--version', '--no-sandbox'], { encoding: 'utf8' });
    // Chrome for Windows prints no version.
    if (status === 0) console.log(`Browser: ${path} (${stdout.trim() || 'version unknown'})`);
    else tried.push(`${path} does not start`);
    return status === 0;
  };
  const candidates = () => [process.env.CHROMIUM_PATH, ...systemPaths, chromium.executablePath()];
  const find = () => candidates().find(works);

  const found = find();
  if (found) return found;
  tried.push('no Chromium on the system and none of Playwright');
  const install = (command: string, ...args: string[]) => {
    console.log(`No Chromium found. Trying: ${[command, ...args].join(' ')}`);
    const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
    if (status !== 0) tried.push(`"${[command, ...args].join(' ')}" failed`);
    return status === 0;
  };
  if (existsSync('/usr/bin/apt-get')) {
    const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
    const apt = (...args: string[]) => {
      const [command = 'apt-get', ...rest] = [...sudo, 'apt-get', ...args];
      return install(command, ...rest);
    };
    if (apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', 'chromium')) {
      const installed = find();
      if (installed) return installed;
    }
  }
  if (install('npx', 'playwright', 'install', 'chromium')) {
    const installed = find();
    if (installed) return installed;
  }
  throw new Error(
    `The tests need a Chromium browser. Tried: ${tried.join('; ')}. Install Chromium or Chrome, or set CHROMIUM_PATH to one.`,
  );
}
