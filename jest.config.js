/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  // Tests that need a document say `@jest-environment jsdom` in their first comment; packages resolve as in Node in both.
  testEnvironmentOptions: { customExportConditions: ['node', 'node-addons'] },
  testMatch: ['<rootDir>/src/**/*.test.{ts,tsx}', '<rootDir>/tests/**/*.test.{ts,tsx}'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/dist-wps/', '<rootDir>/.cache/'],
  setupFilesAfterEnv: ['<rootDir>/tests/support/fail-on-console.ts'],
  maxWorkers: 2,
  testTimeout: 30_000,
  transform: {
    '^.+\\.(ts|tsx)$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2020',
          transform: { react: { runtime: 'automatic' } },
        },
      },
    ],
  },
};
