import { importServices } from '../../sandbox/demo';
import { callResolver } from '../../sandbox/replay/adopt-practice';
import type { PerInvocation } from '../../sandbox/forge/meters/types';
import { weeksOf } from '../../src/domain/schedule/weeks';
import type { Slot } from '../../src/domain/schedule/types';
import { packBody } from '../../src/store/body';
import { ENTITY, KEY } from '../../src/store/keys';
import { GOOD, HOUR, MINUTE, Office } from '../../test/journeys/support/office';
import type { Figure } from './figures';
import { fillPast, put } from './fill-site';

const DAY = 24 * HOUR;
const MONTH = 30 * DAY;
/** Closed changes on the site, and the service that each draft is about: each another one, so that they don't collide. */
const SITES = [
  [10, 'Payments'],
  [1_000, 'VPN'],
  [100_000, 'Shop database'],
] as const;
const PLANNED = 2_000;

/**
 * What a draft with one service costs on sites with ever more changes behind them, what follows its submission, gate and closing in
 * the queue, and a month of the calendar with 2,000 changes: calls of the dearest invocation of each operation.
 */
export async function changeFigures(): Promise<Figure[]> {
  const office = await Office.open();
  try {
    await importServices(office.site);
    const figures: Figure[] = [];
    let last = '';
    for (const [size, service] of SITES) {
      fillPast(office, size);
      const what = `${size.toLocaleString('en')} closed changes on the site`;
      const [id, drafted] = await draft(office, what, service);
      figures.push(...drafted, ...(await submission(office, id)));
      last = id;
    }
    figures.push(...(await rest(office, last)), ...(await calendar(office)));
    return figures;
  } finally {
    await office.close();
  }
}

const calls = (used: PerInvocation | undefined, what: string, limits: [jira?: number, kvs?: number] = []) => [
  figure(`${what}: Jira calls`, used?.jiraCalls, limits[0]),
  figure(`${what}: KVS reads`, used && used.kvsReads + used.kvsQueries, limits[1]),
];
const figure = (what: string, value = NaN, limit?: number): Figure => ({
  what,
  value,
  unit: '',
  ...(limit !== undefined && { limit }),
});

/** The dearest invocation of an operation since the meters were last reset. */
const dearest = ({ site }: Office, operation: string): PerInvocation | undefined =>
  site.meters.report().operations.find((one) => one.operation === operation)?.max;

/** Somebody opens the panel of a new change before any event has arrived: everything is read and worked out at once. */
async function draft(office: Office, what: string, service: string): Promise<[string, Figure[]]> {
  office.site.faults.configure({ eventLateMs: [3 * MINUTE, 3 * MINUTE] });
  const id = await office.create('lena.hoffmann', { ...GOOD, 'Affected service': service });
  office.site.meters.reset();
  await office.view('lena.hoffmann', id);
  const opened = calls(dearest(office, 'change.view'), `${what}; the panel of a draft`, [3, 4]);
  office.site.faults.configure({});
  await office.site.clock.step(4 * MINUTE);
  await office.settle();
  return [
    id,
    [...opened, ...calls(dearest(office, 'avi:jira:created:issue'), '  the event of it, scored', [5, 4])],
  ];
}

async function submission(office: Office, id: string): Promise<Figure[]> {
  office.site.meters.reset();
  await office.moves('lena.hoffmann', id, 'Start assessment', 'Submit for approval');
  return [
    ...calls(dearest(office, 'avi:jira:updated:issue'), '  its submission, scored anew'),
    ...calls(dearest(office, 'queue issue-work'), '  what follows in the queue: plan, conflicts, fields'),
  ];
}

/** Approval, gate, closing. */
async function rest(office: Office, id: string): Promise<Figure[]> {
  await office.approve(id);
  await office.moves('lena.hoffmann', id, 'Schedule');
  await office.site.clock.step(HOUR);
  office.site.meters.reset();
  await office.start(id);
  const gate = calls(dearest(office, 'validator change-gate'), 'the gate', [2, 3]);
  await office.moves('lena.hoffmann', id, 'Finish implementation');
  await office.edit('lena.hoffmann', id, { 'Change outcome': { value: 'Successful' } });
  office.site.meters.reset();
  await office.moves('lena.hoffmann', id, 'Close');
  return [
    ...gate,
    ...calls(dearest(office, 'queue issue-work'), 'closing, in the queue: outcome, counters, plan'),
  ];
}

async function calendar(office: Office): Promise<Figure[]> {
  fillMonth(office);
  const { site, projectId } = office;
  const from = site.clock.now() + 2 * MONTH;
  site.meters.reset();
  const view = await callResolver(site, 'steward-sla', office.account('chris.manager'), 'schedule.read', {
    projectId,
    from: new Date(from).toISOString(),
    to: new Date(from + MONTH).toISOString(),
    allProjects: true,
  });
  const used = dearest(office, 'schedule.read');
  return [
    figure('a month of the calendar: changes in it', view.entries.length),
    ...calls(used, '  reading it'),
    { what: '  by the price model of the sandbox', value: used?.modelMs ?? NaN, unit: 'ms', limit: 3_000 },
  ];
}

/** A month far enough ahead that nothing else stands in it. */
function fillMonth(office: Office): void {
  const from = office.site.clock.now() + 2 * MONTH;
  const pages = new Map<string, Slot[]>();
  for (let index = 0; index < PLANNED; index++) {
    const start = from + (index * MONTH) / PLANNED;
    const slot: Slot = {
      issueId: String(700_000 + index),
      issueKey: `PLAN-${index}`,
      projectId: office.projectId,
      ...{ start: new Date(start).toISOString(), end: new Date(start + 2 * HOUR).toISOString() },
      ...{ phase: 'scheduled', kind: 'normal', environment: 'Production', services: ['payments'] },
      ...{
        implementer: null,
        team: 'Shop',
        level: 'Medium',
        submittedAt: new Date(from - MONTH).toISOString(),
      },
      ...{ release: null, words: [1, 2, 3] },
    };
    for (const week of weeksOf({ start, end: start + 2 * HOUR }))
      pages.set(week, [...(pages.get(week) ?? []), slot]);
  }
  for (const [week, slots] of pages)
    put(office, ENTITY.slotPage, KEY.slotPage(week, 0), {
      ...{ week, page: 0, version: 1 },
      body: packBody({ pages: 1, slots }),
    });
}
