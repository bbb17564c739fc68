import type { MDXInstance } from 'astro';

const texts = import.meta.glob<MDXInstance<object>>(
  '/content/*/{codes,comparisons,examples,guides,protocols}/**/*.mdx',
  {
    eager: true,
  },
);

/** The component that renders an MDX file's text; `components` replaces its tags. */
export function textOf({ filePath }: { filePath?: string | undefined }) {
  const text = texts[`/${filePath}`];
  if (!text)
    throw new Error(
      `${filePath}: is not among the texts that src/texts.ts imports. Put it below content/<language>/.`,
    );
  return text.default;
}
