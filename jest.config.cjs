const { cpus } = require('node:os');

// One runner for everything: unit and property tests, sandbox integration, contract and browser tests.
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: {
    '^.+\\.(tsx?|js)$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          transform: { react: { runtime: 'automatic' } },
        },
      },
    ],
  },
  // Published as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(temporal-polyfill|temporal-utils|temporal-spec)/)'],
  moduleNameMapper: { '\\.css$': '<rootDir>/test/support/empty-style.cjs' },
  // Left to itself jest uses one process on two cores.
  maxWorkers: Math.max(2, cpus().length - 1),
  testTimeout: 60_000,
  // Hundreds of suites in one process fill its memory until it dies: it starts anew before that.
  workerIdleMemoryLimit: '1500MB',
};
