import { toText } from '../decimal';
import { sentenceFigures, withoutFigures, type SentenceFigure } from './sentence';

function told(figure: SentenceFigure): string {
  switch (figure.kind) {
    case 'points':
      return `${toText(figure.points)}${figure.per === null ? '' : `/${figure.per}`}`;
    case 'range':
      return `${toText(figure.min)}..${toText(figure.max)}${figure.per === null ? '' : `/${figure.per}`}`;
    case 'limit':
      return `≤${toText(figure.points)}`;
    case 'full':
      return `=${toText(figure.points)}`;
  }
}

const SENTENCES: readonly (readonly [string, string])[] = [
  ['1.迟到早退，每次扣0.5分', '-0.5/次'],
  ['１．迟到早退，每次扣０．５分', '-0.5/次'],
  ['每缺一次扣 2 分', '-2/次'],
  ['无故不参加三会一课的，\n每次扣两分', '-2/次'],
  ['未按时足额交纳党费，出现一次扣5分', '-5/次'],
  ['撰写信息被采用，每篇加1-3分', '1..3/篇'],
  ['撰写信息被采用每篇加1－3分，最多5分', '1..3/篇 ≤5'],
  ['好人好事加2分/次，封顶10分', '2/次 ≤10'],
  ['每人次扣1分', '-1/人次'],
  ['不请假扣半分', '-0.5'],
  ['旷会扣一点五分', '-1.5'],
  ['受到表彰奖十五分', '15'],
  ['志愿服务（次）每次2分，10分封顶', '2/次 ≤10'],
  ['学习教育（满分20分）', '=20'],
  ['遵纪守法（15分）', '=15'],
  ['迟到一次-1分', '-1/次'],
  ['每少1个学时扣0.5分，扣完为止', '-0.5/个'],
  ['受党纪处分的，扣10分；受政务处分的，扣 8 分', '-10 -8'],
  ['学习强国积分', ''],
  ['得分', ''],
  ['2026年3月5日党员大会', ''],
  ['扣减5%', ''],
  ['三会一课', ''],
];

test.each(SENTENCES)('Z2 “%s” carries %s', (sentence, figures) => {
  expect(sentenceFigures(sentence).map(told).join(' ')).toBe(figures);
});

test('Z2 a figure is found where it stands in the text', () => {
  const sentence = '1.　迟到早退，\n每 次 扣０．５分（附件一）';
  const [figure] = sentenceFigures(sentence);
  expect(figure?.text).toBe('每 次 扣０．５分');
  expect(sentence.slice(figure?.from, figure?.to)).toBe(figure?.text);
  expect(withoutFigures(sentence)).toBe('1.　迟到早退，\n（附件一）');
});
