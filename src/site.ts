/** Name of the site, as titles and the header show it. */
export const siteName = 'Statusbook';

/**
 * Where the project's repository lives, without a trailing slash. "Edit this page" and "Report a mistake" start from it.
 * Set `REPOSITORY_URL` when building; the default is an address that is reserved for examples.
 */
export const repository = (process.env.REPOSITORY_URL ?? 'https://example.org/statusbook').replace(
  /\/+$/,
  '',
);

/** Address at which a reader can change a file of the repository. */
export function editUrl(file: string): string {
  return `${repository}/edit/main/${file}`;
}

/** Address at which a reader can report a mistake, with title and text filled in. */
export function reportUrl(title: string, body: string): string {
  return `${repository}/issues/new?${new URLSearchParams({ title, body })}`;
}
