import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'playwright/test';

const cited = new Set(
  globSync('content/**/*.{mdx,yaml}')
    .filter((file) => !file.endsWith('sources.yaml'))
    .flatMap((file) => [
      ...readFileSync(file, 'utf8').matchAll(
        /<Spec of="([^"]+)"|^\s+(?:references: \[(.*)\]|registry: (.*))$|^registry: (.*)$/gm,
      ),
    ])
    .flatMap(([, spec, references, ...registries]) => [
      spec,
      ...(references?.split(', ') ?? []),
      ...registries,
    ])
    .filter((text) => text !== undefined),
);

test('every source in content/sources.yaml is cited by a page', () => {
  const listed = [...readFileSync('content/sources.yaml', 'utf8').matchAll(/^- id: (.+)$/gm)].map(
    ([, id]) => id ?? '',
  );
  expect(listed.filter((id) => !cited.has(id))).toEqual([]);
});
