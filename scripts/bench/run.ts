import { table, type Figure } from './figures';
import { adoptionFigures } from './measure-adoption';
import { backTestFigures } from './measure-back-test';
import { bundleFigures } from './measure-bundles';
import { engineFigures } from './measure-engine';
import { operationFigures } from './measure-operations';
import { panelFigures } from './measure-panel';
import { sweepFigures } from './measure-sweep';
import { workingTimeFigures } from './measure-working-time';

const PARTS: readonly (readonly [string, () => Figure[] | Promise<Figure[]>])[] = [
  ["Bundles by Forge's bundler, not minified (median of 5 fresh processes)", bundleFigures],
  ['Screens', panelFigures],
  ['Engine, on this machine', engineFigures],
  [
    'Working-time arithmetic beside packages from npm: the same questions, checked minute by minute',
    workingTimeFigures,
  ],
  ['Back-test, on this machine', backTestFigures],
  ['A tick of the sweep, by the price model of the sandbox', sweepFigures],
  ['Calls to Jira for adopting every practice on an empty site', adoptionFigures],
  ['Operations in the sandbox, the dearest invocation of each', operationFigures],
];

async function main(): Promise<void> {
  for (const [title, measure] of PARTS) process.stdout.write(`${table(title, await measure())}\n`);
}
void main();
