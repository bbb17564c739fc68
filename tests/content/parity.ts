import { mdxToMdast } from 'satteri';

interface Node {
  type: string;
  value?: string;
  name?: string | null;
  children?: Node[];
  attributes?: { type: string; name?: string; value?: unknown }[];
}

/** What a text and its translation have in common: everything that is not language. */
export interface Bones {
  /** Tags with their attributes, in the order of the text. */
  tags: string[];
  /** Inline code and code blocks, sorted. */
  code: string[];
  /** Numbers in the prose, sorted, each once. */
  numbers: string[];
}

/** Attributes whose value is prose. */
const translated = ['title'];

/** The bones of an MDX body, for comparing it with its translation. */
export function bonesOf(body: string): Bones {
  const tags: string[] = [];
  const code: string[] = [];
  const numbers = new Set<string>();
  const visit = (node: Node) => {
    if (node.type.startsWith('mdxJsx')) {
      const attributes = (node.attributes ?? []).filter(({ name }) => !translated.includes(name ?? ''));
      tags.push([node.name, ...attributes.map(({ name, value }) => `${name}=${value ?? ''}`)].join(' '));
    }
    if (node.type === 'inlineCode' || node.type === 'code') code.push(node.value ?? '');
    if (node.type === 'text')
      for (const [number] of (node.value ?? '').matchAll(/\d+(?:[.,]\d+)*/g)) numbers.add(number);
    node.children?.forEach(visit);
  };
  visit(mdxToMdast(body) as Node);
  return { tags, code: code.sort(), numbers: [...numbers].sort() };
}
