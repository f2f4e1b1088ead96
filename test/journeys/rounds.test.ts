import { overBudget } from '../e2e/support/budgets';
import { adf, MINUTE, MONDAY_NINE, Office, type Named, type Who } from './support/office';

const LENA = 'lena.hoffmann';
/** Answers that make a change of high risk. */
const RISKY: Named = {
  'Change environment': { value: 'Production' },
  'Outage expected': { value: 'Yes' },
  'Back-out tested': { value: 'No' },
  'Peer reviewed': { value: 'No' },
};

describe('a round', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open();
    await office.site.clock.set(MONDAY_NINE + 60 * MINUTE);
  });
  afterAll(() => office.close());
  const fieldOf = async (id: string, name = 'Steward approval'): Promise<unknown> => {
    const { fields } = (await office.must(LENA, 'GET', `/issue/${id}`)) as {
      fields: Record<string, unknown>;
    };
    return fields[office.fieldId(name)];
  };
  const reject = (who: Who, id: string) => office.vote(who, id, { vote: 'reject', reason: 'Not this week.' });

  test('that is rejected takes the change back to assessment by itself, and the next one has no ballots', async () => {
    const id = await office.submitted({ ...RISKY, Impact: { value: 'Extensive / Widespread' } });
    expect((await office.view(LENA, id)).approval.stages.map((stage) => stage.id)).toContain('cab');
    await office.vote('diego.marin', id);
    await reject('priya.raman', id);
    await office.settle();
    expect(office.status(id)).toBe('Awaiting approval');
    await reject('tomasz.kowalczyk', id);
    await office.settle();
    expect(office.status(id)).toBe('Assess');
    expect(await fieldOf(id)).toBe('Rejected');
    const { headline, approval } = await office.view(LENA, id);
    expect(headline.decision).toBe('Rejected');
    expect(approval.ledger.map(({ text }) => text)).toContain('Round 1 ended: the change was rejected');
    await office.moves(LENA, id, 'Submit for approval', 'Schedule');
    const next = (await office.view(LENA, id)).approval;
    expect(next.roundNumber).toBe(2);
    expect(next.stages.flatMap(({ seats }) => seats).filter(({ vote }) => vote !== null)).toEqual([]);
    expect(JSON.stringify((await office.start(id)).body)).toMatch(/not approved yet/);
  });

  test('whose rejection is taken back before Steward moves it stays open', async () => {
    const id = await office.submitted({ ...RISKY, Impact: { value: 'Extensive / Widespread' } });
    await reject('priya.raman', id);
    office.site.faults.configure({
      rules: [
        {
          target: 'jira',
          match: 'GET /rest/api/3/issue/\\d+/transitions',
          times: 5,
          effect: { kind: 'status', status: 503 },
        },
      ],
    });
    await reject('tomasz.kowalczyk', id);
    await office.settle();
    expect(office.status(id)).toBe('Awaiting approval');
    await office.vote('tomasz.kowalczyk', id, { vote: 'approve', reason: 'It may be this week.' });
    office.site.faults.configure({});
    await office.site.clock.step(20 * MINUTE);
    expect(office.status(id)).toBe('Awaiting approval');
    expect((await office.view(LENA, id)).approval.phase).toBe('open');
    await office.site.clock.set(MONDAY_NINE + 60 * MINUTE);
  });

  test('that Steward cannot take back is left to people, with words that say so', async () => {
    const id = await office.submitted({ ...RISKY, Impact: { value: 'Extensive / Widespread' } });
    await reject('priya.raman', id);
    office.site.faults.configure({
      rules: [
        {
          target: 'jira',
          match: 'POST /rest/api/3/issue/\\d+/transitions',
          times: 1,
          effect: { kind: 'status', status: 400 },
        },
      ],
    });
    await reject('tomasz.kowalczyk', id);
    await office.settle();
    office.site.faults.configure({});
    expect(office.status(id)).toBe('Awaiting approval');
    expect((await office.view(LENA, id)).headline.decision).toBe('Rejected');
    await office.settle();
    expect(office.status(id)).toBe('Assess');
  });

  test('follows a risen level: only missing stages are added, ballots stand, and at High they are confirmed', async () => {
    const id = await office.submitted(RISKY);
    const before = await office.view(LENA, id);
    await office.vote('diego.marin', id);
    await office.site.clock.step(1000);
    await office.edit(LENA, id, { Impact: { value: 'Extensive / Widespread' } });
    const risen = await office.view('diego.marin', id);
    expect(risen.approval.roundNumber).toBe(1);
    expect(risen.approval.roundId).toBe(before.approval.roundId);
    const stages = risen.approval.stages.map((stage) => stage.id);
    expect(stages.slice(0, before.approval.stages.length)).toEqual(
      before.approval.stages.map((stage) => stage.id),
    );
    expect(stages).toContain('cab');
    expect(risen.approval.you.vote).toBe('approve');
    expect(risen.approval.stages[0]?.decision).toBe('pending');
    await office.vote('diego.marin', id);
    expect((await office.view(LENA, id)).approval.stages[0]?.decision).toBe('approved');
    await office.site.clock.step(1000);
    await office.edit(LENA, id, { Impact: { value: 'Minor / Localized' } });
    expect((await office.view(LENA, id)).approval.stages.map((stage) => stage.id)).toEqual(stages);
  });

  test('that is void stays void whatever is put back, and each edit opens one more', async () => {
    const id = await office.approved();
    for (const plan of ['Hope.', 'Switch back.', 'Hope.', 'Switch back.'])
      await office.edit(LENA, id, { 'Backout plan': adf(plan) });
    const { approval } = await office.view(LENA, id);
    expect([approval.roundNumber, approval.phase]).toEqual([5, 'open']);
  });

  test('is left alone by a window that was narrowed and widened again unheard', async () => {
    const id = await office.approved();
    office.site.faults.configure({ eventLateMs: [600_000, 600_000] });
    await office.site.clock.step(1000);
    await office.edit(LENA, id, { 'Planned end': '2026-11-23T11:30:00.000+0100' });
    await office.edit(LENA, id, { 'Planned end': '2026-11-23T12:00:00.000+0100' });
    office.site.faults.configure({});
    expect((await office.start(id)).status).toBe(204);
  });

  test('and everything that happens to it stays within its budget', () => {
    expect(overBudget(office.site.meters.report())).toEqual([]);
  });
});

