import { addService } from '../risk/support';
import { FIELD } from '../support/rules';
import { seatsOf, stage, submitted } from './support';

describe('who sits in a stage', () => {
  test('a group: its members', async () => {
    const { look } = await submitted([stage('peers')]);
    expect(Object.keys(seatsOf(await look(), 'peers'))).toEqual(['pia', 'pit']);
  });

  test('people by name: those with an active account', async () => {
    const approvers = [{ kind: 'users' as const, accountIds: ['uma', 'udo'], via: 'experts' }];
    const { look } = await submitted([stage('experts', { approvers })], {
      before: ({ site }) => void site.gone.add('udo'),
    });
    expect(Object.keys(seatsOf(await look(), 'experts'))).toEqual(['uma']);
  });

  test('a project role: people and groups that have it, in one call and one for each group', async () => {
    const approvers = [{ kind: 'role' as const, roleId: '77', via: 'implementers' }];
    const { look } = await submitted([stage('role', { approvers })], {
      before: ({ site }) => void site.roles.set('77', { users: ['rob'], groups: ['peers'] }),
    });
    expect(Object.keys(seatsOf(await look(), 'role'))).toEqual(['rob', 'pia', 'pit']);
  });

  test('owners of the services that the change names; one without an owner is told of', async () => {
    const approvers = [{ kind: 'serviceOwner' as const, via: 'service owner' }];
    const { look } = await submitted([stage('owner', { approvers })], {
      fields: { [FIELD.service]: 'Mail, Payroll, Nowhere' },
      before: async () => {
        await addService('mail', { name: 'Mail', owner: 'olga' });
        await addService('payroll', { name: 'Payroll' });
      },
    });
    const { approval } = await look();
    expect(approval.stages[0]?.seats.map(({ accountId }) => accountId)).toEqual(['olga']);
    expect(approval.stages[0]?.nobody).toEqual([
      'Payroll has no owner',
      '“Nowhere” is not in the service registry, so it has no owner',
    ]);
  });

  test('the lead of the team that holds the change', async () => {
    const approvers = [{ kind: 'teamLead' as const, via: 'team lead' }];
    const teams = { '55': { name: 'Platform', lead: 'lea', members: [], calendar: null } };
    const options = { project: { teamField: 'customfield_77', teams } };
    const led = await submitted([stage('lead', { approvers })], {
      ...options,
      fields: { customfield_77: { id: '55', value: 'Platform' } },
    });
    expect(Object.keys(seatsOf(await led.look(), 'lead'))).toEqual(['lea']);
    const none = await submitted([stage('lead', { approvers })], options);
    expect((await none.look()).approval.stages[0]).toMatchObject({
      seats: [],
      nobody: ['No team holds the change, so there is no team lead'],
      decision: 'blocked',
    });
  });

  test('the people in a field of the change', async () => {
    const approvers = [{ kind: 'field' as const, fieldId: 'customfield_88', via: 'sponsor' }];
    const { look } = await submitted([stage('sponsor', { approvers })], {
      fields: { customfield_88: [{ accountId: 'sam' }, { accountId: 'sue' }] },
    });
    expect(Object.keys(seatsOf(await look(), 'sponsor'))).toEqual(['sam', 'sue']);
  });

  test('a board: members and groups, with the quorum of the board', async () => {
    const approvers = [{ kind: 'board' as const, boardId: 'main', via: 'CAB' }];
    const boards = [
      {
        ...{ id: 'main', name: 'Main board', kind: 'CAB' as const, chair: 'cleo', deputies: [], quorum: 2 },
        members: ['mia'],
        groups: ['cab'],
      },
    ];
    const { look, state } = await submitted([stage('board', { approvers })], { site: { boards } });
    expect(Object.keys(seatsOf(await look(), 'board'))).toEqual(['mia', 'cat', 'carl', 'cleo']);
    expect((await state()).rounds[0]?.stages[0]?.definition.quorum).toBe(2);
  });

  test('a stage that cannot be read never opens: nothing is written, and the next look opens it', async () => {
    const approvers = [{ kind: 'role' as const, roleId: '77', via: 'implementers' }];
    const { look, bench, state } = await submitted([stage('role', { approvers })]);
    await expect(look()).rejects.toThrow();
    bench.site.roles.set('77', { users: ['rob'], groups: [] });
    await look();
    expect((await state()).rounds.map(({ stages }) => stages[0]?.roster.length)).toEqual([1]);
  });
});

describe('whoever votes is asked for again what gave them the seat', () => {
  test('out of the role, the field, the board or the lead: no vote', async () => {
    const approvers = [
      { kind: 'role' as const, roleId: '77', via: 'implementers' },
      { kind: 'field' as const, fieldId: 'customfield_88', via: 'sponsor' },
    ];
    const { bench, issue, vote } = await submitted([stage('mixed', { approvers, rule: { kind: 'all' } })], {
      fields: { customfield_88: [{ accountId: 'sam' }] },
      before: ({ site }) => void site.roles.set('77', { users: ['rob'], groups: ['peers'] }),
    });
    await vote('sam');
    bench.reset();
    await vote('pia');
    // The look of the test itself costs two; the vote: issue, groups, role, and the rights that the resolver asks too.
    expect(bench.site.calls.length - 2).toBeLessThanOrEqual(6);
    expect(bench.storage.filter((path) => path === 'transaction')).toHaveLength(1);
    bench.site.roles.set('77', { users: [], groups: [] });
    await expect(vote('rob')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    bench.site.edit(issue, { customfield_88: [] });
    await expect(vote('sam', { vote: 'reject', reason: 'No' })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });
});
