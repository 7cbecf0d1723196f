/**
 * The WPS add-in: dist-wps/jifenbu_<version>/, and a zip of it with its installer beside it. It works from the disk, without
 * a server, and asks nobody on the network; folder, name and version must agree with each other, or WPS clears the folder away.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyWebpackPlugin from 'copy-webpack-plugin';
import { zipSync } from 'fflate';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import webpack from 'webpack';
import addin from '../webpack.config.js';
import { inRoot } from './lib/project.mjs';
import { installerFiles } from './lib/wps-installer.mjs';

const OUT = inRoot('dist-wps');

/** Pages from the disk have no origin that 'self' could stand for in every build. The hash is that of an empty style tag. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' file:",
  "style-src 'self' file: 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "img-src 'self' file: data:",
  "font-src 'self' file: data:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export async function buildWps() {
  const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const name = `jifenbu_${version}`;
  const folder = path.join(OUT, name);
  rmSync(OUT, { recursive: true, force: true });
  await bundle(configuration(folder));
  const zip = path.join(OUT, `${name}.zip`);
  writeFileSync(zip, zipSync({ ...filesOf(folder, name), ...installer() }, { level: 9, mtime: EPOCH }));
  return { folder, zip };
}

/** The same files give the same zip. */
const EPOCH = new Date(1980, 0, 1);

/** Translated as the Excel add-in is; of the pages the first must be small: WPS opens it with every start. */
function configuration(folder) {
  const { plugins, output, ...shared } = addin({}, { mode: 'production' });
  const page = (chunk, template, filename) =>
    new HtmlWebpackPlugin({ template, filename, chunks: [chunk], scriptLoading: 'blocking', inject: 'body', templateParameters: { policy: POLICY, officeJs: null } });
  return {
    ...shared,
    entry: { main: './src/wps/main.ts', pane: './src/wps/pane.ts', selfcheck: './src/selfcheck/index.ts' },
    output: { ...output, path: folder, clean: false },
    plugins: [
      ...plugins.filter((plugin) => plugin instanceof webpack.DefinePlugin),
      page('main', './wps/index.html', 'index.html'),
      page('pane', './wps/pane.html', 'pane.html'),
      page('selfcheck', './src/selfcheck/selfcheck.html', 'selfcheck.html'),
      new CopyWebpackPlugin({
        patterns: [{ from: 'wps/*.xml', to: '[name][ext]' }, { from: 'assets/*-32.png', to: 'images/[name][ext]' }],
      }),
    ],
  };
}

/** Marked as programs where Linux asks for that. */
function installer() {
  return Object.fromEntries(installerFiles().map(({ name, bytes, mode }) => [name, [bytes, { os: 3, attrs: (0o100000 | mode) << 16 }]]));
}

function bundle(config) {
  return new Promise((resolve, reject) => {
    webpack({ ...config, context: inRoot('.') }, (error, stats) => {
      if (error) reject(error);
      else if (stats.hasErrors()) reject(new Error(stats.toString('errors-only')));
      else resolve();
    });
  });
}

function filesOf(folder, name) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [`${name}/${path.relative(folder, file).split(path.sep).join('/')}`, readFileSync(file)]),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { folder, zip } = await buildWps();
  console.log(`wps: ${path.relative(inRoot('.'), folder)}, ${path.relative(inRoot('.'), zip)}`);
}
