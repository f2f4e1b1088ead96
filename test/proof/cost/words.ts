import { PRICES, TIME_MODEL } from '../../../sandbox/forge/meters/prices';
import type { Counts } from '../../../sandbox/forge/meters/types';
import { dollars, figure, markdownTable } from '../../../scripts/prove/markdown';
import { BASE, SITE, type CostProof } from './prove-cost';

const bytes = (value: number): string =>
  value >= 1e6 ? `${figure(value / 1e6)} MB` : `${figure(value / 1e3)} kB`;
const row = (story: string, counts: Counts): string[] => [
  story,
  figure(counts.invocations),
  figure(counts.gbSeconds),
  `${figure(counts.readUnits)} / ${figure(counts.writeUnits)}`,
  `${bytes(counts.readBytes)} / ${bytes(counts.writeBytes)}`,
  figure(counts.jiraPoints),
  dollars(counts.usd),
];

/** The chapter's text: bills, how the month is made of them, growth. */
export function costBody({ bills, growth, sizes, sample }: CostProof): string {
  return [
    `Counted by the sandbox's meters while the unmodified bundle ran the story; time is priced by the model in \`sandbox/forge/meters/prices.ts\` (${TIME_MODEL.invocation} ms an invocation, ${TIME_MODEL.jira} ms a Jira call, ${TIME_MODEL.kvsRead} to ${TIME_MODEL.kvsTransaction} ms a call to storage, ${TIME_MODEL.coldShare * 100} % cold starts of ${TIME_MODEL.cold} ms; calls that run side by side are counted one after the other). Prices are Forge's above the monthly allowance of ${PRICES.free.gbSeconds.toLocaleString('en')} GB-s for all customers of the app together: below it a site costs nothing. What runs anyway (sweeps, daily upkeep) is in the idle month and in no other story.`,
    '### Stories',
    markdownTable(
      [
        'story',
        'invocations',
        'GB-s',
        'KVS units read / written',
        'bytes read / written',
        'Jira points',
        'USD',
      ],
      bills.map(({ story, counts }) => row(story, counts)),
    ),
    `The month is composed, not lived: the idle month, ${SITE.changes} changes, ${SITE.incidents - SITE.breached} incidents resolved in time and ${SITE.breached} late ones, ${SITE.meetings} CAB meetings, the upkeep of ${SITE.workingDays} busy days, and ${SITE.agents} agents who each open ${SITE.opened} tickets on each of ${SITE.workingDays} working days, one in ten of them a change. These numbers of use are assumptions.`,
    ...(sample
      ? [
          `Whether composing is right was tried by living ${sample.what} on one site: lived / composed ${(['invocations', 'gbSeconds', 'readUnits', 'writeUnits', 'jiraPoints'] as const).map((key) => `${key} ${figure(sample.lived[key])} / ${figure(sample.composed[key])}`).join(', ')}.`,
        ]
      : []),
    'Budgets of each operation (Jira calls, storage calls of the dearest invocation) are held in every story; an idle month is held to 110 GB-s, of which daily jobs 20. A story over one of them is a failure above.',
    '### Growth',
    `The same on sites with ${sizes.map((size) => `${(BASE.openClocks * size).toLocaleString('en')} open clocks and ${(BASE.closedChanges * size).toLocaleString('en')} closed changes`).join(', ')}. Each cell: GB-s, KVS units read + written, Jira points. Open clocks are rows copied from a real ticket, due months ahead.`,
    markdownTable(
      ['what', ...sizes.map((size) => `${size}x`), 'must it stay?'],
      growth.map(({ what, flat, bySize }) => [
        what,
        ...bySize.map(
          (one) =>
            `${figure(one.gbSeconds)} · ${figure(one.readUnits)} + ${figure(one.writeUnits)} · ${figure(one.jiraPoints)}`,
        ),
        flat ? 'yes' : 'bounded, may grow',
      ]),
    ),
  ].join('\n\n');
}
