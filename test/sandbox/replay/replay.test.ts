import { existsSync } from 'node:fs';
import { openSandbox } from '../../../sandbox';
import { prepareReplay, runReplay, type PreparedReplay, type ReplayReport } from '../../../sandbox/replay';

const FILE = `${process.env['STEWARD_DATA'] ?? '../shared/data'}/servicenow-incident-log.csv.gz`;
const isThere = existsSync(FILE);

/** Replays on a site of its own, whose clock stands a day before the log begins. */
async function replay(prepared: PreparedReplay): Promise<ReplayReport> {
  const site = await openSandbox({ at: prepared.startAt, running: false });
  try {
    return await runReplay(site, prepared, () => undefined);
  } finally {
    await site.close();
  }
}

describe('replaying an incident export', () => {
  it('replays three incidents whose clocks can be worked out by hand', async () => {
    const at = (iso: string) => Date.parse(`2016-03-${iso}Z`);
    const state = (status: string, priority = 'Medium') => ({
      status,
      priority,
      assignee: 'Resolver 1',
      group: 'Group 1',
    });
    const incident = (number: string, priority: string, events: [string, string][], madeSla: boolean) => ({
      number,
      openedAt: at('01T09:00:00'),
      initial: { ...state('Open', priority), assignee: null },
      events: events.map(([when, status]) => ({ at: at(when), state: state(status, priority) })),
      madeSla,
    });
    const report = await replay({
      file: 'made by hand',
      rows: [],
      refused: [],
      seconds: 0,
      startAt: at('01T09:00:00') - 86_400_000,
      incidents: [
        // P1, around the clock: acknowledged after 10 of 15 min, resolved after 3 of 4 h.
        incident(
          'A',
          'Highest',
          [
            ['01T09:10:00', 'Work in progress'],
            ['01T12:00:00', 'Resolved'],
          ],
          true,
        ),
        // P1: acknowledged after 20 min; 6 h of work and waiting, of which 3 h waited for the customer: 3 h count.
        incident(
          'B',
          'Highest',
          [
            ['01T09:20:00', 'Work in progress'],
            ['01T11:00:00', 'Waiting for customer'],
            ['01T14:00:00', 'Work in progress'],
            ['01T15:00:00', 'Resolved'],
          ],
          false,
        ),
        // P1: never resolved.
        incident('C', 'Highest', [['01T09:05:00', 'Work in progress']], false),
      ],
    });
    expect(report.byPriority).toEqual([
      {
        priority: 'Highest',
        incidents: 3,
        acknowledge: { met: 2, missed: 1, other: 0 },
        resolve: { met: 2, missed: 1, other: 0 },
        madeSla: { yes: 1, no: 2 },
      },
    ]);
    expect(report.agreement).toEqual({ bothMet: 1, bothMissed: 1, onlySteward: 1, onlyLog: 0 });
  });

  (isThere ? it : it.skip)(
    'replays the whole real log and adds up',
    async () => {
      const prepared = prepareReplay(FILE, 'UTC');
      const report = await replay(prepared);
      expect(report.incidents).toBe(4000);
      expect(report.events + report.refused.length).toBe(report.rows);
      expect(report.rows).toBe(28_499);
      for (const line of report.byPriority)
        for (const tally of [
          line.acknowledge,
          line.resolve,
          { ...line.madeSla, met: line.madeSla.yes, missed: line.madeSla.no, other: 0 },
        ])
          expect(tally.met + tally.missed + tally.other).toBe(line.incidents);
      // What the log itself calls missed is nearly always longer than Steward's target too, or not judged by it.
      expect(report.agreement.onlyLog).toBeLessThan(report.incidents * 0.05);
    },
    600_000,
  );
});
