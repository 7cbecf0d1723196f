import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { branchWorkbooks, builtInScheme, identityText, resultsWriter, type Branch, type SheetPlan } from '../src/core';
import { workbookWriter } from '../src/hosts/file';
import { peerTime } from './peer';

/**
 * 1,000 branch workbooks of 40 members, beside the same sheets (cells, formulas, styles, rules, colours, protection) written
 * by other libraries in the same run. Each peer gets plans that are there already; ours makes them too.
 */
const BRANCHES = Number(process.env.BRANCHES ?? 1000);
const MEMBERS = 40;
/** Peers are slow: they write so many, and the rest is counted. */
const PEER_BRANCHES = Math.min(BRANCHES, 20);
const MOST_CALCULATED = 300;

const found = builtInScheme('zhangdian-2017');
if (found === null) throw new Error('zhangdian-2017 is not there');
const scheme = found;
const sending = { year: 2026, period: null, deadline: '2026-12-25', contact: '林海燕', phone: '0000000', upperPhone: '', issued: '20260104-00000000' };

function branch(number: number): Branch {
  const members = Array.from({ length: MEMBERS }, (_, index) => ({
    id: String(index + 1), name: `党员${number}第${index + 1}`, unit: '', kind: index === 39 ? '预备党员' : '正式党员', class: null, posts: [], leader: null, contact: null,
    status: '参加' as const, from: null, to: null, history: [],
  }));
  return { id: String(number), name: `第${number}党支部`, members };
}

/** `finish`: what is done with the plans before they are written. */
function ours(count: number, finish: (plans: readonly SheetPlan[]) => readonly SheetPlan[], atQuarter: () => void): { readonly ms: number; readonly bytes: number } {
  const make = branchWorkbooks(scheme, sending);
  const write = workbookWriter((content) => deflateRawSync(content, { level: 6 }));
  const start = process.cpuUsage();
  let bytes = 0;
  for (let number = 1; number <= count; number += 1) {
    const { plans, identity } = make(branch(number));
    bytes += write(finish(plans), { identity: identityText(identity) }).length;
    if (number % Math.ceil(count / 4) === 0) atQuarter();
  }
  const { user, system } = process.cpuUsage(start);
  return { ms: (user + system) / 1000, bytes };
}

const heap: number[] = [];
const settled = (): void => {
  (globalThis as { gc?: () => void }).gc?.();
  heap.push(process.memoryUsage().heapUsed / 1024 / 1024);
};
const made = ours(BRANCHES, (plans) => plans, settled);
const each = made.ms / BRANCHES;
console.log(`ours          ${each.toFixed(1)} ms of processor time a workbook (${BRANCHES} workbooks of ${MEMBERS} members, ${Math.round(made.bytes / BRANCHES / 1024)} KB each)`);
console.log(`heap in use after each quarter: ${heap.map((size) => `${size.toFixed(0)} MB`).join(', ')}`);
const calculated = ours(Math.min(BRANCHES, MOST_CALCULATED), resultsWriter(), () => undefined);
console.log(`with results  ${(calculated.ms / Math.min(BRANCHES, MOST_CALCULATED)).toFixed(1)} ms: of all formulas, which the others do not work out`);

const make = branchWorkbooks(scheme, sending);
const plans: readonly (readonly SheetPlan[])[] = Array.from({ length: PEER_BRANCHES }, (_, index) => make(branch(index + 1)).plans);
const folder = mkdtempSync(join(tmpdir(), 'jifenbu-peers-'));
try {
  const input = join(folder, 'plans.json');
  writeFileSync(input, JSON.stringify(plans));
  peer('ExcelJS', 'exceljs.mjs', input);
  peer('hucre', 'hucre.mjs', input);
  peer('openpyxl', 'openpyxl_peer.py', input);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Reading of the plans is not counted. */
function peer(name: string, script: string, input: string): void {
  const time = peerTime(name, script, input);
  if (time === null) return;
  const ms = time / PEER_BRANCHES;
  console.log(`${name.padEnd(13)} ${ms.toFixed(1)} ms a workbook: ${(ms / each).toFixed(1)} times ours`);
}
