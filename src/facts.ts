import type { Code, Ui } from './content.ts';
import type { LanguageId } from './languages.ts';

/** One fact of a code in words. Two codes agree on it where `key` is the same. */
export interface Fact {
  id: string;
  label: string;
  text: string;
  key: string;
  /** The value is a literal such as `true`, to be set as code. */
  isLiteral: boolean;
}

/** Who puts the code on the wire, in words: `client and server` become `either endpoint`. */
export function sentByWords({ sentBy }: Code, ui: Ui): string {
  const { sender } = ui;
  const rest = sentBy.filter((who) => who !== 'client' && who !== 'server').map((who) => sender[who]);
  const ends = sentBy.includes('client') && sentBy.includes('server') ? [sender.either] : [];
  const end = sentBy
    .filter((who) => ends.length === 0 && (who === 'client' || who === 'server'))
    .map((who) => sender[who]);
  return [...ends, ...end, ...rest].join(sender.joint) || sender.nobody;
}

/** What every code has, in the order in which readers ask. */
export function commonFacts(code: Code, ui: Ui): Fact[] {
  const { onTheWire } = code;
  const wire =
    typeof onTheWire === 'string'
      ? ui.onTheWire[onTheWire]
      : ui.onTheWire.as.replace('{code}', onTheWire.as.replace(`${code.protocol.id}/`, ''));
  return [
    plain('retry', ui.fact.retry, ui.retry[code.retry]),
    plain('sent-by', ui.fact.sentBy, sentByWords(code, ui)),
    plain('on-the-wire', ui.fact.onTheWire, wire),
    plain('monitor-as', ui.fact.monitorAs, ui.monitorAs[code.monitorAs]),
  ];
}

/** The facts that the code's protocol declares for its own codes, in the order of the YAML. */
export function protocolFacts({ protocol, more }: Code, ui: Ui, language: LanguageId): Fact[] {
  const words = protocol.introduction[language].data.facts;
  return protocol.facts.facts.flatMap(({ id, kind }) => {
    const value = more[id];
    if (value === undefined) return [];
    const text = valueWords(value, kind, words[id]?.choices ?? {}, ui);
    return [
      {
        id,
        label: words[id]?.label ?? id,
        text,
        key: JSON.stringify(value),
        isLiteral: text === 'true' || text === 'false',
      },
    ];
  });
}

type Value = Code['more'][string];

function valueWords(value: Value, kind: string, choices: Record<string, string>, ui: Ui): string {
  if (Array.isArray(value)) return value.join(ui.sender.joint);
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([place, name]) => `${place} ${name}`)
      .join(ui.sender.joint);
  if (kind === 'yes-no') return ui.yesNo[value === 'yes' ? 'yes' : 'no'];
  return choices[value] ?? value;
}

/** The registry's word for a code, with the end of a temporary registration. */
export function statusWords({ status, expires }: Code, ui: Ui, today = new Date()): string {
  if (!expires) return ui.status[status];
  const words = new Date(expires) < today ? ui.expired : ui.expires;
  return `${ui.status[status]} (${words.replace('{date}', expires)})`;
}

/** A fact of two codes side by side. */
export interface ComparedFact {
  label: string;
  left: Fact;
  right: Fact;
  isSame: boolean;
}

/** Rows for two codes, those that differ first. A fact that only one of two protocols declares shows "—" for the other. */
export function comparedFacts(left: Code, right: Code, ui: Ui, language: LanguageId): ComparedFact[] {
  const allFacts = (code: Code) => [
    ...commonFacts(code, ui),
    ...protocolFacts(code, ui, language),
    outcomeFact(code, ui),
    plain('status', ui.fact.status, statusWords(code, ui)),
    plain('references', ui.fact.references, code.references.join(ui.sender.joint)),
  ];
  const lefts = allFacts(left);
  const rights = allFacts(right);
  const labels = new Map([...lefts, ...rights].map(({ id, label }) => [id, label]));
  const rows = [...labels].map(([id, label]) => {
    const pick = (facts: Fact[]) => facts.find((fact) => fact.id === id) ?? plain(id, label, '—');
    const row = { label, left: pick(lefts), right: pick(rights) };
    return { ...row, isSame: row.left.key === row.right.key };
  });
  return [...rows.filter(({ isSame }) => !isSame), ...rows.filter(({ isSame }) => isSame)];
}

/** What the code's colour says, in words. */
export function outcomeFact({ outcome }: Code, ui: Ui): Fact {
  return plain('outcome', ui.fact.outcome, ui.outcome[outcome]);
}

function plain(id: string, label: string, text: string): Fact {
  return { id, label, text, key: text, isLiteral: false };
}
