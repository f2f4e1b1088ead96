import { RESOLVERS } from '../../../src/contract/resolvers';
import { CALENDARS } from '../../../src/usecases/calendars';
import { TEAMS } from '../../../src/usecases/teams';
import { workIssue } from '../../../src/usecases/work-issue';
import { adopt, projectId } from '../../support/adopt';
import { isWrite, type AdoptionSite } from '../../support/adoption-site';
import { activate, ask, draftOf, dueOf, HOUR, openSla, raise, refusal, work } from '../sla/support';

let bench: AdoptionSite;
beforeEach(async () => {
  bench = await openSla();
});

const list = async () =>
  RESOLVERS['teams.list'].answer.parse(await TEAMS['teams.list'](bench.deps, ask(bench), bench.admin));
const map = (field: { readonly id: string } | 'make' | 'none') =>
  TEAMS['teams.mapField'](bench.deps, { ...ask(bench), field }, bench.admin);
const save = (team: { readonly id: string; readonly name: string; readonly calendar?: string | null }) =>
  TEAMS['teams.save'](
    bench.deps,
    { ...ask(bench), team: { lead: bench.admin.accountId, members: [], calendar: null, ...team } },
    bench.admin,
  );

/** A select field with two teams, as a site may have one. */
async function teamField(): Promise<{
  readonly id: string;
  readonly network: string;
  readonly desk: string;
}> {
  const { body: field } = await bench.site.call('admin', 'POST', '/rest/api/3/field', {
    name: 'Resolver group',
    type: 'com.atlassian.jira.plugin.system.customfieldtypes:select',
    searcherKey: 'com.atlassian.jira.plugin.system.customfieldtypes:multiselectsearcher',
  });
  const id = String(field.id);
  const { body: contexts } = await bench.site.call('admin', 'GET', `/rest/api/3/field/${id}/context`);
  const context = String(contexts.values[0].id);
  const { body: made } = await bench.site.call(
    'admin',
    'POST',
    `/rest/api/3/field/${id}/context/${context}/option`,
    {
      options: [{ value: 'Network' }, { value: 'Desk' }],
    },
  );
  return { id, network: String(made.options[0].id), desk: String(made.options[1].id) };
}

describe('the team field', () => {
  it('is not mapped at first; every select list of the site can be it', async () => {
    const { id } = await teamField();
    const view = await list();
    expect(view).toMatchObject({ field: null, teams: [], unknown: [] });
    expect(view.candidates).toContainEqual({ id, name: 'Resolver group', kind: 'select' });
  });

  it('that exists is mapped, and its values without a record are named', async () => {
    const { id, network, desk } = await teamField();
    const view = await map({ id });
    expect(view.field).toEqual({ id, name: 'Resolver group' });
    expect(view.unknown).toEqual([
      { id: network, name: 'Network' },
      { id: desk, name: 'Desk' },
    ]);
    const { records } = await bench.deps.store.auditLog.page(`project-${projectId(bench)}`, null);
    expect(records[0]).toMatchObject({ kind: 'team field mapped', data: { from: null, to: id } });
  });

  it('is unmapped again, and the records of teams stay', async () => {
    const { id, network } = await teamField();
    await map({ id });
    await save({ id: network, name: 'Network' });
    const view = await map('none');
    expect(view).toMatchObject({ field: null, unknown: [], teams: [{ id: network }] });
  });

  it('can’t be a field that names nobody', async () => {
    expect(await refusal(map({ id: 'summary' }))).toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining('summary'),
      remedy: expect.stringContaining('select list'),
    });
  });

  it('is made on wish, with the steps by hand that Jira leaves, and never twice', async () => {
    bench.sent.length = 0;
    const view = await map('make');
    expect(view.field?.name).toBe('Team');
    expect(view.byHand?.join(' ')).toContain('screens');
    const made = bench.sent.filter((call) => isWrite(call) && call.path === '/rest/api/3/field');
    expect(made).toHaveLength(1);
    await map('none');
    expect(await refusal(map('make'))).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('Team'),
    });
    expect((await map({ id: view.field?.id ?? '' })).field).toEqual(view.field);
  });
});

