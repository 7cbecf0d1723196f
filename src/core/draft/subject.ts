import { withoutTrailing } from '../entries/text';

/** Runs of words have an end, so that a long text costs no more than its length. */
const UNITS = '(?:人次|[次起例篇条件项事])(?:\\([^)]{0,20}\\))?';
const COUNTING = new RegExp(`(^|[^于少满足过达])(?:(?:每被?(?:出现|发现|发生|有|少)?[一1]?|(?:被?(?:出现|发现|发生))?[一1])${UNITS}){1,20}$`);
/** A part of its own that only says how to count: 一天, 每发现一次. */
const ONLY_COUNTING = /^(?:每|被)*(?:出现|发现|发生|有|少)?[一1]?(?:人次|[次起例篇条件项天日个人])$/;
const LEFT_OVER = /(?:视情况?|视情节|酌情|适当|给予|按照?|分别|直接|一律|的|者|[,:、（(]){1,20}$/;

/** What a sentence is about: the words before its figure, without those that only lead to it or say how to count. */
export function subjectOf(before: readonly string[]): string {
  const parts = before.map((text) => text.replace(LEFT_OVER, '')).filter((text) => text !== '' && !ONLY_COUNTING.test(text));
  return withoutTrailing(parts.join('，').replace(COUNTING, '$1').replace(LEFT_OVER, ''), '，');
}
