import { plainText } from '../entries/text';
import { labelKey } from '../ledger/labels';
import { cellText } from '../ledger/rows';
import type { BindingReason, BindingCandidate, Label } from './types';

const MEETING = /大会|党小组会|小组会|支委会|支委扩大会|党课|组织生活会|民主评议会|主题党日|党日活动|例会|学习会|会议|三会一课|集中学习|集体学习/;
const DAY = /(?:\d{4}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?|第[一二三四五六七八九十\d]+次/;
/** What single meetings are marked with; which of them means what is the branch's own. */
const MARK = /^(?:[√✓✔○〇◯△▲×✗✘●◎☆★]|事假|病假|公假|公差|请假|旷会|旷|缺席|缺勤|迟到|早退|补学|补课|出席|出勤|到会|参加|到|未到|休|出差|外出)$/;
const PERSONAL = new Set(
  ['民族', '籍贯', '年龄', '党龄', '出生年月', '出生日期', '学历', '文化程度', '职称', '电话', '联系电话', '手机', '手机号', '手机号码', '身份证号', '身份证号码', '家庭住址', '住址', '岗位', '工作岗位', '参加工作时间', '转正时间', '入党日期', '联系方式', '是否在职', '所在支部', '党支部', '所属支部', '审核人', '记录人', '经办人', '填表人', '填报时间', '登记时间', '附件', '依据', '佐证材料'].map(labelKey),
);
const LEAST_MARKED = 0.6;

/** Proposals beside the items: 考勤 for marks of single meetings, 不计 for what registers of people have. */
export function otherCandidates(label: Label): readonly BindingCandidate[] {
  const key = labelKey(label.label);
  if (PERSONAL.has(key)) return [{ target: { kind: 'ignored' }, confidence: 'high', score: 0.9, reasons: [{ kind: 'personal' }] }];
  const texts = label.values.map(cellText);
  const marks = texts.filter((text) => MARK.test(text));
  const marked = texts.length > 0 && marks.length >= texts.length * LEAST_MARKED;
  const heading = plainText(label.label);
  const meeting = MEETING.test(heading) || DAY.test(heading);
  if (!marked) return [];
  const reasons: BindingReason[] = [{ kind: 'marks', marks: [...new Set(marks)].slice(0, 6) }, ...(meeting ? [{ kind: 'meeting' } as const] : [])];
  return [{ target: { kind: 'attendance' }, confidence: meeting ? 'high' : 'medium', score: meeting ? 0.85 : 0.5, reasons }];
}
