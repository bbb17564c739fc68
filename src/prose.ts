import { mdxToMdast } from 'satteri';

/** What the book needs of a syntax tree's node. */
interface Node {
  type: string;
  name?: string | null;
  value?: string;
  children?: Node[];
  position?: { start: { line: number } } | undefined;
  attributes?: { type: string; name?: string; value?: unknown }[];
}

/** A rule for one kind of page: which tags stand at the top, and which of them first, in this order, once each. */
export interface ProseRule {
  top: string[];
  required: string[];
}

export const codeRule: ProseRule = {
  top: ['Description', 'When', 'Fix', 'Causes', 'Travels', 'Example', 'Note'],
  required: ['Description', 'When', 'Fix'],
};

export const comparisonRule: ProseRule = {
  top: ['KeyDifferences', 'WhenToUse'],
  required: ['KeyDifferences', 'WhenToUse'],
};

export const exampleRule: ProseRule = { top: ['Shows'], required: ['Shows'] };

export const guideRule: ProseRule = { top: ['Note', 'Example'], required: [] };

export const introductionRule: ProseRule = { top: ['Introduction'], required: ['Introduction'] };

const inner = [
  'Cause',
  'Sign',
  'Why',
  'Do',
  'CodeLink',
  'Spec',
  'RunLink',
  'GuideLink',
  'CloseFrame',
  'RetryTable',
];

/**
 * Mistakes that a writer can make in the body of an MDX file: `[line in the body, what is wrong and what to do]`.
 * All prose stands inside a known tag, and the tags that a page needs stand there once each.
 */
export function proseMistakes(body: string, rule: ProseRule): [line: number, problem: string][] {
  const tree = mdxToMdast(body) as Node;
  const mistakes: [number, string][] = [];
  const counts = new Map<string, number>();
  const known = [...rule.top, ...inner];

  const lineOf = (node: Node) => node.position?.start.line ?? 1;
  const visit = (node: Node) => {
    const complain = (problem: string) => mistakes.push([lineOf(node), problem]);
    if (node.type === 'heading')
      complain('has a heading. Headings come from ui.yaml: remove it, or use <Note anchor="…" title="…">.');
    if (node.type === 'mdxjsEsm') complain('has an import or export. Writers import nothing: remove it.');
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
      complain('has a { } expression. Put literal braces in backticks.');
    if (node.type.startsWith('mdxJsx')) {
      const name = node.name ?? '';
      if (!known.includes(name))
        complain(`uses <${name}>, which is not a known tag. Known here: ${known.join(', ')}.`);
      if (node.attributes?.some((attribute) => attribute.name === 'id'))
        complain(`gives <${name}> an id. Anchors are set by the components: remove it.`);
    }
    node.children?.forEach(visit);
  };

  for (const node of tree.children ?? []) {
    if (node.type === 'mdxJsxFlowElement' && node.name && !inner.includes(node.name)) {
      counts.set(node.name, (counts.get(node.name) ?? 0) + 1);
    } else if (node.type !== 'heading' && node.type !== 'mdxjsEsm' && node.type !== 'yaml') {
      mistakes.push([lineOf(node), `has text outside of a tag. Move it into one of ${rule.top.join(', ')}.`]);
      continue;
    }
    visit(node);
  }
  const order = [...counts.keys()].slice(0, rule.required.length);
  if (order.some((name, index) => rule.required.includes(name) && name !== rule.required[index]))
    mistakes.push([
      1,
      `has its sections in the order ${order.join(', ')}; expected ${rule.required.join(', ')} first.`,
    ]);
  for (const name of rule.required) {
    const count = counts.get(name) ?? 0;
    if (count !== 1) mistakes.push([1, `has ${count} <${name}> tags; expected exactly one.`]);
  }
  return mistakes;
}

/** The items of the lists inside one tag, as plain text; none where the tag does not stand in the body. */
export function listItemsIn(body: string, tag: string): string[] {
  const textIn = (node: Node): string => node.value ?? (node.children ?? []).map(textIn).join('');
  const itemsIn = (node: Node): string[] =>
    node.type === 'listItem' ? [textIn(node).trim()] : (node.children ?? []).flatMap(itemsIn);
  const tree = mdxToMdast(body) as Node;
  return (tree.children ?? []).filter(({ name }) => name === tag).flatMap(itemsIn);
}
