import { whyEquivalent } from '../../../test/proof/mutation/equivalent';
import { mutate, type Mutant } from '../../../test/proof/mutation/mutate';
import type { Chapter } from '../chapter';

/** Lines of the engine that are mutated unless STEWARD_MUTATE says how many; all of it takes many hours on two cores. */
const LINES = 200;
const SEED = 20_261_122;
/** What the engine's tests must find of what could be found, in percent. */
const BUDGET = 85;

const found = ({ status }: Mutant) => status === 'Killed' || status === 'Timeout';
const missed = ({ status }: Mutant) => status === 'Survived' || status === 'NoCoverage';
const percent = (part: number, whole: number) =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

/** How many deliberate faults in a sample of the engine its tests find. */
export function prove(): Promise<Chapter> {
  const lines = Number(process.env['STEWARD_MUTATE'] ?? LINES);
  const { drawn, mutants } = mutate(lines, SEED);
  const same = mutants.filter((one) => missed(one) && whyEquivalent(one) !== undefined);
  const tried = mutants.filter((one) => (found(one) || missed(one)) && !same.includes(one));
  const killed = tried.filter(found).length;
  const score = (100 * killed) / tried.length;
  // Of a binomial share, 1.96 standard errors; mutants of one function hang together, so the truth may lie a little further off.
  const margin = 196 * Math.sqrt((score / 100) * (1 - score / 100) * (1 / tried.length));
  const survivors = tried.filter(missed);
  return Promise.resolve({
    title: 'Faults that the tests of the engine find',
    failures:
      score < BUDGET ? [`The tests find ${score.toFixed(1)} % of the faults; the goal is ${BUDGET} %.`] : [],
    shortfalls: [
      `Faults are put into a sample of ${lines} lines of the engine, not into all of it: that takes many hours. Survivors below are listed, not all judged.`,
    ],
    body: [
      `Stryker changed ${drawn} declarations of \`src/domain\`, drawn with seed ${SEED} until they had ${lines} lines (\`STEWARD_MUTATE\` draws more), and ran the engine's own tests against each change. Constants and texts that are made when a module is loaded are not changed.`,
      `**${percent(killed, tried.length)}** of ${tried.length} faults were found (±${margin.toFixed(1)}, 95 %); the goal is ${BUDGET} %.`,
      table('subject', tried, ({ file }) => file.split('/')[2]!),
      table('kind of fault', tried, ({ mutatorName }) => mutatorName),
      `### What was not found\n\n${survivors.map(line).join('\n') || 'Everything was found.'}`,
      `### What changes nothing\n\nJudged one by one and counted neither way (\`test/proof/mutation/equivalent.ts\`).\n\n${same.map((one) => `${line(one)}. ${whyEquivalent(one) ?? ''}`).join('\n') || 'Nothing in this sample.'}`,
    ].join('\n\n'),
  });
}

function table(name: string, mutants: readonly Mutant[], of: (mutant: Mutant) => string): string {
  const rows = [...new Set(mutants.map(of))].sort().map((key) => {
    const own = mutants.filter((one) => of(one) === key);
    const killed = own.filter(found).length;
    return `| ${key} | ${own.length} | ${killed} | ${percent(killed, own.length)} |`;
  });
  return [`| ${name} | faults | found | share |`, '|---|---:|---:|---:|', ...rows].join('\n');
}

const line = ({ file, line: at, mutatorName, replacement, status }: Mutant) =>
  `- \`${file}:${at}\` ${mutatorName}${status === 'NoCoverage' ? ' (no test comes by)' : ''}: \`${short(replacement)}\``;
const short = (text = '') => text.replace(/\s+/g, ' ').replaceAll('`', "'").slice(0, 80);
