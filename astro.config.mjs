import { existsSync } from 'node:fs';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { tightPolicy } from './src/policy.ts';
import { pagefind } from './src/search/pagefind.ts';

const site = process.env.SITE_URL ?? 'http://localhost:4321';
const base = process.env.BASE_PATH ?? '/';

/** Redirects are no destinations for search engines, nor numbers, whose pages point to the codes' own. */
function isDestination(page) {
  const path = new URL(page).pathname;
  if (/\/numbers\//.test(path) || path === `${base.replace(/\/*$/, '/')}404/`) return false;
  const comparison = /\/compare\/([^/]+)\/$/.exec(path);
  return !comparison || existsSync(`content/en/comparisons/${comparison[1]}.mdx`);
}

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  // Outside of node_modules, which copies of the project may share.
  cacheDir: '.astro/cache',
  // Pages are written while others are rendered.
  build: { inlineStylesheets: 'always', concurrency: 4 },
  integrations: [
    mdx(),
    sitemap({
      filter: isDestination,
      i18n: { defaultLocale: 'en', locales: { en: 'en', 'zh-cn': 'zh-CN' } },
      serialize(item) {
        const source = item.links?.find(({ lang }) => lang === 'en');
        // The links are shared between the languages of a page, so they are copied, not added to.
        return source ? { ...item, links: [...item.links, { lang: 'x-default', url: source.url }] } : item;
      },
    }),
    tightPolicy(),
    pagefind(),
  ],
  markdown: {
    // Smart punctuation would turn `--connect` into a dash.
    processor: satteri({ features: { smartPunctuation: false } }),
    // Highlighting needs style attributes, which the content security policy forbids.
    syntaxHighlight: false,
  },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "connect-src 'self'",
        "img-src 'self' data:",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
    },
  },
  vite: {
    cacheDir: '.astro/vite',
    build: {
      modulePreload: false,
      rolldownOptions: {
        // Each MDX file triggers this warning once; it says nothing about the site.
        onwarn(warning, warn) {
          if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
        },
      },
    },
  },
});
