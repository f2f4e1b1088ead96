import { MONDAY_NINE, Office, HOUR, GOOD } from './support/office';

/** The bundle on the whole sandbox: the platform holds inputs and outputs against the manifest. */
describe('a rule of Automation', () => {
  let office: Office;
  const run = async (actionKey: string, inputs: Record<string, unknown>): Promise<unknown> => {
    const accountId = office.account('lena.hoffmann');
    const answer = await office.site.forge.callAction({ actionKey, inputs, caller: 'rule', accountId });
    await office.settle();
    return answer;
  };
  beforeAll(async () => {
    office = await Office.open();
  });
  afterAll(() => office.close());

  test('submits a change, reads where its approval stands, and records how it ended', async () => {
    const id = await office.create('lena.hoffmann', GOOD);
    await office.moves('lena.hoffmann', id, 'Start assessment');
    const issueKey = office.issue(id).key;
    expect(await run('start-approval', { issueKey })).toMatchObject({
      ok: true,
      outputs: { state: 'pending', round: 1, gateMode: 'enforce', error: null },
    });
    expect(office.status(id)).toBe('Awaiting approval');
    await office.approve(id);
    await office.moves('lena.hoffmann', id, 'Schedule');
    await office.site.clock.set(MONDAY_NINE + HOUR);
    expect(await run('get-approval-state', { issueKey })).toMatchObject({
      ok: true,
      outputs: { state: 'approved', waitingFor: 0, gatePasses: true, gateMissing: '' },
    });
    expect((await office.start(id)).status).toBe(204);
    expect(await run('record-outcome', { issueKey, outcome: 'Backed out' })).toMatchObject({
      ok: true,
      outputs: { result: 'rolledBack', error: null },
    });
    const field = office.fieldId('Change outcome');
    expect(await office.must('lena.hoffmann', 'GET', `/issue/${id}?fields=${field}`)).toMatchObject({
      fields: { [field]: { value: 'Backed out' } },
    });
  });

  test('is told in words what is wrong, and can go on', async () => {
    expect(await run('get-approval-state', { issueKey: 'no key' })).toMatchObject({
      ok: true,
      outputs: { state: null, error: expect.stringContaining('CHG-12') },
    });
    expect(await run('record-outcome', { issueKey: 'NONE-1', outcome: 'Failed' })).toMatchObject({
      ok: true,
      outputs: { result: null, error: expect.stringContaining('NONE-1') },
    });
    const draft = office.issue(await office.create('lena.hoffmann', GOOD)).key;
    expect(await run('record-outcome', { issueKey: draft, outcome: 'Splendid' })).toMatchObject({
      outputs: { error: expect.stringContaining('Successful with issues') },
    });
  });
});
