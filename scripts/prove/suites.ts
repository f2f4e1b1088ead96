import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';

/** What jest said of some suites. */
export interface SuiteResult {
  readonly passed: number;
  readonly skipped: number;
  /** Full names of the tests that failed, and of suites that could not even load. */
  readonly failed: readonly string[];
  readonly bySuite: readonly { readonly suite: string; readonly passed: number; readonly failed: number }[];
}
interface JestReport {
  readonly numPassedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/**
 * Runs the suites below some paths in a process of their own, as `npm test` does, with more of an environment if need be. Takes what
 * jest counts, not what it prints.
 */
export function runSuites(
  name: string,
  paths: readonly string[],
  env: Readonly<Record<string, string>> = {},
): SuiteResult {
  const file = `.cache/prove/${name}.jest.json`;
  mkdirSync('.cache/prove', { recursive: true });
  spawnSync(
    process.execPath,
    ['node_modules/jest/bin/jest.js', '--json', `--outputFile=${file}`, '--forceExit', ...paths],
    { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_ENV: 'test', ...env } },
  );
  const report = JSON.parse(readFileSync(file, 'utf8')) as JestReport;
  const root = `${process.cwd()}/`;
  return {
    passed: report.numPassedTests,
    skipped: report.numPendingTests,
    failed: report.testResults.flatMap(({ name: suite, status, assertionResults }) => {
      const failed = assertionResults.filter((one) => one.status === 'failed').map((one) => one.fullName);
      return failed.length === 0 && status === 'failed'
        ? [`${suite.replace(root, '')} did not load`]
        : failed;
    }),
    bySuite: report.testResults
      .map(({ name: suite, assertionResults }) => ({
        suite: suite.replace(root, ''),
        passed: assertionResults.filter((one) => one.status === 'passed').length,
        failed: assertionResults.filter((one) => one.status === 'failed').length,
      }))
      .sort((a, b) => (a.suite < b.suite ? -1 : 1)),
  };
}

/** A table of suites with their tests. */
export const suiteTable = ({ bySuite }: SuiteResult): string =>
  [
    '| suite | passed | failed |',
    '|---|---:|---:|',
    ...bySuite.map(({ suite, passed, failed }) => `| \`${suite}\` | ${passed} | ${failed} |`),
  ].join('\n');
