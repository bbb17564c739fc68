// Chromium meets an address of nginx that wants a token, and one that wants a password.
import { startChromium } from './shared/chromium.ts';
import { startNginx } from './shared/nginx.ts';

const nginx = await startNginx(`
  location = / { return 200; }
  location /token { add_header WWW-Authenticate Bearer always; return 401; }
  location /password { auth_basic staff; auth_basic_user_file nobody; }`);
const address = `http://127.0.0.1:${nginx.port}`;

const browser = await startChromium();
const page = await browser.newPage();
await page.goto(address);

function load([path = '', login]: string[]) {
  const credentials = login === 'omit' ? 'omit' : 'same-origin';
  return fetch(path, { credentials, signal: AbortSignal.timeout(2000) }).then(
    (response) => `${response.status}, WWW-Authenticate: ${response.headers.get('WWW-Authenticate')}`,
    (error) => `${error}`,
  );
}
const visit = (path: string) =>
  page.goto(address + path).then(
    (response) => `${response?.status()}`,
    ({ message }) => /net::\w+/.exec(message)?.[0],
  );
console.log('fetch, token                ', await page.evaluate(load, ['/token']));
console.log('fetch, password             ', await page.evaluate(load, ['/password']));
console.log("fetch, password, with 'omit'", await page.evaluate(load, ['/password', 'omit']));
console.log('page, token                 ', await visit('/token'));
console.log('page, password              ', await visit('/password'));
await browser.close();
await nginx.stop();
