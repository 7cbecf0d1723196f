import type { SheetPlan } from '../../../core';
import { HostError } from '../../types';
import { drawCharts, type DrawingPackage } from '../draw/drawing';
import { printNames } from '../draw/print';
import { sheetXml } from '../draw/sheet';
import { openStyleTable } from '../draw/styles';
import { addContentType, removeContentType } from '../opc/contentTypes';
import { actualName, freeName, putText, treeOf, type Parts } from '../opc/parts';
import { addRelationship, relationshipsOf, relationshipsPart, removeRelationship } from '../opc/relationships';
import { sheetsOf, type Layout, type SheetEntry } from '../opc/workbook';
import { refuse } from '../refusal';
import { attribute, child } from '../xml/tree';
import { BLANK_STYLES } from '../draw/blank';
import { storeList } from './lists';
import { same } from './references';
import { insertSheet, putName, removeSheet } from './workbookXml';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

export function currentSheets(parts: Parts, layout: Layout): SheetEntry[] {
  return sheetsOf(parts, layout, treeOf(parts, layout.workbook).root);
}

export function positionOf(parts: Parts, layout: Layout, name: string): number {
  const position = currentSheets(parts, layout).findIndex((sheet) => same(sheet.name, name));
  if (position < 0) throw new HostError('sheet-missing', name);
  return position;
}

export function checkNewName(parts: Parts, layout: Layout, name: string, renamed?: string): void {
  checkSheetName(name);
  const taken = currentSheets(parts, layout).some((sheet) => same(sheet.name, name) && !(renamed !== undefined && same(sheet.name, renamed)));
  if (taken) throw new HostError('sheet-exists', name);
}

export function checkSheetName(name: string): void {
  if (!/^[^\\/?*[\]:\u0000-\u001F]{1,31}$/.test(name) || /^'|'$/.test(name) || name.trim() === '') refuse({ code: 'bad-sheet-name', sheet: name });
}

/** Refuses where the owner of the file locked its list of sheets. */
export function checkStructure(parts: Parts, layout: Layout, sheet: string): void {
  const protection = child(treeOf(parts, layout.workbook).root, 'workbookProtection');
  const lock = protection && attribute(protection, 'lockStructure');
  if (lock === '1' || lock === 'true') throw new HostError('protected', sheet);
}

/** Adds a sheet for a plan, after the named one or at the end. */
export function drawSheet(parts: Parts, layout: Layout, plan: SheetPlan, after: string | null): void {
  checkNewName(parts, layout, plan.name);
  const at = after === null ? currentSheets(parts, layout).length : positionOf(parts, layout, after) + 1;
  const styles = openStyleTable(parts, ensureStyles(parts, layout));
  const markup = sheetXml(plan, styles, (values) => storeList(parts, layout, values));
  styles.save();
  const part = freeName(parts, 'xl/worksheets/sheet', 'xml');
  putText(parts, part, markup);
  addContentType(parts, part, SHEET_TYPE);
  drawCharts(plan, part, into(parts));
  const relationship = addRelationship(parts, layout.workbook, 'worksheet', part);
  insertSheet(parts, layout, at, { name: plan.name, visibility: plan.visibility, relationship });
  for (const name of printNames(plan.name, plan.print)) putName(parts, layout, name, at);
  for (const name of plan.names) putName(parts, layout, name, null);
}

function into(parts: Parts): DrawingPackage {
  return {
    add(stem, type, text) {
      const part = freeName(parts, stem, 'xml');
      putText(parts, part, text);
      addContentType(parts, part, type);
      return part;
    },
    relate: (owner, type, targets) => targets.forEach((target) => addRelationship(parts, owner, type, target)),
  };
}

/** Takes a sheet out with everything that only it used: drawings, charts, comments, printer settings. */
export function deleteSheet(parts: Parts, layout: Layout, name: string): void {
  const at = positionOf(parts, layout, name);
  const before = reachable(parts);
  const { relationship } = currentSheets(parts, layout)[at] as SheetEntry;
  removeSheet(parts, layout, at);
  removeRelationship(parts, layout.workbook, relationship);
  dropUnreachable(parts, before);
}

/** Drops the parts that a list of formulas in computing order needs; programs make it anew. */
export function dropCalculationChain(parts: Parts, layout: Layout): void {
  const before = reachable(parts);
  for (const { id, type } of relationshipsOf(parts, layout.workbook)) if (type === 'calcChain') removeRelationship(parts, layout.workbook, id);
  dropUnreachable(parts, before);
}

/** The style part; an empty one is put into a workbook that has none. */
export function ensureStyles(parts: Parts, layout: Layout): string {
  const present = relationshipsOf(parts, layout.workbook).find(({ type }) => type === 'styles')?.target;
  if (present) return present;
  const part = freeName(parts, 'xl/styles', 'xml');
  putText(parts, part, BLANK_STYLES);
  addContentType(parts, part, STYLES_TYPE);
  addRelationship(parts, layout.workbook, 'styles', part);
  return part;
}

/** The parts that relationships lead to, from the package on. */
function reachable(parts: Parts): Set<string> {
  const found = new Set<string>();
  const open = [''];
  for (let owner = open.pop(); owner !== undefined; owner = open.pop()) {
    for (const { target } of relationshipsOf(parts, owner)) {
      if (target === null || found.has(target)) continue;
      found.add(target);
      open.push(target);
    }
  }
  return found;
}

/** Removes what could be reached before and cannot be any more; parts that never could are not ours to judge. */
function dropUnreachable(parts: Parts, before: ReadonlySet<string>): void {
  const now = reachable(parts);
  for (const part of before) {
    if (now.has(part)) continue;
    parts.delete(part);
    parts.delete(actualName(parts, relationshipsPart(part)) ?? '');
    removeContentType(parts, part);
  }
}