describe('a team', () => {
  it('is saved, changed and removed, with a record each time', async () => {
    const { id, network } = await teamField();
    await map({ id });
    await save({ id: network, name: 'Network' });
    const { teams, unknown } = await save({ id: network, name: 'Networks' });
    expect(teams).toEqual([
      { id: network, name: 'Networks', lead: bench.admin.accountId, members: [], calendar: null },
    ]);
    expect(unknown.map(({ name }) => name)).toEqual(['Desk']);
    const gone = await TEAMS['teams.remove'](bench.deps, { ...ask(bench), id: network }, bench.admin);
    expect(gone.teams).toEqual([]);
    const { records } = await bench.deps.store.auditLog.page(`project-${projectId(bench)}`, null);
    expect(records.slice(0, 3).map(({ kind }) => kind)).toEqual(['team removed', 'team saved', 'team saved']);
  });

  it('saved again as it is writes nothing', async () => {
    const { id, network } = await teamField();
    await map({ id });
    await save({ id: network, name: 'Network' });
    const before = await bench.deps.store.rules.get();
    await save({ id: network, name: 'Network' });
    expect(await bench.deps.store.rules.get()).toEqual(before);
  });

  it.each([
    ['without a team field', false, { id: '1', name: 'A' }, 'CONFLICT', 'team'],
    ['that is no value of the field', true, { id: '1', name: 'A' }, 'BAD_INPUT', 'team.id'],
    [
      'with a calendar that isn’t there',
      true,
      { name: 'A', calendar: 'nowhere' },
      'BAD_INPUT',
      'team.calendar',
    ],
  ])('is refused %s', async (_name, isMapped, team, code, place) => {
    const { id, network } = await teamField();
    if (isMapped) await map({ id });
    const refused = await refusal(save({ id: network, ...team }));
    expect(refused).toMatchObject({ code, message: expect.stringContaining(place) });
    expect(refused.remedy).toMatch(/\w+/);
  });

  it('is not called like another one', async () => {
    const { id, network, desk } = await teamField();
    await map({ id });
    await save({ id: network, name: 'Network' });
    expect(await refusal(save({ id: desk, name: 'network' }))).toMatchObject({ code: 'BAD_INPUT' });
  });

  it('survives adopting again', async () => {
    const { id, network } = await teamField();
    await map({ id });
    await save({ id: network, name: 'Network' });
    await adopt(bench, ['change-enablement']);
    expect(await list()).toMatchObject({ field: { id }, teams: [{ id: network, name: 'Network' }] });
  });
});

it('a goal that follows the holder counts by the team’s calendar, as soon as the team is given one', async () => {
  // A select list that is on the incident's screens already.
  const field = (await list()).candidates.find(({ name }) => name === 'Cause category')?.id ?? '';
  const network = (await map({ id: field })).unknown[0]?.id ?? '';
  await save({ id: network, name: 'Network' });
  const draft = await draftOf(bench);
  const goals = draft.goals.map((goal) => ({
    ...goal,
    unit: 'working' as const,
    calendarBy: { holder: true as const },
  }));
  await activate(bench, { ...draft, goals });
  await bench.site.clock.step(1000);
  const { id, key } = await raise(bench);
  const edited = await bench.site.call('agentLena', 'PUT', `/rest/api/3/issue/${key}`, {
    fields: { [field]: { id: network } },
  });
  expect(edited.status).toBe(204);
  await workIssue(bench.deps, { kind: 'fold', issueId: id });
  bench.pushed.length = 0;
  expect(await dueOf(bench, id)).toBe('2026-11-23T17:00:01.000Z');
  const early = {
    timeZone: 'Europe/Berlin',
    weekly: { mon: [['09:00', '11:00']], tue: [['09:00', '17:00']] },
    holidays: [],
    overrides: {},
  };
  await CALENDARS['calendars.save'](
    bench.deps,
    { id: null, baseVersion: 0, name: 'Early', definition: early, effectiveFrom: null, correction: null },
    bench.admin,
  );
  await bench.site.clock.step(HOUR);
  await save({ id: network, name: 'Network', calendar: 'early' });
  expect(bench.pushed).toHaveLength(1);
  await work(bench);
  expect(await dueOf(bench, id)).toBe('2026-11-24T15:00:01.000Z');
});
