import { readFileSync, writeFileSync } from 'node:fs';
import { renewed, translationsIn } from './translations.ts';

/**
 * Notes in translations that they were compared with the present English text.
 * Usage: npm run reviewed -- content/zh-cn/codes/websocket/1006.mdx …   (or --all)
 */
const wanted = process.argv.slice(2);
const known = translationsIn('.');
const chosen = wanted.includes('--all') ? known : known.filter(({ file }) => wanted.includes(file));
if (chosen.length === 0) {
  console.error('No translation named. Usage: npm run reviewed -- content/zh-cn/<path>.mdx … (or --all)');
  process.exit(1);
}
let count = 0;
for (const { source, file } of chosen) {
  const before = readFileSync(file, 'utf8');
  const after = renewed(before, readFileSync(source, 'utf8'));
  if (after === before) continue;
  writeFileSync(file, after);
  console.log(file);
  count += 1;
}
console.log(`${count} of ${chosen.length} renewed`);
