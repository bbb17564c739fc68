import { holdsHan } from './key.ts';

/** Words of questions, which say nothing about what is asked for. */
const words = new Set(
  `code codes status error errors close closed vs versus and or with the a an
  for of to in on at is it be my i do does what which how when why should return returns returned list all
  状态码 关闭码 错误码 应答码 错误 代码 与 和 对比 区别`.split(/\s+/),
);

/** The same within Han text, which has no spaces; the longer ones first. */
const han =
  /(?:应该)?(?:返回什么|用什么)|是?什么意思|什么|怎么(?:解决|办)?|如何|为什么|多久合适|多少|应该|返回|还是|总是|老是|一直|状态码|关闭码|错误码|应答码|大全|一览|列表|区别|对比|的|了|吗/gu;

/** What is left of a word of a query without filler; nothing if it was filler. */
export function withoutFiller(word: string): string[] {
  if (words.has(word.toLowerCase())) return [];
  return holdsHan(word) ? word.split(han).filter((part) => part !== '') : [word];
}