describe('a gate that observes, or is off', () => {
  test('holds nobody up, records what it would have said, and still tells of other ways in', async () => {
    const office = await Office.open('observe');
    const id = await office.submitted();
    await office.moves(LENA, id, 'Schedule');
    expect((await office.start(id)).status).toBe(204);
    const seen = await office.view(LENA, id);
    expect(seen.approval.ledger.find(({ kind }) => kind === 'gate')?.text).toBe(
      'Gate: would have been refused (observe)',
    );
    const out = await office.submitted();
    await office.moves('amara.okafor', out, 'Implement without Steward');
    expect((await office.view(LENA, out)).headline.decision).toBe('Unauthorised');
    await office.gate('off');
    const off = await office.submitted();
    await office.moves(LENA, off, 'Schedule');
    expect((await office.start(off)).status).toBe(204);
    expect(office.kinds(off)).not.toContain('gate asked');
    expect((await office.view(LENA, off)).headline.decision).not.toBe('Unauthorised');
    await office.close();
  });

  test('once enforced, lets through what was submitted before and attested, but not what was edited since', async () => {
    const office = await Office.open('observe');
    const [kept, edited] = [await office.submitted(), await office.submitted()];
    await office.site.clock.set(MONDAY_NINE + 60 * MINUTE);
    await office.gate('enforce');
    await office.site.clock.step(1000);
    await office.edit(LENA, edited, { 'Backout plan': adf('Hope.') });
    for (const id of [kept, edited]) await office.moves(LENA, id, 'Schedule');
    expect((await office.start(kept)).status).toBe(204);
    expect((await office.start(edited)).status).toBe(400);
    const { approval } = await office.view(LENA, kept);
    expect(approval.ledger.map(({ text }) => text)).toContain(
      'Gate: passed, since it was submitted before enforcement and attested',
    );
    await office.close();
  });
});
