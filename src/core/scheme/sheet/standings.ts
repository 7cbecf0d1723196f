import { compare, toText } from '../../decimal';
import type { Band, GradeQuota, ListQuota, Quota, Report } from '../schema';
import { basisField, boundField, idField, ratioField, readBasis, readBound, readId, readRatio, readText, readWhole, readWord, textField, wholeField, wordField, type Fields } from './fields';
import { byIdOrName, nameOf } from './parts';
import type { ReportHead } from './reports';
import { refuseUnused, report as tell, type SheetRow } from './row';
import { AUDIENCE, BY_SCORE, ENDS, FROM, OF, QUOTA, ROUNDING, TIES } from './vocabulary.zh';

/** Section 等次. */
export function bandFields(band: Band): Fields {
  return { 等次: textField(band.grade), 端点: wordField(ENDS, band.ends), 下界: boundField(band.from), 上界: boundField(band.to), 依据: basisField(band.basis) };
}

export function readBand(row: SheetRow): Band {
  const band = { grade: readText(row, '等次'), from: readBound(row, '下界'), to: readBound(row, '上界'), ends: readWord(row, '端点', ENDS), basis: readBasis(row) };
  if (band.from !== null && band.to !== null && compare(band.from, band.to) > 0) {
    tell(row, 'sheet-reversed', { low: '下界', high: '上界', min: toText(band.from), max: toText(band.to) }, '下界');
  }
  return band;
}

/** Section 名额. */
export function quotaFields(quota: Quota, reports: readonly Report[]): Fields {
  const head = { 名称: textField(quota.name), 种类: wordField(QUOTA, quota.kind), 依据: basisField(quota.basis), 编号: idField(quota.id) };
  switch (quota.kind) {
    case 'grade':
      return { ...head, ...shareFields(quota), 等次: textField(quota.grade), 其余定为: textField(quota.otherwise) };
    case 'list':
      return { ...head, ...shareFields(quota), 最低分: boundField(quota.minScore), 公开: wordField(AUDIENCE, quota.audience) };
    case 'ranks':
      return { ...head, 名次从: wholeField(quota.first), 名次到: wholeField(quota.last), 名次依据: textField(quota.by === null ? BY_SCORE : reportName(quota.by, reports)), 公开: wordField(AUDIENCE, quota.audience) };
  }
}

/** A report may be called 得分; it is then named by its id. */
function reportName(id: string, reports: readonly Report[]): string {
  const name = nameOf(id, reports);
  return name === BY_SCORE ? id : name;
}

function shareFields({ share, of, rounding, ties, from }: GradeQuota | ListQuota): Fields {
  return { 比例: ratioField(share), 基数: wordField(OF, of), 取整: wordField(ROUNDING, rounding), 同分: wordField(TIES, ties), 次序: wordField(FROM, from) };
}

export function readQuota(row: SheetRow, reports: readonly ReportHead[]): Quota {
  const head = { id: readId(row, '编号'), name: readText(row, '名称'), basis: readBasis(row) };
  const kind = readWord(row, '种类', QUOTA);
  const quota = readKind(row, kind, reports);
  refuseUnused(row, QUOTA[kind]);
  return { ...head, ...quota };
}

type OfKind = { readonly [Kind in Quota['kind']]: Omit<Extract<Quota, { kind: Kind }>, 'id' | 'name' | 'basis'> }[Quota['kind']];

function readKind(row: SheetRow, kind: Quota['kind'], reports: readonly ReportHead[]): OfKind {
  switch (kind) {
    case 'grade':
      return { kind, ...readShareParts(row), grade: readText(row, '等次'), otherwise: readText(row, '其余定为') };
    case 'list':
      return { kind, ...readShareParts(row), minScore: readBound(row, '最低分'), audience: readWord(row, '公开', AUDIENCE) };
    case 'ranks':
      return { kind, first: readWhole(row, '名次从', 1, 10000), last: readWhole(row, '名次到', 1, 10000), by: readBy(row, reports), audience: readWord(row, '公开', AUDIENCE) };
  }
}

function readShareParts(row: SheetRow): Pick<GradeQuota, 'share' | 'of' | 'rounding' | 'ties' | 'from'> {
  return { share: readRatio(row, '比例'), of: readWord(row, '基数', OF), rounding: readWord(row, '取整', ROUNDING), ties: readWord(row, '同分', TIES), from: readWord(row, '次序', FROM) };
}

function readBy(row: SheetRow, reports: readonly ReportHead[]): string | null {
  const found = readText(row, '名次依据');
  if (found === BY_SCORE || found === '') return null;
  const report = byIdOrName(found, reports);
  if (report === undefined) tell(row, 'sheet-unknown-reference', { header: '名次依据', found, known: [BY_SCORE, ...reports.map(({ id }) => nameOf(id, reports))] }, '名次依据');
  return report?.id ?? null;
}
