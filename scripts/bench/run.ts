import { table, type Figure } from './figures';
import { adoptionFigures } from './measure-adoption';
import { bundleFigures } from './measure-bundles';
import { engineFigures } from './measure-engine';
import { operationFigures } from './measure-operations';
import { panelFigures } from './measure-panel';

const PARTS: readonly (readonly [string, () => Figure[] | Promise<Figure[]>])[] = [
  ["Bundles by Forge's bundler, not minified (median of 5 fresh processes)", bundleFigures],
  ['Screens', panelFigures],
  ['Engine, on this machine', engineFigures],
  ['Calls to Jira for adopting every practice on an empty site', adoptionFigures],
  ['Operations in the sandbox, the dearest invocation of each', operationFigures],
];

async function main(): Promise<void> {
  for (const [title, measure] of PARTS) process.stdout.write(`${table(title, await measure())}\n`);
}
void main();
