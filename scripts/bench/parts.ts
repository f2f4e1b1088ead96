import type { Figure } from './figures';
import { adoptionFigures } from './measure-adoption';
import { backTestFigures } from './measure-back-test';
import { browserFigures } from './measure-browser';
import { bundleFigures } from './measure-bundles';
import { changeFigures } from './measure-changes';
import { engineFigures } from './measure-engine';
import { learningFigures } from './measure-learning';
import { operationFigures } from './measure-operations';
import { panelFigures } from './measure-panel';
import { serviceFigures } from './measure-services';
import { sweepFigures } from './measure-sweep';
import { workingTimeFigures } from './measure-working-time';

/** What `npm run bench` measures, in its order. */
export const PARTS: readonly (readonly [string, () => Figure[] | Promise<Figure[]>])[] = [
  ["Bundles by Forge's bundler, not minified (median of 5 fresh processes)", bundleFigures],
  ['Screens: what they weigh', panelFigures],
  ['Screens: the change panel in Chromium on a CPU slowed four times, real time', browserFigures],
  ['Engine, on this machine', engineFigures],
  [
    'Working-time arithmetic beside packages from npm: the same questions, checked minute by minute',
    workingTimeFigures,
  ],
  ['Back-test, on this machine', backTestFigures],
  ['Learning from outcomes, on this machine', learningFigures],
  ['Service map and plan of changes, on this machine', serviceFigures],
  ['A tick of the sweep, by the price model of the sandbox', sweepFigures],
  ['Changes, their risk and their schedule, in the sandbox', changeFigures],
  ['Calls to Jira for adopting every practice on an empty site', adoptionFigures],
  ['Operations in the sandbox, the dearest invocation of each', operationFigures],
];
