import type { BindingReason, Confidence } from './types';

const CONFIDENCE: Readonly<Record<Confidence, string>> = { high: '高', medium: '中', low: '低' };

export function confidenceText(confidence: Confidence): string {
  return CONFIDENCE[confidence];
}

/** Why a heading may be an item, or why it may not, in half a sentence. */
export function bindingReasonText(reason: BindingReason): string {
  switch (reason.kind) {
    case 'same':
      return `办法里叫“${reason.name}”`;
    case 'contains':
      return `列名里有“${reason.name}”`;
    case 'words':
      return reason.words.length === 0 ? `与“${reason.name}”意思相近` : `与“${reason.name}”都有“${reason.words.join('”“')}”`;
    case 'confirmed':
      return `“${reason.sheet}”的“${short(reason.label)}”认过是这一项`;
    case 'points':
      return `“${reason.text}”与办法的分值一致`;
    case 'otherPoints':
      return `列名写“${reason.text}”，办法是 ${reason.scheme} 分`;
    case 'otherDirection':
      return '一个说做到，一个说没有做到，方向相反';
    case 'group':
      return `在“${reason.name}”下面`;
    case 'clause':
      return `序号与条款“${reason.clause}”相同`;
    case 'cells':
      return `格里填的是${quoted(reason.words)}`;
    case 'tie':
      return `${quoted(reason.others.slice(0, 3).map(short))}同样像，请选一个`;
    case 'marks':
      return `格里是${quoted(reason.marks)}这样的符号`;
    case 'meeting':
      return '列名是一次会议或日期';
    case 'personal':
      return '一般名册上的栏目，与积分无关';
  }
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join('、');
}

function short(text: string): string {
  return text.length > 16 ? `${text.slice(0, 15)}…` : text;
}
