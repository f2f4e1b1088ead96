import { RESOLVERS } from '../../../src/contract/resolvers';
import { ADMIN } from '../../../src/usecases/admin';
import { openAdoptionSite } from '../../support/adoption-site';
import { adopt, planOf, projectId, requestOf } from '../../support/adopt';

describe('what is proposed before adopting', () => {
  const bench = openAdoptionSite(undefined, 'empty');
  const groups = bench.site.jira.context.tables.table('groups');
  const settings = () => ADMIN['admin.settings'](bench.deps, { projectId: projectId(bench) }, bench.admin);

  it('is the zone of the site, groups by their names, and a quorum with its reason', async () => {
    const { proposed, reasons } = await settings();
    const name = (id: string) => groups.get(id)?.name;
    expect(proposed).toMatchObject({ timeZone: 'Europe/Berlin', opens: '09:00', closes: '17:00', quorum: 2 });
    expect(Object.values(proposed.groups).map(name)).toEqual([
      'jira-servicemanagement-users',
      'cab-members',
      'change-managers',
      'emergency-changers',
    ]);
    expect(reasons.join(' ')).toContain(
      'The CAB has 3 members, so a quorum of 2 lets it decide while one is away.',
    );
  });

  it('is a quorum of three from four members on', async () => {
    const cab = groups.find((group) => group.name === 'cab-members');
    const peers = groups.find((group) => group.name === 'service-desk-agents');
    if (!cab || !peers) throw new Error('no groups');
    groups.put({ ...cab, members: [...new Set([...cab.members, ...peers.members])] });
    expect((await settings()).proposed.quorum).toBe(3);
    groups.put({ ...cab, members: cab.members.slice(0, 1) });
    expect((await settings()).proposed.quorum).toBe(1);
    groups.put(cab);
  });

  it('says so when no group looks right', async () => {
    const emergency = groups.find((group) => group.name === 'emergency-changers');
    if (!emergency) throw new Error('no group');
    groups.put({ ...emergency, name: 'fire-brigade' });
    const { proposed } = await settings();
    expect(groups.get(proposed.groups.emergency)?.name).toBe('change-managers');
    groups.put(emergency);
  });

  it('that no calendar can be made of is refused with the reason', async () => {
    const request = await requestOf(bench);
    const bad = { ...request, settings: { ...request.settings, timeZone: 'Mars/Olympus' } };
    await expect(ADMIN['admin.plan'](bench.deps, bad, bench.admin)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining('Mars/Olympus') as string,
    });
  });

  it('every answer has the declared shape', async () => {
    expect(() => RESOLVERS['admin.plan'].answer.parse({})).toThrow();
    RESOLVERS['admin.plan'].answer.parse({ kind: 'plan', plan: await planOf(bench) });
    RESOLVERS['admin.settings'].answer.parse(await settings());
    RESOLVERS['admin.job'].answer.parse(await adopt(bench));
    const request = { projectId: projectId(bench) };
    RESOLVERS['admin.overview'].answer.parse(await ADMIN['admin.overview'](bench.deps, {}, bench.admin));
    RESOLVERS['admin.gate'].answer.parse(await ADMIN['admin.gate'](bench.deps, request, bench.admin));
    const rules = RESOLVERS['admin.rules'].answer.parse(
      await ADMIN['admin.rules'](bench.deps, request, bench.admin),
    );
    expect(rules.calendars.map((one) => one.words)).toEqual([
      'Mon-Sun 00:00-24:00 (Europe/Berlin)',
      'Mon-Fri 09:00-17:00 (Europe/Berlin)',
    ]);
    expect(rules.slas.find(({ name }) => name === 'Time to resolve')?.words).toEqual([
      'P1: 4 h',
      'P2: 8 h',
      'P3: 24 h of working time',
      'P4: 40 h of working time',
      'Pauses while waiting for customer.',
      'At 75 %: an internal comment to the assignee ("Three quarters of the time is used up")',
      'At 100 %: an internal comment to the lead ("The target is missed")',
    ]);
    expect(rules.priority.cells[1]?.[1]).toBe('High');
  });
});
