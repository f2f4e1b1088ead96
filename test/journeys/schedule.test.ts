import { callResolver } from '../../sandbox/replay/adopt-practice';
import type { ConflictsView, ScheduleView } from '../../src/contract/schedule';
import { MINUTE, MONDAY_NINE, Office, type Who } from './support/office';

const LENA: Who = 'lena.hoffmann';
const CHRIS: Who = 'chris.manager';
const ALMA: Who = 'alma.admin';
const THERE = { start: '2026-11-24T18:00:00.000Z', end: '2026-11-24T20:00:00.000Z' };

describe('the schedule of changes', () => {
  let office: Office;
  const takeNote = (who: Who, issueId: string, otherId: string): Promise<ConflictsView> =>
    callResolver(office.site, 'steward-change', office.account(who), 'change.acknowledge', {
      ...{ issueId, otherId, reason: 'One team does both.' },
    });
  const found = async (jql: string): Promise<string[]> => {
    const query = `/search/jql?jql=${encodeURIComponent(jql)}&fields=summary`;
    const { issues } = (await office.must(ALMA, 'GET', query)) as { issues: { id: string }[] };
    return issues.map(({ id }) => id).sort();
  };
  beforeAll(async () => {
    office = await Office.open();
  });
  afterAll(() => office.close());

  test('a freeze holds an approved change, searches find it, and moving it out of the freeze opens the way', async () => {
    const id = await office.approved();
    await callResolver(office.site, 'steward-admin', office.account(ALMA), 'freezes.save', {
      version: 0,
      notify: true,
      freeze: {
        id: 'year-end',
        name: 'Year end',
        why: 'The books are closed.',
        scope: { projects: [], services: [], kinds: [], environments: [] },
        effect: 'block',
        absolute: false,
        exemptStandard: false,
        approvers: { accounts: [], groups: [] },
        when: [
          {
            ...{ id: 'w1', name: '', timeZone: 'Europe/Berlin', start: '2026-11-23T10:00', minutes: 600 },
            ...{ rule: null, except: [], extra: [] },
          },
        ],
      },
    });
    await office.settle();
    expect(await found('issue in stewardInFreeze("Year end")')).toEqual([id]);
    expect(await found('stewardFreeze = "Year end" AND stewardConflict = 0')).toEqual([id]);
    await office.site.clock.set(MONDAY_NINE + 65 * MINUTE);
    expect(JSON.stringify((await office.start(id)).body)).toContain('Year end');
    const was = { start: '2026-11-23T09:00:00.000Z', end: '2026-11-23T11:00:00.000Z' };
    await callResolver(office.site, 'steward-change', office.account(LENA), 'change.move', {
      issueId: id,
      ...THERE,
      was,
    });
    await office.settle();
    expect(await found('issue in stewardInFreeze()')).toEqual([]);
    const calendar: ScheduleView = await callResolver(
      office.site,
      'steward-sla',
      office.account(CHRIS),
      'schedule.read',
      {
        projectId: office.projectId,
        from: '2026-11-23T00:00:00.000Z',
        to: '2026-11-30T00:00:00.000Z',
        allProjects: false,
      },
    );
    expect(calendar.entries).toMatchObject([{ issueId: id, ...THERE, freezes: [] }]);
    expect(calendar.freezes).toMatchObject([{ name: 'Year end' }]);
  });

  test('two changes of one service meet, searches find both, and the change manager takes note', async () => {
    const window = {
      'Affected service': 'Mail',
      'Planned start': '2026-11-26T10:00:00.000+0100',
      'Planned end': '2026-11-26T12:00:00.000+0100',
    };
    const [one, other] = [await office.submitted(window), await office.submitted(window)];
    await office.settle();
    expect(await found('issue in stewardInConflict()')).toEqual([one, other].sort());
    expect((await office.view(ALMA, one)).schedule).toMatchObject({ grade: 3, unacknowledged: 1 });
    const seen = await takeNote(ALMA, one, other);
    expect(seen.conflicts).toMatchObject([{ grade: 3, acknowledged: { reason: 'One team does both.' } }]);
    expect((await office.view(ALMA, one)).schedule).toMatchObject({ grade: 3, unacknowledged: 0 });
    await expect(takeNote(LENA, other, one)).rejects.toThrow();
  });
});
