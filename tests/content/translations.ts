import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A translated page, with paths relative to the folder that `content` lies in. */
export interface Translation {
  source: string;
  file: string;
}

/** All pages under `content/` that are translations. */
export function translationsIn(root: string, language = 'zh-cn'): Translation[] {
  return globSync('content/en/**/*.mdx', { cwd: root })
    .map((source) => ({ source, file: source.replace('content/en/', `content/${language}/`) }))
    .filter(({ file }) => existsSync(join(root, file)))
    .sort((a, b) => a.file.localeCompare(b.file));
}

/** First 12 hexadecimal digits of a text's SHA-256: what `translationOf` in a translation's frontmatter holds. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** Translations whose English text has changed since they were made or last reviewed, each with what to do. */
export function staleTranslations(root: string): string[] {
  return translationsIn(root).flatMap(({ source, file }) => {
    const noted = /^translationOf: "?([0-9a-f]*)"?$/m.exec(readFileSync(join(root, file), 'utf8'))?.[1];
    if (noted === hashOf(readFileSync(join(root, source), 'utf8'))) return [];
    return [
      `${file}: "translationOf" is ${noted ?? 'missing'}; ${source} has changed since. Bring the translation up to date, then run: npm run reviewed -- ${file}`,
    ];
  });
}

/** The frontmatter with the hash of the present English text. */
export function renewed(translation: string, english: string): string {
  const line = `translationOf: "${hashOf(english)}"`;
  return /^translationOf:.*$/m.test(translation)
    ? translation.replace(/^translationOf:.*$/m, line)
    : translation.replace(/\n---\n/, `\n${line}\n---\n`);
}
