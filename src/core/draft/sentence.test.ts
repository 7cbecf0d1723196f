import { exact } from '../decimal';
import { readSentence } from './sentence';

it('Q1 a header that is a sentence carries its own figure', () => {
  expect(readSentence('1.无故不参加三会一课，每次扣0.5分，扣完为止')).toEqual({
    subject: '无故不参加三会一课',
    effect: { kind: 'points', direction: 'deduct', points: exact('0.5'), per: 'each' },
    limits: [{ kind: 'floor' }],
  });
});
