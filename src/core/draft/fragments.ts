import { plainText, withoutTrailing } from '../entries/text';
import { FIGURE } from './figures';

/** A cell holds 32,767 characters at most; more is no standard. */
const LONGEST = 32_767;
const NUMBERED = /(?:^|[\s,、])(?=\d{1,2}[.、)](?!\d))|(?=\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\))/;
const NUMBER = /^(?:\d{1,2}[.、)](?!\d)|[一二三四五六七八九十]{1,3}[、.)]|\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)|第[\d一二三四五六七八九十百]+条[:、]?|[·•●◆■*]+)+/;
const LEAD = /^(?:(?:评分|扣分|加分|计分|积分|考核|记分)(?:标准|办法|细则|依据|情形|内容|项)?|标准|说明|注)[:]/;
/** A line that ends like this says all it has to say; others go on in the next line. */
const LINE_ENDS = /(?:分|次|零|止|[.,;:)]|\d)$/;
const ABOUT_POINTS = new RegExp(`${FIGURE}分|扣完|累计|最[高多]|超过|得分|取高|[^,]不重复`);
const AFTERTHOUGHT = /([\d一二两三四五十]分(?:\/次)?)(?=(?:但|且)?(?:全年|年度|每年|累计|合计|总计|直至|直到|总分|最后)*(?:最[高多]|上限|不超过|不得超过|不能超过|扣完|封顶))/g;

/** The sentences of a cell: at stops, at numbering, and at line breaks where a statement was complete. */
export function sentencesOf(cell: string): string[] {
  const lines = cell
    .slice(0, LONGEST)
    .split(/[①-⑳⑴-⒇]/)
    .flatMap((part) => joined(part.normalize('NFKC').split(/[\r\n]+/)));
  return lines
    .flatMap((line) => line.split(/[。;!]+/))
    .flatMap((line) => line.split(NUMBERED))
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\d]/u.test(sentence));
}

/** Lines that were only broken to fit their column are one again. */
function joined(lines: readonly string[]): string[] {
  const whole: string[] = [];
  for (const line of lines.map((each) => each.trim())) {
    const before = whole[whole.length - 1];
    if (before === undefined || LINE_ENDS.test(before) || NUMBER.test(line)) whole.push(line);
    else whole[whole.length - 1] = before + line;
  }
  return whole;
}

/** A sentence in its parts at commas, without numbering; a note in brackets that speaks of points is a part too. */
export function fragmentsOf(sentence: string): string[] {
  const even = plainText(sentence.replace(/分[\s\u3000]+(?=\S)/g, '分,'))
    .replace(NUMBER, '')
    .replace(LEAD, '')
    .replace(/\(([^()]*)\)/g, (all, inner: string) => (ABOUT_POINTS.test(inner) && !/^不?含/.test(inner) ? `,${inner},` : all.replace(/,/g, '，')))
    .replace(AFTERTHOUGHT, '$1,')
    .replace(/([\d分十百半])(?:[—~-]+|至|到)(?=\d)/g, '$1-')
    .replace(/([一二两三四五六七八九十])(?:[—~-]+|至|到)(?=[一二两三四五六七八九十]+分)/g, '$1-')
    .replace(/分(?:、|\/(?!人次|[次起例项篇条件天日个人场期]))/g, '分,');
  return even
    .split(',')
    .map((fragment) => withoutTrailing(fragment.replace(/^[、.:]+/, ''), '、.:').replace(/，/g, ','))
    .filter((fragment) => fragment !== '');
}
