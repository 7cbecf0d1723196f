import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What the documents point to is there, and the two READMEs say the same. */
const ROOT = join(__dirname, '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const within = (folder: string) => readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
const documents = [...readdirSync(ROOT), ...within('docs'), ...within('tests')].filter((path) => path.endsWith('.md'));

/** Commands and formulas in blocks of code, without the words beside them. */
function commands(path: string): string[] {
  const blocks = [...read(path).matchAll(/^```.*\n([\s\S]*?)^```/gm)].flatMap(([, block = '']) => block.trimEnd().split('\n'));
  return blocks.map((line) => line.replace(/ {2,}(?:#.*|[^=\s].*)$/, '').trimEnd());
}

/** How GitHub names the place of a heading. */
function anchors(path: string): string[] {
  const headings = [...read(path).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => heading);
  return headings.map((heading) => heading.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '').replace(/ /g, '-'));
}

test('both READMEs give the same commands', () => {
  expect(commands('README.zh-CN.md')).toEqual(commands('README.md'));
  expect(commands('README.md').length).toBeGreaterThan(10);
});

test.each(documents)('%s: every link and picture leads somewhere', (path) => {
  const targets = [...read(path).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, target = '']) => target);
  const lost = targets.filter((target) => {
    const [file = '', anchor] = target.split('#');
    const to = file === '' ? path : join(dirname(path), file);
    return !existsSync(join(ROOT, to)) || (anchor !== undefined && !anchors(to).includes(anchor));
  });
  expect(lost).toEqual([]);
});

test.each(documents)('%s: every npm script is in package.json', (path) => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const named = [...read(path).matchAll(/npm (?:run )?([a-z][a-z:]*)/g)].map(([, name = '']) => name);
  expect(named.filter((name) => !['ci', 'run', 'install'].includes(name) && !(name in scripts))).toEqual([]);
});
