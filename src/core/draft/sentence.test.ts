import { exact, toText, type Exact } from '../decimal';
import { readingText } from './messages.zh';
import { readSentence, readStatements } from './sentence';

it('Q1 a header that is a sentence carries its own figure', () => {
  expect(readSentence('1.无故不参加三会一课，每次扣0.5分，扣完为止')).toEqual({
    subject: '无故不参加三会一课',
    effect: { kind: 'points', direction: 'deduct', points: exact('0.5'), per: 'each' },
    limits: [{ kind: 'floor' }],
  });
});

/** Sentences as ledgers and standards have them, with what they say in words. */
it.each([
  ['迟到 －1分/次', '迟到', '扣分，每次 1 分'],
  ['＋2分/篇', '', '加分，每次 2 分'],
  ['每次扣两分', '', '扣分，每次 2 分'],
  ['旷会一次扣十五分', '旷会', '扣分，每次 15 分'],
  ['早退每次扣零点五分', '早退', '扣分，每次 0.5 分'],
  ['笔记不全，每缺一篇扣半分', '笔记不全，每缺', '扣分，每次 0.5 分'],
  ['每少一次扣1分', '', '扣分，每次 1 分'],
  ['获奖加3分', '获奖', '加分，3 分'],
  ['获得表彰加１～３分', '获得表彰', '加分，1—3 分，由支部酌情填写'],
  ['表现突出的，酌情加3至5分', '表现突出', '加分，3—5 分，由支部酌情填写'],
  ['好人好事酌情加分', '好人好事', '加分，由支部酌情填写分数'],
  ['其他情况酌情扣分（每次不超过2分）', '其他情况', '扣分，0—2 分，由支部酌情填写；每次最多 2 分'],
  ['国家级10分、省级8分、市级5分', '', '按级别未写明加分还是扣分：国家级 10 分、省级 8 分、市级 5 分'],
  ['获表彰的，国家级加10分、省级8分，同一事项取最高，全年最高加10分', '获表彰', '按级别加分：国家级 10 分、省级 8 分；同一事项只计最高的一次；全年最多 10 分'],
  ['一等奖加5分、二等奖3分、三等奖2分', '', '按级别加分：一等奖 5 分、二等奖 3 分、三等奖 2 分'],
  ['优秀10分、良好8分、一般5分、较差0分', '', '按档次得分：优秀 10 分、良好 8 分、一般 5 分、较差 0 分'],
  ['优秀论文一次加2分', '优秀论文', '加分，每次 2 分'],
  ['县级加10分、乡镇级5分，扣完为止', '', '按级别加分：县级 10 分、乡镇级 5 分；扣完为止'],
  ['每学习2小时加1分', '每学习2小时', '加分，每 2 计 1 分，不足的部分不计'],
  ['参加志愿服务一次加1分最高加5分', '参加志愿服务', '加分，每次 1 分；最多 5 分'],
  ['按时缴纳党费得10分', '按时缴纳党费', '做到了得 10 分'],
  ['政治学习（20分）', '政治学习', '满分 20 分'],
  ['满分：15分', '', '满分 15 分'],
  ['弄虚作假的，该项不得分', '弄虚作假', '本项不得分'],
  ['受到党纪处分的，直接评定为不合格', '受到党纪处分', '一票否决，积分为 0'],
  ['参加邪教的，一票否决', '参加邪教', '一票否决，积分为 0'],
  ['认真参加学习，十分重视笔记', '认真参加学习，十分重视笔记', '没有写分值'],
  ['学习30分钟', '学习30分钟', '没有写分值'],
  ['对被评定为不合格党员的，进行帮教', '对被评定为不合格党员，进行帮教', '没有写分值'],
  ['奖励分10分', '奖励分', '未写明加分还是扣分，10 分'],
  ['一次性扣10分', '一次性', '扣分，10 分'],
])('Q1 %s', (sentence, subject, words) => {
  const reading = readSentence(sentence);
  expect([reading.subject, readingText(reading)]).toEqual([subject, words]);
});

it.each([
  ['少1个学时扣05分', 'unclear'],
  ['每次扣5分1231', 'unclear'],
  ['扣9-3分', 'unclear'],
  ['扣一百五分', 'unclear'],
  ['90分以上为优秀，60分以下为不合格', 'threshold'],
  ['80分以上的评为合格', 'threshold'],
  ['扣除10%', 'percent'],
  ['每月2分', 'period'],
  ['年度积分在80分（含80分）以上的，评为优秀', 'threshold'],
  ['年度积分低于60分的，评定为不合格', 'threshold'],
  ['按照“好”100分、“一般”80分、“差”20分的标准计算', 'unclear'],
  ['迟到扣1分，早退扣2分', 'several'],
])('Q1 what is not certain is unread: %s', (sentence, why) => {
  expect(readSentence(sentence).effect).toEqual({ kind: 'unread', why });
});

it('Q1 a cell is cut at stops, numbers and complete lines, not where a line only ran out of room', () => {
  const subjects = readStatements('①无故缺席，每次扣2分②迟到早退\n一次扣1分\n代签一次扣5分。3.笔记不全扣0.5分').map(({ reading: { subject, effect } }) => `${subject} ${effect.kind === 'points' ? toText(effect.points) : effect.kind}`);
  expect(subjects).toEqual(['无故缺席 2', '迟到早退 1', '代签 5', '笔记不全 0.5']);
});

it('Q1 a grade that loses points is a deduction, no step of a scale', () => {
  expect(readStatements('表现一般扣2分，表现较差扣5分').map(({ reading }) => `${reading.subject} ${readingText(reading)}`)).toEqual(['表现一般 扣分，2 分', '表现较差 扣分，5 分']);
});

it('Q1 levels that are counted off have the points of their places, or none', () => {
  const levels = (text: string): string => {
    const { effect } = readSentence(text);
    return effect.kind === 'levels' ? effect.levels.map(({ word, points }: { word: string; points: Exact }) => `${word}${toText(points)}`).join(' ') : effect.kind;
  };
  expect(levels('受到警告、严重警告处分的，分别扣5、10分')).toBe('警告5 严重警告10');
  expect(levels('受到警告、严重警告处分的，分别扣5、10、15分')).toBe('unread');
});
