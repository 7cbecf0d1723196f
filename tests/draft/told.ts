import { equal, toText, type Direction, type SentenceReading } from '../../src/core';

const SIGN: Readonly<Record<string, string>> = { add: '+', deduct: '-', null: '±' };

/** A reading in a few signs: `-10/次`, `+5~20`, `+市级5 区级4`, `优秀10 良好5~9`, `得30`, `满50`, `零`, `否`, `?`; then its limits. */
export function told({ effect, limits }: SentenceReading): string {
  const sign = (direction: Direction): string => SIGN[String(direction)] ?? '';
  const main = ((): string => {
    switch (effect.kind) {
      case 'points':
        return `${sign(effect.direction)}${toText(effect.points)}${effect.per === 'each' ? '/次' : ''}`;
      case 'range':
        return `${sign(effect.direction)}${toText(effect.min)}~${effect.max === null ? '' : toText(effect.max)}`;
      case 'levels':
        return `${sign(effect.direction)}${effect.levels.map(({ word, points }) => `${word}${toText(points)}`).join(' ')}`;
      case 'grades':
        return effect.grades.map(({ word, min, max }) => `${word}${toText(min)}${equal(min, max) ? '' : `~${toText(max)}`}`).join(' ');
      case 'rate':
        return `${sign(effect.direction)}${toText(effect.points)}/${toText(effect.unit)}`;
      case 'award':
        return `得${toText(effect.points)}`;
      case 'full':
        return `满${toText(effect.points)}`;
      case 'zero':
        return '零';
      case 'veto':
        return '否';
      case 'unread':
        return '?';
      case 'limit':
      case 'none':
        return '';
    }
  })();
  const bounds = limits.map((limit) => (limit.kind === 'most' ? `${limit.over === 'year' ? '年' : ''}${limit.of === 'matter' ? '同一' : limit.of === 'each' ? '每' : ''}≤${toText(limit.points)}` : limit.kind === 'floor' ? '扣完' : '取高'));
  return [main, ...new Set(bounds)].filter((each) => each !== '').join(' ');
}
