/**
 * The Excel add-in as static files in dist/addin: they can lie on any https server. Chosen at build time:
 *   BASE_URL   where they will lie, written into manifest.xml (https://localhost:3000/ where it is not given)
 *   OFFICE_JS  office.js: nothing for Microsoft's address, `cn` for its address in China, or an address of one's own
 */
import { readFileSync } from 'node:fs';
import CopyWebpackPlugin from 'copy-webpack-plugin';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import webpack from 'webpack';
import { functionsJsonText } from './scripts/lib/functions-json.mjs';
import { inRoot } from './scripts/lib/project.mjs';

const DEV_URL = 'https://localhost:3000/';
const OFFICE_JS = {
  '': 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  cn: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
};

/** What the page may load: our own files and office.js. The hash is that of an empty style tag, which script then fills. */
function policy(officeJs, mode) {
  const officeOrigin = new URL(officeJs, DEV_URL).origin;
  const scripts = officeOrigin === new URL(DEV_URL).origin ? "'self'" : `'self' ${officeOrigin}`;
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    "img-src 'self' data:",
    "font-src 'self' data:",
    mode === 'production' ? "connect-src 'self'" : "connect-src 'self' wss://localhost:3000",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function officeJsAddress(choice) {
  const address = OFFICE_JS[choice] ?? choice;
  if (/(^|\/)office(\.debug)?\.js$/.test(address)) return address;
  return `${address.replace(/\/?$/, '/')}office.js`;
}

function baseUrl(text) {
  const url = new URL(text.replace(/\/?$/, '/'));
  if (url.protocol !== 'https:') throw new Error(`BASE_URL must be an https address: ${text}`);
  return url.href;
}

/** @returns {import('webpack').Configuration} */
export default function configuration(_env, { mode = 'production' }) {
  const base = baseUrl(process.env.BASE_URL ?? DEV_URL);
  const officeJs = officeJsAddress(process.env.OFFICE_JS ?? '');
  const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));

  return {
    mode,
    // WPS and older WebViews read no newer syntax; packages are translated too, below.
    target: ['web', 'es2018'],
    entry: { addin: './src/taskpane/index.tsx', selfcheck: './src/selfcheck/index.ts' },
    output: {
      path: inRoot('dist/addin'),
      filename: '[name].js',
      chunkFilename: '[name].[contenthash:8].js',
      assetModuleFilename: '[name].[contenthash:8][ext]',
      // Beside the page. Finding out at run time would need code made out of text, which our policy forbids.
      publicPath: '',
      clean: true,
    },
    devtool: mode === 'production' ? false : 'source-map',
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    experiments: { css: true },
    // Some packages say `global`; webpack's own stand-in for it would make code out of text too.
    node: { global: false },
    module: {
      parser: { javascript: { exportsPresence: 'error' } },
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, use: swc({ syntax: 'typescript', tsx: true }) },
        { test: /\.[cm]?js$/, include: /node_modules/, use: swc({ syntax: 'ecmascript' }) },
      ],
    },
    plugins: [
      new webpack.DefinePlugin({ global: 'globalThis' }),
      new HtmlWebpackPlugin({
        template: './src/taskpane/taskpane.html',
        filename: 'taskpane.html',
        chunks: ['addin'],
        hash: true,
        templateParameters: { officeJs, policy: policy(officeJs, mode) },
      }),
      new HtmlWebpackPlugin({
        template: './src/selfcheck/selfcheck.html',
        filename: 'selfcheck.html',
        chunks: ['selfcheck'],
        hash: true,
        templateParameters: { officeJs, policy: policy(officeJs, mode) },
      }),
      new CopyWebpackPlugin({
        patterns: [
          { from: 'assets/*.png' },
          { from: 'manifest.xml', transform: (xml) => withVersion(xml.toString().replaceAll(DEV_URL, base), version) },
          { from: 'src/selfcheck/manifest.xml', to: 'selfcheck-manifest.xml', transform: (xml) => withVersion(xml.toString().replaceAll(DEV_URL, base), version) },
          { from: 'src/functions/metadata.ts', to: 'functions.json', transform: functionsJsonText },
        ],
      }),
    ],
    performance: { hints: false },
    stats: 'errors-warnings',
    devServer: {
      server: 'https',
      host: 'localhost',
      port: 3000,
      // Excel on the web fetches functions.json from its own page.
      headers: { 'Access-Control-Allow-Origin': '*' },
      static: false,
      hot: false,
      client: { overlay: false },
    },
  };
}

/** Office asks for four figures and reads functions.json anew when they change. */
function withVersion(xml, version) {
  return xml.replace(/<Version>[^<]*<\/Version>/, `<Version>${version}.0</Version>`);
}

function swc(parser) {
  return {
    loader: 'swc-loader',
    options: {
      swcrc: false,
      isModule: 'unknown',
      jsc: { parser, target: 'es2018', transform: { react: { runtime: 'automatic' } } },
    },
  };
}
