/** A reference that a reader can follow. `read` is the day on which a page without a version was read. */
export interface Reference {
  text: string;
  url: string;
  read?: string;
}

/** Sources that have no number of their own, by the text that writers cite: `content/sources.yaml`. */
export type Sources = Map<string, { url: string; read?: string | undefined }>;

/**
 * Derives the link of a citation. RFC sections and errata follow their pattern; everything else stands in
 * `content/sources.yaml`. Throws for a text that is neither, naming the place that cites it.
 */
export function resolveReference(text: string, sources: Sources, citedIn: string): Reference {
  const rfc = /^RFC (\d+)(?: §([A-Z\d.]+))?$/.exec(text);
  if (rfc) {
    const section = rfc[2];
    const anchor = section ? `#${/^[A-Z]/.test(section) ? 'appendix' : 'section'}-${section}` : '';
    return { text, url: `https://www.rfc-editor.org/rfc/rfc${rfc[1]}.html${anchor}` };
  }
  const erratum = /^RFC erratum (\d+)$/.exec(text);
  if (erratum) return { text, url: `https://www.rfc-editor.org/errata/eid${erratum[1]}` };
  const source = sources.get(text);
  if (source) return { text, url: source.url, ...(source.read ? { read: source.read } : {}) };
  throw new Error(
    `${citedIn}: cites "${text}", which is neither an RFC ("RFC 6455 §7.4.1", "RFC erratum 3227") nor listed in content/sources.yaml. Correct it, or add the source there.`,
  );
}
