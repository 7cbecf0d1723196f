import { HUNDRED, multiply, toText } from '../decimal';
import type { PeriodUnit } from '../periods';
import { KIND_WORDS } from '../rules/sheets';
import type { Quota } from '../scheme/schema';
import { bandText } from '../standing/messages.zh';
import type { Traits, Use } from './traits';

/** The traits of a scheme as people read them, in this order; browsing, comparing and docs/schemes.md use the same words. */
export const TRAIT = {
  rhythm: '周期',
  people: '对象',
  range: '得分范围',
  entry: '登记方式',
  appraisal: '民主评议',
  veto: '一票否决',
  bands: '等次',
  quotas: '名额和名单',
  specials: '特例和提醒',
  settings: '可选读法',
  status: '状态',
} as const;

export type TraitName = keyof typeof TRAIT;

const EACH: Readonly<Record<PeriodUnit, string>> = { year: '每年', half: '每半年', quarter: '每季度', month: '每月', week: '每周' };
const CLOSE: Readonly<Record<PeriodUnit, string>> = { year: '年度', half: '半年', quarter: '季度', month: '月度', week: '每周' };
const NONE = '无';

export function traitText(name: TraitName, traits: Traits): string {
  switch (name) {
    case 'rhythm':
      return `${traits.entry.length === 0 ? '全年一账' : `${traits.entry.map((unit) => EACH[unit]).join('、')}登记`}，${CLOSE[traits.closing]}考评${traits.interim.length === 0 ? '' : `，${traits.interim.map((unit) => CLOSE[unit]).join('、')}可测算`}`;
    case 'people':
      return [`${traits.graded.join('、') || NONE}参加评定`, traits.pointsOnly.length === 0 ? '' : `${traits.pointsOnly.join('、')}只计积分`, traits.classes.length === 0 ? '' : `分${traits.classes.join('、')}`]
        .filter((text) => text !== '')
        .join('；');
    case 'range':
      return `${traits.range.min === null ? '不设下限' : `${toText(traits.range.min)}分`}至${traits.range.max === null ? '不封顶' : `${toText(traits.range.max)}分`}${traits.reports.length === 0 ? '' : `；另列${traits.reports.join('、')}`}`;
    case 'entry':
      return [traits.columns === 0 ? '' : `登记表${traits.columns}栏`, traits.events === 0 ? '' : `事项登记${traits.events}项`].filter((text) => text !== '').join('，') || NONE;
    case 'appraisal':
      return traits.appraisal === null ? NONE : `${traits.appraisal.name}（${traits.appraisal.kinds.map((kind) => KIND_WORDS[kind]).join('、')}）`;
    case 'veto':
      return traits.vetoes.join('、') || NONE;
    case 'bands':
      return traits.bands.map((band) => `${band.grade}：${bandText(band)}`).join('；') || '不定等次';
    case 'quotas':
      return traits.quotas.map(quotaLine).join('；') || NONE;
    case 'specials':
      return traits.specials.map((special) => special.name).join('、') || NONE;
    case 'settings':
      return traits.settings.join('、') || NONE;
    case 'status':
      return [traits.unfilled === 0 ? '可用' : `草案：${traits.unfilled}处分值待填`, traits.assumed === 0 ? '' : `${traits.assumed}处假定待确认`].filter((text) => text !== '').join('；');
  }
}

function quotaLine(quota: Quota): string {
  if (quota.kind === 'ranks') return `${quota.name}：第${quota.first === quota.last ? quota.first : `${quota.first}至${quota.last}`}名`;
  const share = quota.share === null ? '比例不设' : quota.share === 'unfilled' ? '比例待填' : `${toText(multiply(quota.share, HUNDRED))}%`;
  return `${quota.name}：${quota.from === 'top' ? '前' : '后'}${share}`;
}

/** What a scheme exercises of the vocabulary. */
export const USE: Readonly<Record<Use, string>> = {
  ...KIND_WORDS,
  highest: '只取最高',
  level: '分级加分',
  rate: '折算加分',
  shortfall: '不足扣分',
  zero: '归零',
  matters: '同一事项限额',
  repeat: '重复加重',
  post: '职务加重',
  yearly: '全年限额',
  byClass: '分类权重',
  byMember: '分类项目',
  rhythms: '多种登记周期',
  bottomQuota: '末位名额',
  requires: '附加条件',
  history: '历年规则',
  reminders: '办理提醒',
};

/** What a figure is, by the last part of its key. */
export const FIGURE_LABEL = {
  start: '起始分',
  min: '最低',
  max: '最高',
  weight: '权重',
  from: '下界',
  to: '上界',
  share: '比例',
  least: '至少',
  target: '应达到',
  unit: '每满',
  divisor: '除数',
  above: '超过部分',
  points: '分值',
  matter: '同一事项最高',
  factor: '倍数',
  years: '次数',
  first: '第几名起',
  last: '第几名止',
} as const;

export const FIGURE_SECTION = { quota: '名额', special: '特例', grade: '等次' } as const;
