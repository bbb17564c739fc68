import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { findOrInstallChromium } from '../browser.ts';
import { type Build, isInstalled, measure, pageWeights, sizeOf } from './build.ts';
import { type LookUp, measureLookUp } from './look-up.ts';
import { makeHugoSite, makeScratch, makeShelves } from './scratch.ts';

/**
 * Builds the site with generated pages in a scratch folder and reports what it costs.
 * Usage: npm run benchmark -- [sizes]     (default: 500 2000 8000 pages, both languages together)
 *        npm run benchmark -- site websocket     the site as it is, and one shelf of it alone
 */

interface Report {
  /** What was built: a number of generated pages, a shelf, or the site. */
  what: string;
  pages: number;
  build: Build;
  hugo: Build | undefined;
  timesHugo: number | undefined;
  output: { files: number; bytes: number };
  wordIndex: { files: number; bytes: number };
  exactIndex: { files: number; bytes: number };
  weights: Record<string, number>;
  lookUps: Record<string, LookUp>;
}

const wanted = process.argv.length > 2 ? process.argv.slice(2) : ['500', '2000', '8000'];
const chromium = findOrInstallChromium();
const hasHugo = isInstalled('hugo');
const reports: Report[] = [];

for (const what of wanted) {
  const scratch = join(tmpdir(), 'statusbook-benchmark');
  const hugoSite = join(tmpdir(), 'statusbook-benchmark-hugo');
  const { pages } =
    Number(what) > 0
      ? makeScratch(scratch, Number(what))
      : makeShelves(scratch, what === 'site' ? [] : [what]);
  console.log(`Building ${pages} pages in ${scratch}`);
  const build = await measure(
    process.execPath,
    ['--env-file=.env', 'node_modules/astro/bin/astro.mjs', 'build'],
    scratch,
  );
  let hugo: Build | undefined;
  if (hasHugo) {
    makeHugoSite(hugoSite, scratch);
    hugo = await measure('hugo', ['--quiet'], hugoSite);
  }
  const dist = join(scratch, 'dist');
  const lookUps: Record<string, LookUp> = {};
  for (const [name, query] of Object.entries({ exact: '1006', words: 'proxy idle timer' }))
    for (const isSlow of [false, true])
      lookUps[`${name}, ${isSlow ? 'slowed down' : 'plain'}`] = await measureLookUp(
        dist,
        query,
        isSlow,
        chromium,
      );
  reports.push({
    what: Number(what) > 0 ? 'generated' : what,
    pages,
    build,
    hugo,
    timesHugo: hugo && build.seconds / hugo.seconds,
    output: sizeOf(dist, '**/*'),
    wordIndex: sizeOf(dist, 'pagefind/**/*'),
    exactIndex: sizeOf(dist, 'search/*/*.json'),
    weights: pageWeights(dist),
    lookUps,
  });
  rmSync(scratch, { recursive: true, force: true });
  rmSync(hugoSite, { recursive: true, force: true });
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
const rows: [string, (report: Report) => string][] = [
  ['build', ({ build }) => `${build.seconds.toFixed(1)} s`],
  [
    'peak memory',
    ({ build }) => (build.peakMegabytes === undefined ? 'unknown' : `${build.peakMegabytes} MB`),
  ],
  ['Hugo, same text', ({ hugo }) => (hugo ? `${hugo.seconds.toFixed(1)} s` : 'not installed')],
  ['times Hugo', ({ timesHugo }) => (timesHugo ? timesHugo.toFixed(1) : '')],
  ['output', ({ output }) => `${megabytes(output.bytes)}, ${output.files} files`],
  ['word index', ({ wordIndex }) => `${megabytes(wordIndex.bytes)}, ${wordIndex.files} files`],
  ['exact index', ({ exactIndex }) => `${megabytes(exactIndex.bytes)}, ${exactIndex.files} files`],
  ...Object.keys(reports[0]?.weights ?? {}).map((kind): [string, (report: Report) => string] => [
    `heaviest page: ${kind}`,
    ({ weights }) => `${weights[kind]} B`,
  ]),
  ...Object.keys(reports[0]?.lookUps ?? {}).map((kind): [string, (report: Report) => string] => [
    `look-up: ${kind}`,
    ({ lookUps }) => `${lookUps[kind]?.bytes} B, ${lookUps[kind]?.milliseconds} ms`,
  ]),
];
console.log(
  `\n| ${cpus().length} cores, Node ${process.version} | ${reports.map(({ what, pages }) => `${what}, ${pages} pages`).join(' | ')} |`,
);
console.log(`| --- |${' ---: |'.repeat(reports.length)}`);
for (const [name, cell] of rows) console.log(`| ${name} | ${reports.map(cell).join(' | ')} |`);
mkdirSync('test-results', { recursive: true });
writeFileSync(
  'test-results/benchmark.json',
  JSON.stringify({ node: process.version, cores: cpus().length, reports }, null, 2),
);
console.log('\nAs JSON: test-results/benchmark.json');
