/**
 * npm run quirks -- report.json: what is different on a host whose report was sent in. From WPS it ends with the line for
 * PROFILES in tests/wps-host/profiles.ts; docs/hosts/self-check.md says how to go on.
 */
import { readFileSync } from 'node:fs';
import { differences, parseReport, wpsProfile } from './lib/quirks.mjs';

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('npm run quirks -- report.json');
  process.exitCode = 2;
} else {
  try {
    const report = parseReport(readFileSync(file, 'utf8'));
    for (const line of differences(report)) console.error(line);
    console.log(report.host === 'wps' ? wpsProfile(report) : `Excel: ${report.exchanges?.length ?? 0} exchanges`);
  } catch (problem) {
    console.error(`${file}: ${problem.message}`);
    process.exitCode = 1;
  }
}
