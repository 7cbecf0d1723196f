import acquisitionOffice from '../../schemes/acquisition-office.json';
import bureauDaily from '../../schemes/bureau-daily-100.json';
import bureauFiveLeads from '../../schemes/bureau-five-leads-80-20.json';
import company6040 from '../../schemes/company-60-40.json';
import companyAb from '../../schemes/company-ab-points.json';
import companyQuarterly from '../../schemes/company-quarterly.json';
import countySoe from '../../schemes/county-soe-monthly.json';
import countywide from '../../schemes/countywide-60-40.json';
import districtOrgans from '../../schemes/district-organs-70-30.json';
import districtRural from '../../schemes/district-rural.json';
import enforcementBranch from '../../schemes/enforcement-branch-2020.json';
import financeBureau from '../../schemes/finance-bureau.json';
import fuxing from '../../schemes/fuxing-town.json';
import guangrongyuan from '../../schemes/guangrongyuan.json';
import handanCompany from '../../schemes/handan-company.json';
import jincanghu from '../../schemes/jincanghu-school.json';
import longkou from '../../schemes/longkou-sti.json';
import orgDept from '../../schemes/org-dept-abcd.json';
import prefectureOrgans from '../../schemes/prefecture-organs.json';
import serviceCenter from '../../schemes/service-center-vanguard.json';
import soeEscalation from '../../schemes/soe-escalation.json';
import township from '../../schemes/township-rural-abcd.json';
import villageDiscipline from '../../schemes/village-discipline-officer.json';
import villageQuarterly from '../../schemes/village-quarterly.json';
import zhangdian from '../../schemes/zhangdian-2017.json';
import { SchemeSchema, type Scheme } from './scheme/schema';

/** The schemes that come with the program. Only their `scheme` part is bundled; the examples stay in the files. */
const SOURCES: Readonly<Record<string, unknown>> = {
  'zhangdian-2017': zhangdian.scheme,
  'longkou-sti': longkou.scheme,
  'service-center-vanguard': serviceCenter.scheme,
  'bureau-five-leads-80-20': bureauFiveLeads.scheme,
  'enforcement-branch-2020': enforcementBranch.scheme,
  'bureau-daily-100': bureauDaily.scheme,
  'acquisition-office': acquisitionOffice.scheme,
  'company-60-40': company6040.scheme,
  'company-quarterly': companyQuarterly.scheme,
  'handan-company': handanCompany.scheme,
  guangrongyuan: guangrongyuan.scheme,
  'fuxing-town': fuxing.scheme,
  'county-soe-monthly': countySoe.scheme,
  'village-discipline-officer': villageDiscipline.scheme,
  'soe-escalation': soeEscalation.scheme,
  'org-dept-abcd': orgDept.scheme,
  'district-rural': districtRural.scheme,
  'village-quarterly': villageQuarterly.scheme,
  'township-rural-abcd': township.scheme,
  'prefecture-organs': prefectureOrgans.scheme,
  'countywide-60-40': countywide.scheme,
  'jincanghu-school': jincanghu.scheme,
  'company-ab-points': companyAb.scheme,
  'finance-bureau': financeBureau.scheme,
  'district-organs-70-30': districtOrgans.scheme,
};

const parsed = new Map<string, Scheme>();

export const BUILT_IN_IDS: readonly string[] = Object.keys(SOURCES);

/** A scheme by its text id, checked on first use; `null` for an id that no built-in scheme has. */
export function builtInScheme(id: string): Scheme | null {
  const known = parsed.get(id);
  if (known) return known;
  if (!BUILT_IN_IDS.includes(id)) return null;
  const scheme = SchemeSchema.parse(SOURCES[id]);
  parsed.set(id, scheme);
  return scheme;
}
