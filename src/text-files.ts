import { glob, type Loader } from 'astro/loaders';

/**
 * Loads the frontmatter and the raw body of MDX files. Astro's own loader also has two modules made of each file, to be
 * bundled and imported one by one; src/texts.ts imports the texts in one piece, which takes a quarter off a build.
 */
export function textFiles(options: Parameters<typeof glob>[0]): Loader {
  const loader = glob(options);
  return {
    ...loader,
    load: ({ store, ...context }) =>
      loader.load({
        ...context,
        store: { ...store, set: ({ deferredRender: _, ...entry }) => store.set(entry) },
      }),
  };
}
