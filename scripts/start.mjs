/**
 * `npm start`: from a fresh clone to a public notice. Installs and builds what is missing, turns the sample ledger into
 * a notice, and serves the web workbench on the sample until Ctrl-C. `npm start -- --once` ends after the notice.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { ensureInstalled, inRoot, isCurrent, mustRunNode, runNode, step } from './lib/project.mjs';
import { serve } from './lib/static-server.mjs';

const SAMPLE = 'examples/示例登记表.xlsx';
const NOTICE = 'dist/示例公示.xlsx';
const USUAL_PORT = 3210;

const SOURCES = ['src', 'schemes', 'package-lock.json'];
const PANE_SOURCES = [...SOURCES, 'assets', 'manifest.xml', 'webpack.config.js'];

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(`\n✗ ${error.message}`);
  process.exitCode = 1;
}

async function main(args) {
  const unknown = args.filter((arg) => arg !== '--once');
  if (unknown.length > 0) throw new Error(`不认识的参数 · unknown argument: ${unknown.join(' ')}（npm start -- --once）`);
  await ensureInstalled();

  if (!isCurrent('dist/cli/jifenbu.mjs', [...SOURCES, 'scripts/build-cli.mjs'])) {
    step('构建命令行', 'building the command line');
    await mustRunNode('scripts/build-cli.mjs');
  }
  step('由示例登记表生成公示表', 'sample ledger → public notice');
  rmSync(inRoot(NOTICE), { force: true });
  await runNode('dist/cli/jifenbu.mjs', ['notice', inRoot(SAMPLE), '-o', inRoot(NOTICE)]);
  // The command also ends with 1 where it has something to say about the data; what counts is the notice.
  if (!existsSync(inRoot(NOTICE))) throw new Error('没有生成公示表，见上 · no notice was made, see above');
  console.log(`  ${inRoot(NOTICE)}`);
  if (args.includes('--once')) return;

  if (!isCurrent('dist/addin/manifest.xml', PANE_SOURCES)) {
    step('构建加载项', 'building the add-in');
    await mustRunNode('node_modules/webpack/bin/webpack.js', ['--mode', 'production']);
  }
  step('构建网页工作台', 'building the web workbench');
  await mustRunNode('scripts/build-workbench.mjs');
  await serveWorkbench();
}

async function serveWorkbench() {
  const mounts = { '/': inRoot('dist/workbench'), '/examples/': inRoot('examples') };
  const styleHashes = readFileSync(inRoot('dist/workbench/index.html'), 'utf8').match(/sha256-[\w+/]+=*/g) ?? [];
  const wanted = Number(process.env.PORT ?? USUAL_PORT);
  const server = await serve({ mounts, port: wanted, styleHashes }).catch((error) => {
    if (error.code !== 'EADDRINUSE' || process.env.PORT !== undefined) throw error;
    return serve({ mounts, port: 0, styleHashes });
  });
  step('网页工作台（按 Ctrl-C 结束）', 'web workbench (Ctrl-C ends it)');
  console.log(`  http://localhost:${server.address().port}/?open=${SAMPLE}`);
  await new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
  server.close();
  server.closeAllConnections();
}
