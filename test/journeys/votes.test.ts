import { adf, GOOD, MINUTE, MONDAY_NINE, Office, type Who } from './support/office';
import { callResolver } from '../../sandbox/replay/adopt-practice';
import { verifyChain } from '../../src/domain/audit/chain';

const LENA = 'lena.hoffmann';
const PEERS: Who[] = [
  'alma.admin',
  'chris.manager',
  'priya.raman',
  'tomasz.kowalczyk',
  'ingrid.solberg',
  'diego.marin',
  'yuki.tanaka',
  'amara.okafor',
];

describe('a vote', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open();
    await office.site.clock.set(MONDAY_NINE + 60 * MINUTE);
  });
  afterAll(() => office.close());

  test('of eight people in one instant counts eight times, and the chain of records is whole', async () => {
    const id = await office.submitted();
    const { approval } = await office.view(LENA, id);
    const request = {
      issueId: id,
      roundId: approval.roundId ?? '',
      seal: approval.seal,
      vote: 'approve' as const,
    };
    await Promise.all(
      PEERS.map((who) =>
        callResolver(office.site, 'steward-change', office.account(who), 'change.vote', request),
      ),
    );
    await office.settle();
    const seats = (await office.view(LENA, id)).approval.stages[0]?.seats ?? [];
    expect(seats.filter(({ vote }) => vote === 'approve')).toHaveLength(8);
    const records = office.audit(id);
    expect(records.filter((one) => one['kind'] === 'ballot cast')).toHaveLength(8);
    expect(verifyChain(records).intact).toBe(true);
  });

  test('of somebody who was its reporter for a while is refused', async () => {
    const id = await office.create('diego.marin', GOOD, 'A change', '[System] Change', {
      reporter: { accountId: office.account('priya.raman') },
    });
    await office.must(LENA, 'PUT', `/issue/${id}`, {
      fields: { reporter: { accountId: office.account(LENA) } },
    });
    await office.moves(LENA, id, 'Start assessment', 'Submit for approval');
    for (const who of ['priya.raman', 'diego.marin', LENA] as Who[])
      await expect(office.vote(who, id)).rejects.toThrow(/has a part in a change/);
  });

  test('is lost by whoever becomes the implementer, for good, and the approval with it', async () => {
    const id = await office.submitted();
    await office.vote('diego.marin', id);
    await office.moves(LENA, id, 'Schedule');
    await office.edit(LENA, id, { Implementer: { accountId: office.account('diego.marin') } });
    expect(office.kinds(id).slice(-2)).toEqual(['ballot lost', 'approval withdrawn']);
    await office.edit(LENA, id, { Implementer: null });
    expect(JSON.stringify((await office.start(id)).body)).toMatch(/not approved yet/);
    await expect(office.vote('diego.marin', id)).rejects.toThrow(/has a part in a change/);
    await office.vote('yuki.tanaka', id);
    expect((await office.start(id)).status).toBe(204);
  });

  test('is lost by whoever gets a task of the change, whether Steward has heard of the task or not', async () => {
    const id = await office.submitted();
    await office.vote('diego.marin', id);
    await office.moves(LENA, id, 'Schedule');
    const task = await office.create(LENA, {}, 'Copy the data', 'Sub-task', {
      parent: { id },
      assignee: { accountId: office.account('diego.marin') },
    });
    expect(JSON.stringify((await office.start(id)).body)).toMatch(/not approved yet/);
    await office.must(LENA, 'PUT', `/issue/${task}/assignee`, { accountId: office.account('yuki.tanaka') });
    await office.must(LENA, 'PUT', `/issue/${task}/assignee`, { accountId: null });
    for (const who of ['diego.marin', 'yuki.tanaka'] as Who[])
      await expect(office.vote(who, id)).rejects.toThrow(/task assignee/);
    await office.vote('amara.okafor', id);
    expect((await office.start(id)).status).toBe(204);
  });

  test('needs the seat and the membership: leaving before refuses it, leaving afterwards does not undo it', async () => {
    const id = await office.submitted();
    office.regroup('jira-servicemanagement-users', 'remove', 'yuki.tanaka');
    await expect(office.vote('yuki.tanaka', id)).rejects.toThrow();
    office.regroup('jira-servicemanagement-users', 'add', 'yuki.tanaka');
    await office.vote('yuki.tanaka', id);
    office.regroup('jira-servicemanagement-users', 'remove', 'yuki.tanaka');
    await office.moves(LENA, id, 'Schedule');
    expect((await office.start(id)).status).toBe(204);
    office.regroup('jira-servicemanagement-users', 'add', 'yuki.tanaka');
  });

  test('of a deactivated account is refused', async () => {
    const id = await office.submitted();
    const { approval } = await office.view('yuki.tanaka', id);
    const user = office.tables.table('users').get(office.account('yuki.tanaka'));
    if (!user) throw new Error('Yuki is gone');
    office.tables.table('users').put({ ...user, active: false });
    const seen = {
      issueId: id,
      roundId: approval.roundId ?? '',
      seal: approval.seal,
      vote: 'approve' as const,
    };
    await expect(callResolver(office.site, 'steward-change', user.id, 'change.vote', seen)).rejects.toThrow();
    office.tables.table('users').put(user);
    expect((await office.view(LENA, id)).approval.phase).toBe('open');
  });

  test('of a customer, of an outsider and of one who cannot see the change is refused', async () => {
    const id = await office.submitted();
    const { approval } = await office.view('diego.marin', id);
    const forged = { roundId: approval.roundId ?? '', seal: approval.seal };
    const role = office.tables
      .table('roleActors')
      .where(({ groups, users }) => groups.length + users.length > 0);
    const request = { issueId: id, ...forged, vote: 'approve' as const };
    const voteAs = (who: Who) =>
      callResolver(office.site, 'steward-change', office.account(who), 'change.vote', request);
    await expect(voteAs('sophie.laurent')).rejects.toThrow(/cannot see it|no seat/);
    for (const actors of role)
      office.tables.table('roleActors').put({
        ...actors,
        groups: [],
        users: actors.users.filter((one) => one !== office.account('diego.marin')),
      });
    await expect(voteAs('diego.marin')).rejects.toThrow(/cannot see it/);
    for (const actors of role) office.tables.table('roleActors').put(actors);
    await expect(voteAs('diego.marin')).resolves.toBeDefined();
  });

  test('with forged ids counts nowhere', async () => {
    const [mine, other] = [
      await office.submitted(),
      await office.submitted({ Description: adf('Another one.') }),
    ];
    const theirs = (await office.view('diego.marin', other)).approval;
    await expect(office.vote('diego.marin', mine, { roundId: theirs.roundId ?? '' })).rejects.toThrow(
      /does not exist/,
    );
    await expect(office.vote('diego.marin', mine, { seal: theirs.seal })).rejects.toThrow(/edited since/);
    await expect(office.vote('diego.marin', mine, { seal: 'x' })).rejects.toThrow(/seal/);
    await expect(office.vote('diego.marin', mine, { issueId: '999999' })).rejects.toThrow(/does not exist/);
    await expect(office.vote('diego.marin', mine, { issueId: '1 OR 1=1' })).rejects.toThrow(/number/);
    for (const id of [mine, other]) expect((await office.view(LENA, id)).approval.phase).toBe('open');
  });

  test('claims nothing by the context of the call: whose issue it says it is does not matter', async () => {
    const id = await office.submitted();
    const invoked = await office.site.forge.invokeFrontEnd({
      moduleKey: 'steward-change',
      functionKey: 'change.view',
      payload: { issueId: id, accountId: office.account('alma.admin') },
      accountId: office.account('sophie.laurent'),
      context: {
        accountId: office.account('alma.admin'),
        extension: { issue: { id }, accountId: office.account('alma.admin') },
      },
    });
    expect(JSON.stringify(invoked)).not.toContain('"canVote":true');
  });

  test('on a closed round is refused', async () => {
    const id = await office.submitted();
    const { approval } = await office.view('diego.marin', id);
    await office.edit(LENA, id, { 'Backout plan': adf('Hope.') });
    const now = (await office.view('diego.marin', id)).approval;
    await expect(
      office.vote('diego.marin', id, { roundId: approval.roundId ?? '', seal: now.seal }),
    ).rejects.toThrow(/closed/);
  });

  test('that undoes an approval withdraws it: in the ledger, in the field, at the gate', async () => {
    const id = await office.approved();
    await office.settle();
    await office.vote('diego.marin', id, { vote: 'abstain', reason: 'I know too little of it.' });
    await office.settle();
    expect(office.kinds(id)).toContain('approval withdrawn');
    const { approval } = await office.view(LENA, id);
    expect(approval.ledger.filter(({ kind }) => kind === 'withdrawn')).toHaveLength(1);
    expect(JSON.stringify((await office.start(id)).body)).toMatch(/not approved yet/);
    expect(await fieldOf(id)).toBe('Waiting');
  });

  const fieldOf = async (id: string): Promise<unknown> => {
    const { fields } = (await office.must(LENA, 'GET', `/issue/${id}`)) as {
      fields: Record<string, unknown>;
    };
    return fields[office.fieldId('Steward approval')];
  };
});
