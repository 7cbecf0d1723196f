import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { opened } from './books';
import { membersOf } from './members';

/** The stand-in is worth something only as far as it refuses what WPS would refuse. */
interface Anything {
  [member: string]: Anything & ((...args: unknown[]) => Anything);
}

function application(): { readonly app: Anything; readonly problems: readonly string[] } {
  const { wps } = opened();
  return { app: (globalThis as unknown as { readonly Application: Anything }).Application, problems: wps.world.problems };
}

describe('the stand-in', () => {
  test('knows no member that WPS does not declare', () => {
    const { app, problems } = application();
    expect(() => app['ActiveCell']?.['getRange']).toThrow('WPS declares no Et.Range.getRange');
    expect(() => {
      (app['ActiveCell'] as unknown as Record<string, unknown>)['Colour'] = 1;
    }).toThrow('WPS declares no Et.Range.Colour');
    expect(problems).toHaveLength(2);
  });

  test('says what is declared but was not needed so far', () => {
    const { app } = application();
    expect(() => app['ActiveCell']?.['Orientation']).toThrow('not modelled: Et.Range.Orientation');
  });

  test('has Value as a method, which cannot be set', () => {
    const { app } = application();
    expect(() => {
      (app['ActiveCell'] as unknown as Record<string, unknown>)['Value'] = 1;
    }).toThrow('Cannot redefine property: Value');
  });

  test('hands out another wrapper at each access', () => {
    const { app } = application();
    expect(app['ActiveWorkbook']).not.toBe(app['ActiveWorkbook']);
  });

  test('counts what crosses over', () => {
    const { wps, found } = opened();
    wps.cost();
    found.app.ActiveWorkbook?.Sheets.Item(1).Range('A1');
    expect(wps.cost()).toBeCloseTo(4 * 0.2, 9);
  });
});

/** Our own small declarations against those of WPS: members, and what may be set. */
describe('every member in jsapi.ts is one that WPS declares', () => {
  const TYPES: Readonly<Record<string, string>> = {
    AddonRoot: 'WPS.AddonRoot & WPS.EtAddonRoot',
    ApiEvent: 'WPS.EtApiEvent',
    PluginStorage: 'WPS.PluginStorage',
    TaskPane: 'WPS.CustomTaskpane',
    EtApplication: 'Et.Application',
    UndoSteps: 'Et.DebugTools',
    EtBook: 'Et.Workbook',
    Collection: 'Et.Sheets',
    EtName: 'Et.Name',
    EtSheet: 'Et.Worksheet',
    EtRange: 'Et.Range',
    EtShapes: 'Et.Shapes',
    EtShape: 'Et.Shape',
    EtChart: 'Et.Chart',
    EtAxis: 'Et.Axis',
    EtSeries: 'Et.Series',
    FormatConditions: 'Et.FormatConditions',
    FormatCondition: 'Et.FormatCondition',
    Validation: 'Et.Validation',
    PageSetup: 'Et.PageSetup',
    EtWindow: 'Et.Window',
  };
  const NOT_OF_WPS = new Set(['FunctionDescription']);
  const path = join(__dirname, '../../src/hosts/wps/jsapi.ts');
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const interfaces = source.statements.filter(ts.isInterfaceDeclaration).filter(({ name }) => !NOT_OF_WPS.has(name.text));

  test.each(interfaces.map((one) => [one.name.text, one] as const))('%s', (name, one) => {
    opened();
    const declared = membersOf(TYPES[name] ?? name);
    const wrong = one.members.flatMap((member) => {
      const text = member.name?.getText() ?? '';
      const kind = declared.get(text);
      const isReadonly = ts.isPropertySignature(member) && (member.modifiers?.some(({ kind: modifier }) => modifier === ts.SyntaxKind.ReadonlyKeyword) ?? false);
      const settable = ts.isPropertySignature(member) && !isReadonly && !/=>/.test(member.type?.getText() ?? '');
      return kind === undefined || (settable && kind !== 'property') ? [`${text}: ${kind ?? 'not declared'}`] : [];
    });
    expect(wrong).toEqual([]);
  });
});
