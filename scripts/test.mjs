/**
 * `npm test`: set-up, type check, lint, build and every test, on a machine with nothing but Node. The last line is
 * `N passed, N failed`, where type check, lint and build count as one test each.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensurePrograms } from './lib/programs.mjs';
import { ensureInstalled, inRoot, runNode, step } from './lib/project.mjs';

const REPORT = 'dist/test/jest.json';
const CI = Boolean(process.env.CI);

const tally = { passed: 0, failed: 0 };

function record(name, { ok, text }) {
  tally[ok ? 'passed' : 'failed'] += 1;
  console.log(`  ${ok ? '✓' : '✗'} ${name}`);
  if (!ok && text !== '') console.log(text);
}

try {
  await ensureInstalled();
  const missing = await ensurePrograms();
  if (CI && missing.length > 0) record('programs', { ok: false, text: missing.join(' ') });

  step('类型检查与代码规范', 'type check and lint');
  const kept = { output: 'kept' };
  const [types, lint] = await Promise.all([
    runNode('node_modules/typescript/bin/tsc', ['-p', '.'], kept),
    runNode('node_modules/eslint/bin/eslint.js', ['.', '--max-warnings', '0'], kept),
  ]);
  record('typecheck', types);
  record('lint', lint);

  step('构建', 'build: command line, add-in, workbench, WPS');
  record('build', await build(kept));

  step('测试', 'tests');
  countTests(await runJest());
} catch (error) {
  record('set-up', { ok: false, text: error.message });
}

console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed > 0 ? 1 : 0;

async function build(options) {
  const parts = [
    ['scripts/build-cli.mjs'],
    ['node_modules/webpack/bin/webpack.js', ['--mode', 'production']],
    ['scripts/build-workbench.mjs'],
    ['scripts/build-wps.mjs'],
  ];
  const results = [];
  for (const [script, args] of parts) results.push(await runNode(script, args, options));
  const failed = results.filter(({ ok }) => !ok);
  return { ok: failed.length === 0, text: failed.map(({ text }) => text).join('\n') };
}

async function runJest() {
  rmSync(inRoot(REPORT), { force: true });
  mkdirSync(inRoot('dist/test'), { recursive: true });
  return runNode('node_modules/jest/bin/jest.js', ['--json', `--outputFile=${inRoot(REPORT)}`, ...(CI ? ['--ci'] : [])]);
}

function countTests({ ok }) {
  const report = readReport();
  if (report === null) return record('jest', { ok: false, text: 'jest 没有留下结果 · jest left no report' });
  // A test file that could not even start holds no tests to count: it counts as one failure.
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  tally.passed += report.numPassedTests;
  tally.failed += failed;
  if (!ok && failed === 0) record('jest', { ok: false, text: 'jest 结束时报错，见上 · jest ended with an error, see above' });
  return undefined;
}

function readReport() {
  try {
    return JSON.parse(readFileSync(inRoot(REPORT), 'utf8'));
  } catch {
    return null;
  }
}
