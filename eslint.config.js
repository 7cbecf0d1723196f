import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** From the bottom up; a layer may import what stands before it. The surfaces stand beside each other. */
const LAYERS = ['core', 'functions', 'hosts', 'actions'];
const SURFACES = ['taskpane', 'cli', 'workbench', 'wps'];

const CORE_DOOR = {
  regex: '^(\\.{1,2}/)+core/.+',
  message: 'Import from core/index only.',
};

/** What a layer may not import: everything above it, and the other surfaces where it is one. */
function forbidden(layer) {
  const at = LAYERS.indexOf(layer);
  const above = at < 0 ? SURFACES.filter((surface) => surface !== layer && surface !== 'taskpane') : [...LAYERS.slice(at + 1), ...SURFACES];
  return { regex: `^(\\.\\./)+(${above.join('|')})(/|$)`, message: `${layer} stands below this layer.` };
}

const NODE = { regex: '^node:', message: 'Files and processes belong to cli.' };

const WALLS = {
  core: ['Date', 'console', 'process', 'performance', 'crypto', 'Buffer', 'Intl'],
  dom: ['window', 'document', 'navigator', 'location', 'localStorage', 'sessionStorage', 'fetch', 'setTimeout', 'setInterval'],
  excel: ['Excel', 'Office', 'OfficeExtension', 'OfficeRuntime', 'CustomFunctions'],
  wps: ['wps', 'Application'],
};

const banned = (names, message) => names.map((name) => ({ name, message }));
const EXCEL_ONLY = banned(WALLS.excel, 'Only hosts/excel speaks to Excel.');
const WPS_ONLY = banned(WALLS.wps, 'Only hosts/wps speaks to WPS.');

function layer(files, patterns, globals) {
  return {
    files,
    rules: {
      'no-restricted-imports': ['error', { patterns }],
      'no-restricted-globals': ['error', ...globals],
    },
  };
}

export default defineConfig(
  { ignores: ['dist/', 'dist-wps/', '.cache/', 'coverage/', 'node_modules/'] },
  js.configs.recommended,
  // Chinese text holds full-width spaces, and XML is read by its control characters.
  { rules: { 'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true }], 'no-control-regex': 'off' } },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        ['Buffer', 'URL', 'console', 'process', 'fetch', 'setTimeout', 'clearTimeout', 'performance', 'TextDecoder', 'TextEncoder', 'structuredClone'].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    // One script out of several files, in the language of Windows Script Host.
    files: ['wps/installer/windows/*.js'],
    languageOptions: { ecmaVersion: 3, sourceType: 'script' },
    rules: { 'no-undef': 'off', 'no-unused-vars': ['error', { vars: 'local', caughtErrors: 'none' }] },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, destructuredArrayIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A method of an async interface is async even where it has nothing to await: it rejects and never throws.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
    },
  },
  { files: ['src/**/*.{ts,tsx}'], rules: { 'max-lines': ['error', 300], 'no-console': 'error' } },
  { files: ['src/**/*.tsx', 'src/taskpane/**/*.ts'], extends: [reactHooks.configs.flat['recommended-latest']] },

  layer(
    ['src/core/**/*.ts'],
    [forbidden('core'), NODE],
    [...banned([...WALLS.core, ...WALLS.dom], 'The core is pure: no clock, chance, console, DOM or Node.'), ...EXCEL_ONLY, ...WPS_ONLY],
  ),
  { files: ['src/core/**/*.ts'], rules: { 'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'The core is pure.' }] } },
  layer(['src/functions/**/*.ts'], [CORE_DOOR, forbidden('functions'), NODE], [...banned(WALLS.dom, 'Functions run in every host.'), ...EXCEL_ONLY, ...WPS_ONLY]),
  layer(['src/hosts/**/*.{ts,tsx}'], [CORE_DOOR, forbidden('hosts'), NODE], [...EXCEL_ONLY, ...WPS_ONLY]),
  layer(['src/hosts/file/**/*.ts'], [CORE_DOOR, forbidden('hosts'), NODE], [...banned(WALLS.dom, 'hosts/file runs without a document.'), ...EXCEL_ONLY, ...WPS_ONLY]),
  layer(['src/hosts/excel/**/*.ts'], [CORE_DOOR, forbidden('hosts'), NODE], WPS_ONLY),
  layer(['src/hosts/wps/**/*.ts'], [CORE_DOOR, forbidden('hosts'), NODE], EXCEL_ONLY),
  layer(['src/actions/**/*.ts'], [CORE_DOOR, forbidden('actions'), NODE], [...banned(WALLS.dom.filter((name) => name !== 'setTimeout'), 'Actions run in every host.'), ...EXCEL_ONLY, ...WPS_ONLY]),
  layer(['src/taskpane/**/*.{ts,tsx}'], [CORE_DOOR, forbidden('taskpane'), NODE], [...EXCEL_ONLY, ...WPS_ONLY]),
  layer(['src/workbench/**/*.{ts,tsx}'], [CORE_DOOR, forbidden('workbench'), NODE], [...EXCEL_ONLY, ...WPS_ONLY]),
  layer(['src/wps/**/*.ts'], [CORE_DOOR, forbidden('wps'), NODE], [...EXCEL_ONLY, ...WPS_ONLY]),
  // 自检 asks Excel itself, past our adapter; WPS is found by its own.
  layer(['src/selfcheck/**/*.ts'], [CORE_DOOR, forbidden('selfcheck'), NODE], WPS_ONLY),
  layer(['src/cli/**/*.ts'], [CORE_DOOR, forbidden('cli')], [...EXCEL_ONLY, ...WPS_ONLY]),

  // Tests stand outside the house: they may look into any room and read their own files.
  {
    files: ['**/*.test.{ts,tsx}', 'tests/**/*.{ts,tsx}', 'bench/**/*.ts'],
    rules: {
      'no-restricted-imports': 'off',
      'no-restricted-globals': 'off',
      'no-console': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // Jest's asymmetric matchers and parsed JSON are `any` by type.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },
);
