import type { Issue } from '../issues';
import { ledgerIssue } from '../ledger/issues';
import { scoringIssue } from '../scoring/issues';
import { groupedMissing, missingEntries, missingLine, missingText } from './missing';

const lacks = (who: string, label: string, period: string): Issue => ({ ...scoringIssue('missing-entry', { period, input: label, label, item: label }), who });

const ISSUES: Issue[] = [
  lacks('李强', '党费', '2026-04'),
  lacks('王芳', '党费', '2026-03'),
  lacks('李强', '党费', '2026-03'),
  lacks('李强', '志愿服务', '2026-03'),
  lacks('李强', '党费', '2026-03'),
  ledgerIssue('members-without-row', { sheet: '登记表 2026-05', names: ['赵敏'] }),
  ledgerIssue('row-without-id', { sheet: '登记表 2026-05', name: '陈静' }),
];

test('H6 each missing entry once, by member and by item', () => {
  const entries = missingEntries(ISSUES);
  expect(groupedMissing(entries, 'name').map((group) => `${group.name}　${missingLine(group, 'name')}`)).toEqual(['李强　2026年3月：党费、志愿服务；2026年4月：党费', '王芳　2026年3月：党费', '赵敏　“登记表 2026-05”：没有这一行']);
  expect(groupedMissing(entries, 'item').map((group) => `${group.name}　${missingLine(group, 'item')}`)).toEqual(['党费　2026年3月：王芳、李强；2026年4月：李强', '志愿服务　2026年3月：李强', '没有这一行　“登记表 2026-05”：赵敏']);
});

test('H6 the list is a message to the branch', () => {
  expect(missingText(missingEntries(ISSUES), 'name').split('\n')).toEqual(['还缺登记 5 项，涉及 3 人：', '李强　2026年3月：党费、志愿服务；2026年4月：党费', '王芳　2026年3月：党费', '赵敏　“登记表 2026-05”：没有这一行']);
});
