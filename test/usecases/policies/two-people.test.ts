import { store } from '../../../src/store';
import type { Bench } from '../support/app-bench';
import { stage } from '../approvals/support';
import {
  activate,
  ask,
  audit,
  lastRound,
  openPolicies,
  PROJECT,
  save,
  settle,
  STRICTER,
  submit,
  table,
  view,
} from './support';

let bench: Bench;
beforeEach(async () => (bench = await openPolicies()));
const DAY = 86_400_000;

async function turn(on: boolean, proposer = 'admin', confirmer = 'rules') {
  const { proposal } = await ask(bench, 'policies.proposeTwoPeople', { on }, proposer);
  return ask(bench, 'policies.confirmTwoPeople', { version: proposal?.version ?? 0 }, confirmer);
}
const confirm = (version: number, who: string) =>
  ask(bench, 'policies.confirm', { ...PROJECT, version }, who);

describe('that activating takes two people', () => {
  test('is off at first, and turned on by two', async () => {
    expect(await ask(bench, 'policies.twoPeople', {})).toEqual({ on: false, proposal: null });
    const asked = await ask(bench, 'policies.proposeTwoPeople', { on: true });
    expect(asked).toMatchObject({ on: false, proposal: { by: 'admin', on: true, canConfirm: false } });
    await expect(
      ask(bench, 'policies.confirmTwoPeople', { version: asked.proposal?.version ?? 0 }),
    ).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
      message: expect.stringContaining('two people') as string,
    });
    const on = await ask(
      bench,
      'policies.confirmTwoPeople',
      { version: asked.proposal?.version ?? 0 },
      'rules',
    );
    expect(on).toEqual({ on: true, proposal: null });
    expect(await audit('site')).toEqual(['two people required', 'two people proposed']);
    expect(await audit('10')).toEqual(['two people required']);
  });

  test('is turned off by two as well', async () => {
    await turn(true);
    const { on, proposal } = await ask(bench, 'policies.proposeTwoPeople', { on: false });
    expect(on).toBe(true);
    await expect(
      ask(bench, 'policies.confirmTwoPeople', { version: proposal?.version ?? 0 }),
    ).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect((await view(bench)).twoPeople.on).toBe(true);
    await ask(bench, 'policies.confirmTwoPeople', { version: proposal?.version ?? 0 }, 'rules');
    expect((await store.rules.get())?.twoPeople).toBeUndefined();
  });

  test('is not confirmed any more after 14 days, and a millisecond before it is', async () => {
    const { proposal } = await ask(bench, 'policies.proposeTwoPeople', { on: true });
    const version = proposal?.version ?? 0;
    bench.site.now += 14 * DAY;
    expect((await view(bench, 'rules')).twoPeople.proposal).toBeNull();
    await expect(ask(bench, 'policies.confirmTwoPeople', { version }, 'rules')).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    bench.site.now -= 1;
    expect((await ask(bench, 'policies.confirmTwoPeople', { version }, 'rules')).on).toBe(true);
  });
});

describe('a version that takes two people', () => {
  beforeEach(async () => void (await turn(true)));

  test('is proposed by one, with nothing in force, and put in force by another, who sees what differs', async () => {
    const proposed = await activate(bench, STRICTER, { note: 'As agreed.' });
    expect(proposed).toMatchObject({ version: 1, draft: null, proposal: { by: 'admin', canConfirm: false } });
    const seen = await view(bench, 'rules');
    expect(seen.proposal).toMatchObject({
      canConfirm: true,
      note: 'As agreed.',
      changes: ['Row "All changes", stage "CAB" is new: group cab, any one.'],
    });
    const after = await confirm(seen.proposal?.version ?? 0, 'rules');
    expect(after).toMatchObject({ version: 2, proposal: null });
    expect(after.versions[0]).toMatchObject({ by: 'admin', confirmedBy: 'rules' });
    expect((await audit('10')).slice(0, 2)).toEqual([
      'approval policy activated',
      'approval policy proposed',
    ]);
  });

  test('is not confirmed by who proposed it', async () => {
    const { proposal } = await activate(bench, STRICTER);
    await expect(confirm(proposal?.version ?? 0, 'admin')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    expect((await view(bench)).version).toBe(1);
  });

  test('is not confirmed after 14 days; taken back, it is the draft again', async () => {
    const { proposal } = await activate(bench, STRICTER);
    const version = proposal?.version ?? 0;
    bench.site.now += 14 * DAY;
    expect((await view(bench, 'rules')).proposal?.canConfirm).toBe(false);
    await expect(confirm(version, 'rules')).rejects.toMatchObject({ code: 'CONFLICT' });
    const after = await ask(bench, 'policies.dropProposal', { ...PROJECT, version }, 'rules');
    expect(after).toMatchObject({ proposal: null, draft: { table: { rows: [{ id: 'all' }] } } });
    expect((await audit('10'))[0]).toBe('approval policy proposal dropped');
  });

  test('is checked anew when it is confirmed', async () => {
    const { proposal } = await activate(bench, STRICTER);
    bench.site.groups.set('cab', []);
    await expect(confirm(proposal?.version ?? 0, 'rules')).rejects.toMatchObject({ code: 'BAD_INPUT' });
    expect((await view(bench)).version).toBe(1);
  });

  test('replaces one that was proposed before, and the older is not there to be confirmed', async () => {
    const { proposal: first } = await activate(bench, STRICTER);
    const { proposal: second } = await activate(bench, table(stage('cab')), {}, 'rules');
    await expect(confirm(first?.version ?? 0, 'rules')).rejects.toMatchObject({ code: 'STALE' });
    expect((await confirm(second?.version ?? 0, 'admin')).version).toBe(2);
  });

  test('may begin later, and routes open rounds again when it is confirmed', async () => {
    const round = submit(bench);
    await lastRound(round);
    bench.site.now += 1;
    const { proposal } = await activate(bench, STRICTER, { openRounds: 'reroute' });
    await settle(bench);
    expect((await lastRound(round)).policyVersion).toBe(1);
    await confirm(proposal?.version ?? 0, 'rules');
    await settle(bench);
    expect((await lastRound(round)).policyVersion).toBe(2);
  });

  test('leaves the draft that somebody makes meanwhile alone', async () => {
    const { proposal } = await activate(bench, STRICTER);
    await save(bench, table(stage('managers')), 'rules');
    const after = await ask(bench, 'policies.dropProposal', { ...PROJECT, version: proposal?.version ?? 0 });
    expect(after.draft).toMatchObject({ by: 'rules' });
  });
});
