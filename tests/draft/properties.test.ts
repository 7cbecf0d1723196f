import fc from 'fast-check';
import { asksForDecision, draftScheme, EMPTY_STORE, readDraft, readSentence, readStatements, schemeToSheet, sheetToScheme, USUAL_FACTS, type CellValue, type Draft, type Scheme, type SentenceReading } from '../../src/core';
import { schemeToJson } from '../../src/core/scheme/json';
import { drawn, sheet, workbook } from '../support/ledgers';

const FACTS = { title: '党员积分办法', organisation: '示例支部', ...USUAL_FACTS };

const figure = fc.oneof(fc.integer({ min: 1, max: 60 }).map(String), fc.integer({ min: 1, max: 99 }).map((tenths) => `${Math.floor(tenths / 10)}.${tenths % 10}`));
const subject = fc.constantFrom('无故缺席', '迟到早退', '不按时缴纳党费', '参加志愿服务', '获得表彰', '提出建议', '被通报批评', '代人签到');
const sentence = fc.oneof(
  fc.tuple(subject, fc.constantFrom('每次扣', '一次扣', '扣', '每次加', '的加', '的，每发现一次扣'), figure).map(([what, way, points]) => `${what}${way}${points}分`),
  fc.tuple(subject, figure, figure).map(([what, points, most]) => `${what}一次加${points}分，最高加${most}分`),
  fc.tuple(subject, figure, figure).map(([what, low, high]) => `${what}视情加${low}-${high}分`),
  fc.tuple(subject, figure).map(([what, points]) => `${what}得${points}分`),
  fc.tuple(figure, figure, figure).map(([one, two, three]) => `国家级加${one}分、省级${two}分、市级${three}分`),
  fc.tuple(figure, figure, figure).map(([one, two, three]) => `优秀${one}分、良好${two}分、较差${three}分`),
  fc.tuple(subject, fc.constantFrom('的，该项不得分', '，扣完为止', '的，一票否决', '，酌情扣分')).map(([what, rest]) => `${what}${rest}`),
  fc.tuple(subject, figure).map(([what, points]) => `${what}扣0${points}分`),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const cell = fc.array(sentence, { minLength: 1, maxLength: 4 }).chain((sentences) => fc.constantFrom('；', '。', '\n').map((stop) => sentences.join(stop)));
const row = fc.tuple(fc.constantFrom('基础分', '一、政治素质（20分）', '加分', '扣分项', '一票否决', null), fc.oneof(subject, fc.constant(null)), cell, fc.oneof(figure, fc.integer({ min: 1, max: 30 }), fc.constant(null)));
const standard = fc.array(row, { minLength: 1, maxLength: 6 }).map((rows) => sheet('细则', [['考核项目', '考核内容', '评分标准', '分值'], ...rows]));

function accepted(draft: Draft): ReadonlyMap<string, SentenceReading> {
  return new Map(draft.lines.filter(asksForDecision).map(({ id, reading }) => [id, reading]));
}

/** Every figure of a scheme's rules as it stands in its file, without sign. */
function figuresOf(scheme: Scheme): string[] {
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value)) found.push(value.replace('-', ''));
    else if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) if (key !== 'basis' && key !== 'label' && key !== 'name' && key !== 'word') walk(inner);
  };
  walk((schemeToJson(scheme) as { readonly score: unknown }).score);
  return found;
}

/** Sums of 分值 that stand below one another are figures of the text too. */
function writtenIn(values: readonly (readonly CellValue[])[]): (text: string) => boolean {
  const plain = values.flat().map((value) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')).join(' ');
  const column = values.slice(1).map((cells) => Number(cells[3])).filter(Number.isFinite);
  const sums = new Set(column.flatMap((_, from) => column.slice(from).map((__, to) => column.slice(from, from + to + 1).reduce((a, b) => a + b, 0).toFixed(1).replace(/\.0$/, ''))));
  return (text) => text === '0' || new RegExp(`(?<![\\d.])${text.replace('.', '\\.')}(?:\\.?0+)?(?![\\d])`).test(plain) || sums.has(text);
}

test('Q3 no figure stands in a draft that does not stand in the text', () => {
  fc.assert(
    fc.property(standard, (standards) => {
      const draft = readDraft(workbook(standards), EMPTY_STORE);
      const made = draftScheme(draft, accepted(draft), FACTS);
      if (made.kind !== 'scheme') return;
      const written = writtenIn(standards.values);
      expect(figuresOf(made.scheme).filter((each) => !written(each) && !startPlusLimit(each, standards.values))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

/** 满分20分, 最高加5分: the ceiling stands 5 above the start. */
function startPlusLimit(text: string, values: readonly (readonly CellValue[])[]): boolean {
  const figures = (values.flat().map(String).join(' ').match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
  return figures.some((one) => figures.some((other) => Math.abs(Math.abs(one - other) - Number(text)) < 1e-9 || Math.abs(one + other - Number(text)) < 1e-9));
}

test('Q3 C1 whatever the sentences are, the draft is a scheme that its sheet gives back', () => {
  fc.assert(
    fc.property(standard, (standards) => {
      const draft = readDraft(workbook(standards), EMPTY_STORE);
      const made = draftScheme(draft, accepted(draft), FACTS);
      expect(made.kind).not.toBe('refused');
      if (made.kind !== 'scheme') return;
      const back = sheetToScheme(drawn(schemeToSheet(made.scheme)).values);
      expect(back.kind === 'scheme' ? back.scheme : back.issues).toEqual(made.scheme);
    }),
    { numRuns: 60 },
  );
});

test('Q1 Q2 hostile texts and sheets are read without a fault', () => {
  const signs = fc.string({ unit: fc.constantFrom('扣', '加', '分', '每', '次', '1', '0', '.', '-', '—', '、', '，', '；', '（', '）', '一', '十', '百', '半', '优秀', '国家级', '最高', '分别', '\n', '①', '%', '，扣完为止'), maxLength: 60 });
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), signs), (text) => void [readSentence(text), readStatements(text)]), { numRuns: 500 });
  const value = fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), signs, fc.double(), fc.boolean(), fc.constant(null), fc.constant({ error: '#N/A' }), fc.constantFrom('考核内容', '评分标准', '分值', '姓名', '一、基础分'));
  const name = fc.constantFrom('细则', '登记表 2026-03', '加分标准');
  fc.assert(
    fc.property(name, fc.array(fc.array(value, { maxLength: 6 }), { maxLength: 8 }), (called, values) => {
      const draft = readDraft(workbook(sheet(called, values)), EMPTY_STORE);
      expect(draftScheme(draft, accepted(draft), FACTS).kind).not.toBe('refused');
    }),
    { numRuns: 300 },
  );
});

test('Q1 a long text is read in time that grows with its length', () => {
  const texts = ['每次'.repeat(8000), '扣'.repeat(20_000), '1'.repeat(30_000), '（'.repeat(20_000), '一十百'.repeat(9000), `${'一十百'.repeat(9000)}。`, `${'加1'.repeat(9000)}x`, '优秀10分、'.repeat(5000), '受到、'.repeat(8000) + '分别扣5、10分', `${'共计'.repeat(30)}党员5分`, `${'者'.repeat(30_000)}x`];
  for (const text of texts) {
    const before = performance.now();
    readStatements(text);
    expect(performance.now() - before).toBeLessThan(3000);
  }
});
