import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';

/** The finished site, as `npm run build` leaves it. */
export const dist = 'dist';

/** A finished page that is no redirect. */
export interface Page {
  /** `/websocket/1006/` */
  path: string;
  file: string;
  html: string;
  root: HTMLElement;
}

/** Every page of the finished site. Redirects are left out: a browser leaves them at once. */
export function readPages(folder = dist): Page[] {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`${folder}/index.html is missing. Build the site first: npm run build`);
  return globSync('**/*.html', { cwd: folder })
    .sort()
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      const path = `/${file.replace(/index\.html$/, '')}`;
      return {
        path,
        file: join(folder, file),
        html,
        root: parse(html, { blockTextElements: { script: true, style: true } }),
      };
    })
    .filter(({ html }) => !isRedirect(html));
}

export function isRedirect(html: string): boolean {
  return /<meta http-equiv="refresh"/i.test(html);
}

export function readJson(path: string, folder = dist): unknown {
  return JSON.parse(readFileSync(join(folder, path), 'utf8'));
}
