import type { Board } from '../../../src/contract/boards';
import { store } from '../../../src/store';
import { BOARDS } from '../../../src/usecases/boards';
import { boardCalendar, CALENDAR } from '../../../src/usecases/boards/board-record';
import { renewBoards } from '../../../src/usecases/boards/renew-boards';
import { openBench, type Bench } from '../support/app-bench';
import { board, cabRules } from '../meetings/cab-bench';

let bench: Bench;
beforeEach(async () => (bench = await openBench()));
const by = { accountId: 'admin' };
const save = (one: Board, version = 0) =>
  BOARDS['boards.save'](bench.as('admin'), { board: one, version }, by);
const calendar = async () =>
  (await store.records.get(CALENDAR.kind, CALENDAR.subject, 'cab', boardCalendar))?.body;
const inForce = async () => (await store.rules.get())?.boards ?? [];

describe('boards of the site', () => {
  test('are saved into the rules in force with their meetings worked out, and listed', async () => {
    const { boards, siteTimeZone } = await save(board());
    expect(boards).toMatchObject([
      {
        version: 1,
        retired: false,
        next: [
          {
            start: '2026-11-25T09:00:00.000Z',
            end: '2026-11-25T10:00:00.000Z',
            cutOff: '2026-11-24T09:00:00.000Z',
          },
          {},
          {},
          {},
          {},
        ],
      },
    ]);
    expect(siteTimeZone).toBe('Europe/Berlin');
    expect(await inForce()).toEqual([
      {
        id: 'cab',
        name: 'CAB',
        kind: 'CAB',
        chair: 'cat',
        deputies: ['carl'],
        members: ['cat', 'carl', 'cleo'],
        groups: [],
        quorum: 2,
        projects: [],
      },
    ]);
    expect((await calendar())?.starts[0]).toBe('2026-11-25T09:00:00.000Z');
  });

  test('saved again the same change nothing; on an older version they are refused', async () => {
    await save(board());
    const version = (await store.rules.get())?.version;
    await save(board());
    expect((await store.rules.get())?.version).toBe(version);
    await save(board({ name: 'Weekly CAB' }), 1);
    await expect(save(board({ quorum: 1 }), 1)).rejects.toMatchObject({ code: 'STALE' });
    const { versions } = await BOARDS['boards.history'](bench.as('admin'), { boardId: 'cab' }, by);
    expect(versions.map((one) => [one.version, one.by, one.board.name])).toEqual([
      [2, 'admin', 'Weekly CAB'],
      [1, 'admin', 'CAB'],
    ]);
  });

  test('are refused with all that is wrong, and nothing is saved', async () => {
    const wrong = board({ chair: 'zoe', quorum: 9 });
    await expect(save(wrong)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      details: { issues: [{ path: 'chair' }, { path: 'quorum' }] },
    });
    expect(await inForce()).toEqual([]);
    const { faults } = await BOARDS['boards.check'](bench.as('admin'), { board: wrong }, by);
    expect(faults).toHaveLength(2);
  });

  test('name groups that Jira has: a name that is no id would fill no seat, and is refused where it stands', async () => {
    bench.site.groups.set('cab-id', ['cleo']);
    const typed = board({ groups: ['cab-id', 'Change board'] });
    const { faults } = await BOARDS['boards.check'](bench.as('admin'), { board: typed }, by);
    expect(faults.map(({ path }) => path)).toEqual(['groups[1]']);
    await expect(save(typed)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining('"Change board"') as string,
    });
    expect(await inForce()).toEqual([]);
    await save(board({ groups: ['cab-id'] }));
    expect(await inForce()).toMatchObject([{ groups: ['cab-id'] }]);
  });

  test('are retired unless a policy asks them', async () => {
    await bench.rules(cabRules());
    await save(board());
    const retire = () => BOARDS['boards.retire'](bench.as('admin'), { id: 'cab', version: 1 }, by);
    await expect(retire()).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('ITSM') as string,
    });
    const { projects, ...rules } = (await store.rules.get())!;
    const without = { ...projects['10']!, approvalPolicies: [] };
    await store.rules.put(
      { ...rules, projects: { '10': without }, version: rules.version + 1 },
      'admin',
      'now',
    );
    expect((await retire()).boards).toMatchObject([{ retired: true, version: 2, next: [] }]);
    expect(await inForce()).toEqual([]);
    expect((await calendar())?.starts).toEqual([]);
    const again = await BOARDS['boards.retire'](bench.as('admin'), { id: 'cab', version: 2 }, by);
    expect(again.boards).toMatchObject([{ retired: true, version: 2 }]);
  });

  test('have their meetings worked out for another year before they run out, without a request on other days', async () => {
    await save(board());
    const rules = (await store.rules.get())!;
    bench.reset();
    await renewBoards(bench.as(null), rules);
    expect(bench.storage).toHaveLength(1);
    bench.site.now += 210 * 86_400_000;
    await renewBoards(bench.as(null), rules);
    expect((await calendar())?.starts.at(-1)?.slice(0, 4)).toBe('2028');
    expect((await store.rules.get())?.boards).toEqual(rules.boards);
  });
});
