import type { DefinedName, SheetPlan } from '../../../core';
import { checkName, nameXml } from '../edit/workbookXml';
import { CUSTOM_PROPERTIES_TYPE, customPropertiesXml } from '../edit/properties';
import { relationshipsPart } from '../opc/relationships';
import { escapeXml } from '../xml/text';
import { drawCharts, RELATIONSHIPS, type DrawingPackage } from './drawing';
import { printNames } from './print';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const STYLES_PART = 'xl/styles.xml';

export function sheetPart(position: number): string {
  return `xl/worksheets/sheet${position + 1}.xml`;
}

/**
 * The parts of a new workbook that are neither sheets nor styles, in file order. Where there are formulas, programs
 * are asked to compute when they open it: whatever results they have then are those of the program.
 */
export function packageParts(plans: readonly SheetPlan[], identity: string | undefined, formulas: 'some' | 'none'): readonly { readonly name: string; readonly text: string }[] {
  const drawings = drawingParts(plans);
  return [
    { name: '[Content_Types].xml', text: contentTypes(plans.length, identity, drawings) },
    { name: '_rels/.rels', text: packageRelationships(identity) },
    { name: 'xl/workbook.xml', text: workbookXml(plans, formulas) },
    { name: 'xl/_rels/workbook.xml.rels', text: workbookRelationships(plans.length) },
    { name: 'docProps/app.xml', text: `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>jifenbu</Application></Properties>` },
    ...(identity === undefined ? [] : [{ name: 'docProps/custom.xml', text: customPropertiesXml(identity) }]),
    ...drawings,
  ];
}

interface DrawingPart {
  readonly name: string;
  readonly text: string;
  /** `null` for relationships, which all packages know. */
  readonly type: string | null;
}

/** Charts and drawings of all sheets, numbered through the workbook. */
function drawingParts(plans: readonly SheetPlan[]): readonly DrawingPart[] {
  const made: DrawingPart[] = [];
  const parts: DrawingPackage = {
    add(stem, type, text) {
      const name = `${stem}${made.filter((part) => part.type === type).length + 1}.xml`;
      made.push({ name, type, text });
      return name;
    },
    relate: (owner, type, targets) => void made.push({ name: relationshipsPart(owner), type: null, text: relationships(targets.map((target) => [type, `/${target}`] as const)) }),
  };
  plans.forEach((plan, position) => drawCharts(plan, sheetPart(position), parts));
  return made;
}

function contentTypes(sheets: number, identity: string | undefined, drawings: readonly DrawingPart[]): string {
  const parts = [
    ['xl/workbook.xml', `${TYPES}.sheet.main+xml`],
    [STYLES_PART, `${TYPES}.styles+xml`],
    ['docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
    ...(identity === undefined ? [] : [['docProps/custom.xml', CUSTOM_PROPERTIES_TYPE]]),
    ...positions(sheets).map((position) => [sheetPart(position), `${TYPES}.worksheet+xml`]),
    ...drawings.flatMap(({ name, type }) => (type === null ? [] : [[name, type]])),
  ];
  const overrides = parts.map(([part = '', type = '']) => `<Override PartName="/${part}" ContentType="${type}"/>`);
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

function packageRelationships(identity: string | undefined): string {
  return relationships([['officeDocument', 'xl/workbook.xml'], ['extended-properties', 'docProps/app.xml'], ...(identity === undefined ? [] : [['custom-properties', 'docProps/custom.xml'] as const])]);
}

function workbookRelationships(sheets: number): string {
  return relationships([...positions(sheets).map((position) => ['worksheet', `/${sheetPart(position)}`] as const), ['styles', 'styles.xml']]);
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const tags = targets.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`);
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${tags.join('')}</Relationships>`;
}

/** The first sheet that can be seen is in front. */
function workbookXml(plans: readonly SheetPlan[], formulas: 'some' | 'none'): string {
  const front = Math.max(0, plans.findIndex(({ visibility }) => visibility === 'visible'));
  const sheets = plans.map(({ name, visibility }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${visibility === 'visible' ? '' : ` state="${visibility}"`} r:id="rId${index + 1}"/>`);
  const names = plans.flatMap((plan, index) => [
    ...printNames(plan.name, plan.print).map((name) => definedName(name, index)),
    ...plan.names.map((name) => definedName(name, null)),
  ]);
  return [
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><workbookPr/>`,
    `<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"${front === 0 ? '' : ` activeTab="${front}"`}/></bookViews>`,
    `<sheets>${sheets.join('')}</sheets>`,
    names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`,
    `<calcPr calcId="191029"${formulas === 'some' ? ' fullCalcOnLoad="1"' : ''}/></workbook>`,
  ].join('');
}

function definedName(name: DefinedName, sheet: number | null): string {
  checkName(name.name);
  return nameXml('', name, sheet);
}

function positions(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
