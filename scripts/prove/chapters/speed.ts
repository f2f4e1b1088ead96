import { loadavg } from 'node:os';
import { budget, mark, shown } from '../../bench/figures';
import { PARTS } from '../../bench/parts';
import { judgeSpeed, type MeasuredPart } from '../../../test/proof/speed/judge-speed';
import type { Chapter } from '../chapter';
import { markdownTable } from '../markdown';

/** All that `npm run bench` measures, in one run, each figure beside its budget. */
export async function prove(): Promise<Chapter> {
  const load = loadavg()[0] ?? 0;
  const parts: MeasuredPart[] = [];
  for (const [title, measure] of PARTS) parts.push({ title, figures: await measure() });
  return {
    title: 'Speed and size',
    ...judgeSpeed(parts, load),
    body: [
      `Measured by the parts of \`npm run bench\`, one after the other in one process, on this machine, which had ${load.toFixed(1)} other things to do when it began. Times are medians, with the least and the most in brackets.`,
      ...parts.flatMap(({ title, figures }) => [
        `### ${title}`,
        markdownTable(
          ['what', 'figure', 'budget', ''],
          figures.map((one) => [one.what.trim(), shown(one), budget(one), mark(one)]),
        ),
      ]),
    ].join('\n\n'),
  };
}
