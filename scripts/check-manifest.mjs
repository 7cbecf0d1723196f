/**
 * node scripts/check-manifest.mjs [MANIFEST [ACTION …]]: prints what is wrong with an add-in manifest, one problem a line,
 * and ends with 1 where there is any. Actions, where given, are the command ids that the add-in answers to.
 */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { checkManifest } from './lib/manifest-check.mjs';

const [file = 'manifest.xml', ...actions] = process.argv.slice(2);
const problems = checkManifest(readFileSync(file, 'utf8'), {
  folder: dirname(resolve(file)),
  actions: actions.length > 0 ? new Set(actions) : null,
});
for (const problem of problems) console.log(problem);
if (problems.length === 0) console.error(`${file}: 没有问题 · no problems`);
else process.exitCode = 1;
