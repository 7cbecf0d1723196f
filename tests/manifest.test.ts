import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The add-in manifest is good, and the check that says so finds what Office would refuse or silently ignore. */
const root = join(__dirname, '..');
const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');

const ACTIONS = ['fillFormulas', 'check', 'makeNotice', 'makeRanking', 'makeGrades', 'explain', 'undoGenerate'];

function check(file: string): string[] {
  const { stdout } = spawnSync(process.execPath, [join(root, 'scripts/check-manifest.mjs'), file, ...ACTIONS], { encoding: 'utf8' });
  return stdout.split('\n').filter((line) => line !== '');
}

test('the manifest has no problems', () => {
  expect(check(join(root, 'manifest.xml'))).toEqual([]);
});

test('the manifest asks for exactly the commands that exist', () => {
  const asked = [...manifest.matchAll(/<FunctionName>(.*?)<\/FunctionName>/g)].map(([, name]) => name);
  expect(new Set(asked)).toEqual(new Set(ACTIONS));
});

describe('the check finds', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'jifenbu-manifest-'));
    mkdirSync(join(folder, 'assets'));
    for (const [, name] of manifest.matchAll(/assets\/([\w-]+\.png)/g)) copyFileSync(join(root, 'assets', name ?? ''), join(folder, 'assets', name ?? ''));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const faults: readonly (readonly [string, string | RegExp, string, RegExp])[] = [
    ['a broken file', '</OfficeApp>', '', /not well-formed XML/],
    ['elements out of order', /( *<Permissions>.*\n)( *<VersionOverrides)/, '$2', /lacks <Permissions>/],
    ['a label behind the icon', /(<Label resid="Ledger.Label"\/>)([^]*?<\/Icon>)/, '$2$1', /<Label> must stand before <Icon>/],
    ['an unknown element', '<FunctionFile', '<FunctionFiles/><FunctionFile', /may not hold <FunctionFiles>/],
    ['two controls in a cell menu', '</OfficeMenu>', '<Control xsi:type="Button" id="Two"/></OfficeMenu>', /<OfficeMenu> .* more than one <Control>/],
    ['a resid without resource', 'resid="Fill.Tip"', 'resid="Fill.Tipp"', /Fill\.Tipp, which no resource has/],
    ['a resource of the wrong kind', '<Description resid="Fill.Tip"/>', '<Description resid="Fill.Label"/>', /it needs one of bt:LongStrings/],
    ['a resource nobody uses', '<bt:Urls>', '<bt:Urls><bt:Url id="Spare" DefaultValue="https://localhost:3000/x"/>', /Spare is never used/],
    ['a resid of 33 characters', /Fill\.Label/g, 'F'.repeat(33), /at most 32 characters/],
    ['an address without https', /https:(?=\/\/localhost:3000\/functions)/, 'http:', /is not an https address/],
    ['an icon that does not exist', 'assets/undo-80.png', 'assets/redo-80.png', /redo-80\.png is no PNG/],
    ['an icon of another size', 'assets/undo-80.png', 'assets/undo-16.png', /measures 16 × 16, not 80/],
    ['a button without its smallest icon', '<bt:Image size="16" resid="undo.16"/>', '', /<Icon> .* lacks 16/],
    ['a command the add-in has not', '<FunctionName>explain<', '<FunctionName>explian<', /explian .* is no command/],
    ['a Chinese command id', '<FunctionName>explain<', '<FunctionName>依据<', /依据 .* is not ASCII/],
    ['one id on two buttons', 'id="Jifenbu.Undo"', 'id="Jifenbu.Grades"', /Jifenbu\.Grades is used twice/],
    ['a page apart from the shared runtime', '<FunctionFile resid="Taskpane.Url"/>', '<FunctionFile resid="Functions.Script.Url"/>', /the shared runtime is Taskpane\.Url/],
    ['a runtime that ends with the pane', 'lifetime="long"', 'lifetime="short"', /needs lifetime="long"/],
    ['a pane id', '<SourceLocation resid="Taskpane.Url"/>\n                  </Action>', '<TaskpaneId>P</TaskpaneId><SourceLocation resid="Taskpane.Url"/></Action>', /<TaskpaneId> .* shared runtime/],
    ['a namespace', '</Metadata>', '</Metadata><Namespace resid="Tab.Label"/>', /<Namespace> .* prefix/],
    ['a string that is too long', 'DefaultValue="体检"', `DefaultValue="${'检'.repeat(126)}"`, /126 characters; 1 to 125/],
    ['a string without English', /(<bt:String id="Check.Label".*)\n.*/, '$1', /Check\.Label has no bt:Override for en-US/],
    ['an Override without its prefix', '<bt:Override Locale="en-US" Value="Check"/>', '<Override Locale="en-US" Value="Check"/>', /<bt:String> .* may not hold <Override>/],
    ['a missing supertip', /<Supertip>\s*<Title resid="Undo.Label"\/>[^]*?<\/Supertip>/, '', /lacks <Supertip>/],
    ['a requirement that is gone', /<Set Name="SharedRuntime".*\n/, '', /does not ask for SharedRuntime 1\.1/],
  ];

  test.each(faults)('%s', (_fault, part, replacement, problem) => {
    const changed = manifest.replace(part, replacement);
    expect(changed).not.toBe(manifest);
    const file = join(folder, 'manifest.xml');
    writeFileSync(file, changed);
    expect(check(file).join('\n')).toMatch(problem);
  });
});
