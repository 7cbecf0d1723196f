import { compare, toText } from '../../decimal';
import type { Band, Quota } from '../schema';
import { basisField, boundField, idField, percentField, readBasis, readBound, readId, readShare, readText, readWord, textField, wordField, type Fields } from './fields';
import { refuseUnused, report, type SheetRow } from './row';
import { AUDIENCE, ENDS, FROM, OF, QUOTA, ROUNDING, TIES } from './vocabulary.zh';

/** Section 等次. */
export function bandFields(band: Band): Fields {
  return { 等次: textField(band.grade), 端点: wordField(ENDS, band.ends), 下界: boundField(band.from), 上界: boundField(band.to), 依据: basisField(band.basis) };
}

export function readBand(row: SheetRow): Band {
  const band = { grade: readText(row, '等次'), from: readBound(row, '下界'), to: readBound(row, '上界'), ends: readWord(row, '端点', ENDS), basis: readBasis(row) };
  if (band.from !== null && band.to !== null && compare(band.from, band.to) > 0) {
    report(row, 'sheet-reversed', { low: '下界', high: '上界', min: toText(band.from), max: toText(band.to) }, '下界');
  }
  return band;
}

/** Section 名额. */
export function quotaFields(quota: Quota): Fields {
  const head = {
    名称: textField(quota.name),
    种类: wordField(QUOTA, quota.kind),
    比例: percentField(quota.share),
    依据: basisField(quota.basis),
    基数: wordField(OF, quota.of),
    取整: wordField(ROUNDING, quota.rounding),
    同分: wordField(TIES, quota.ties),
    编号: idField(quota.id),
  };
  switch (quota.kind) {
    case 'grade':
      return { ...head, 等次: textField(quota.grade), 其余定为: textField(quota.otherwise) };
    case 'list':
      return { ...head, 最低分: boundField(quota.minScore), 次序: wordField(FROM, quota.from), 公开: wordField(AUDIENCE, quota.audience) };
  }
}

export function readQuota(row: SheetRow): Quota {
  const head = {
    id: readId(row, '编号'),
    name: readText(row, '名称'),
    share: readShare(row, '比例'),
    of: readWord(row, '基数', OF),
    rounding: readWord(row, '取整', ROUNDING),
    ties: readWord(row, '同分', TIES),
    basis: readBasis(row),
  };
  const kind = readWord(row, '种类', QUOTA);
  const quota: Quota =
    kind === 'grade'
      ? { ...head, kind, grade: readText(row, '等次'), otherwise: readText(row, '其余定为') }
      : { ...head, kind, from: readWord(row, '次序', FROM), minScore: readBound(row, '最低分'), audience: readWord(row, '公开', AUDIENCE) };
  refuseUnused(row, QUOTA[kind]);
  return quota;
}
