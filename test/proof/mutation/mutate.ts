import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { declarationsOf } from './declarations';
import { draw } from './draw';

/** A mutant as Stryker reports it. */
export interface Mutant {
  readonly file: string;
  readonly mutatorName: string;
  readonly replacement: string;
  readonly line: number;
  /** The source's line that it stands in, without the space around it. */
  readonly source: string;
  readonly status:
    'Killed' | 'Survived' | 'NoCoverage' | 'Timeout' | 'RuntimeError' | 'CompileError' | 'Ignored';
}
interface StrykerReport {
  readonly files: Readonly<
    Record<
      string,
      {
        readonly mutants: readonly (Omit<Mutant, 'file' | 'line' | 'source'> & {
          readonly location: { readonly start: { readonly line: number } };
        })[];
      }
    >
  >;
}
const CONFIG = '.cache/stryker.config.json';
const REPORT = '.cache/mutation.json';

/** Every source of the engine. */
export const engineFiles = (): string[] =>
  execFileSync('git', ['ls-files', 'src/domain'], { encoding: 'utf8' })
    .split('\n')
    .filter((file) => file.endsWith('.ts'));

/**
 * Mutates a sample of `lines` lines of the engine, drawn by whole declarations, and runs the engine's own tests against each mutant.
 * Throws when Stryker could not finish.
 */
export function mutate(lines: number, seed: number): { readonly drawn: number; readonly mutants: Mutant[] } {
  const drawn = draw(engineFiles().flatMap(declarationsOf), lines, seed);
  mkdirSync('.cache', { recursive: true });
  writeFileSync(CONFIG, JSON.stringify(settings(drawn.map(({ file, from, to }) => `${file}:${from}-${to}`))));
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', CONFIG],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  if (status !== 0) throw new Error(`Stryker ended with exit code ${status}: its output above says why.`);
  const { files } = JSON.parse(readFileSync(REPORT, 'utf8')) as StrykerReport;
  const mutants = Object.entries(files).flatMap(([file, report]) => {
    const lineAt = readFileSync(file, 'utf8').split('\n');
    return report.mutants.map(({ location: { start }, ...mutant }) => ({
      ...mutant,
      file,
      line: start.line,
      source: lineAt[start.line - 1]?.trim() ?? '',
    }));
  });
  return { drawn: drawn.length, mutants };
}

const settings = (ranges: readonly string[]) => ({
  testRunner: 'jest',
  // Only the engine's own tests count: that something far away notices is not what they are for.
  jest: {
    projectType: 'custom',
    configFile: 'test/proof/mutation/jest.config.cjs',
    enableFindRelatedTests: true,
  },
  coverageAnalysis: 'perTest',
  mutate: ranges,
  // What runs once when a module is loaded can't be switched on for one test: constants, tables, the texts of practices.
  ignoreStatic: true,
  concurrency: 2,
  // A fault counts as found when its tests hang: what is slow because the machine is busy must not.
  timeoutMS: 20_000,
  // The first run does all the tests of the engine, which Stryker's five minutes don't cover on two busy cores.
  dryRunTimeoutMinutes: 30,
  timeoutFactor: 4,
  disableTypeChecks: false,
  ignorePatterns: ['static', '.cache'],
  tempDirName: '.cache/stryker',
  cleanTempDir: 'always',
  reporters: ['json', 'progress-append-only'],
  jsonReporter: { fileName: REPORT },
});
