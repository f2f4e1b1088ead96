import { workAgenda } from '../../../src/usecases/upkeep/work-agenda';
import { store } from '../../../src/store';
import { goodChange, type Bench } from '../support/app-bench';
import { STATUS } from '../support/rules';
import { otherwise, policyOf, roundOf, seatsOf, stage } from '../approvals/support';
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
const HOUR = 3_600_000;
const iso = (at: number) => new Date(at).toISOString();

describe('the draft of an approval policy', () => {
  test('is kept with who saved it and what it changes, and nothing is in force by it', async () => {
    const { draft, version } = await save(bench, STRICTER);
    expect(version).toBe(1);
    expect(draft).toMatchObject({ by: 'admin', basedOn: 1, version: 1 });
    expect(draft?.changes).toEqual(['Row "All changes", stage "CAB" is new: group cab, any one.']);
  });

  test('is refused when somebody else has saved meanwhile', async () => {
    await save(bench, STRICTER);
    const draft = { ...STRICTER, rows: [...STRICTER.rows], acknowledged: [] };
    await expect(
      ask(bench, 'policies.saveDraft', { ...PROJECT, draft, version: 0, basedOn: 1 } as never),
    ).rejects.toMatchObject({ code: 'STALE' });
  });

  test('that is larger than a record of 240 KiB is refused with words, and not kept', async () => {
    // Forge keeps 240 KiB in a value, and prose is squeezed before: what doesn't repeat itself isn't.
    let seed = 7;
    const random = () => String((seed = (seed * 48_271) % 2_147_483_647));
    const many = Array.from({ length: 99 }, (_, index) => ({
      ...otherwise(stage('peers')),
      id: `row-${index}`,
      when: {
        all: Array.from({ length: 2 }, () => ({
          fact: 'label' as const,
          in: Array.from({ length: 200 }, () => random().repeat(2)),
        })),
      },
    }));
    const large = { hit: 'FIRST' as const, rows: [...many, otherwise(stage('peers'))] };
    await expect(save(bench, large)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining('240 KiB') as string,
      remedy: expect.stringContaining('fewer rows') as string,
    });
    expect((await view(bench)).draft).toBeNull();
  });

  test('keeps who first answered for a finding', async () => {
    const said = [{ id: 'automatic-high:all', why: 'Only tests run here.' }];
    await save(bench, STRICTER, 'admin', said);
    const { draft } = await save(bench, STRICTER, 'rules', [...said, { id: 'x', why: 'Meant.' }]);
    expect(draft?.acknowledged.map(({ id, by }) => [id, by])).toEqual([
      ['automatic-high:all', 'admin'],
      ['x', 'rules'],
    ]);
  });

  test('is discarded, and what is in force stays', async () => {
    await save(bench, STRICTER);
    const after = await ask(bench, 'policies.discardDraft', PROJECT);
    expect(after).toMatchObject({ draft: null, version: 1 });
  });
});

describe('activating', () => {
  test('makes the next version, takes the draft away and records who did it and what differs', async () => {
    const after = await activate(bench, STRICTER, { note: 'As the audit asks.' });
    expect(after).toMatchObject({ version: 2, draft: null, origin: 'admin' });
    expect(after.versions).toMatchObject([
      { version: 2, state: 'inForce', by: 'admin', confirmedBy: null, note: 'As the audit asks.' },
      { version: 1, state: 'past', by: null },
    ]);
    expect(await audit('10')).toEqual(['approval policy activated']);
  });

  test('leaves open rounds under the version they opened by; the next ones follow the new one', async () => {
    const old = submit(bench);
    expect((await lastRound(old)).policyVersion).toBe(1);
    bench.site.now += HOUR;
    const after = await activate(bench, STRICTER);
    expect(after.versions.map(({ version, openRounds }) => [version, openRounds])).toEqual([
      [2, 0],
      [1, 1],
    ]);
    await settle(bench);
    expect(await lastRound(old)).toMatchObject({
      policyVersion: 1,
      stages: [{ definition: { id: 'peers' } }],
    });
    expect(await lastRound(submit(bench))).toMatchObject({ policyVersion: 2, stages: [{}, {}] });
  });

  test('may begin later: a round that opens before is judged by the version before, at the very instant by the new one', async () => {
    const later = bench.site.now + 24 * HOUR;
    const { version, versions } = await activate(bench, STRICTER, { effectiveFrom: iso(later) });
    expect(version).toBe(1);
    expect(versions[0]).toMatchObject({ version: 2, state: 'coming', effectiveFrom: iso(later) });
    bench.site.now = later - 1;
    const before = submit(bench);
    expect((await lastRound(before)).policyVersion).toBe(1);
    bench.site.now = later;
    expect((await lastRound(submit(bench))).policyVersion).toBe(2);
    expect((await lastRound(before)).policyVersion).toBe(1);
  });

  test('is refused for a date that has passed, and for one before that of a version to come', async () => {
    const passed = activate(bench, STRICTER, { effectiveFrom: iso(bench.site.now - 1) });
    await expect(passed).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining('passed') as string,
    });
    await ask(bench, 'policies.discardDraft', PROJECT);
    await activate(bench, STRICTER, { effectiveFrom: iso(bench.site.now + HOUR) });
    await expect(activate(bench, table(stage('cab')))).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining('Version 2 begins') as string,
    });
  });

  test('is refused while the linter finds an error: a group without members', async () => {
    bench.site.groups.set('nobody', []);
    await expect(activate(bench, table(stage('nobody')))).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining('nobody may approve') as string,
    });
    expect((await view(bench)).version).toBe(1);
  });

  test('tells of approvers that can’t see the project', async () => {
    bench.site.hiddenFrom.add('pit');
    bench.site.groups.set('blind', ['pit']);
    const draft = { ...table(stage('blind')), acknowledged: [] };
    const { findings } = await ask(bench, 'policies.check', { ...PROJECT, draft, people: true } as never);
    expect(findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      { row: 'all', stage: 'blind', text: expect.stringMatching(/see/) as string },
    ]);
    const { findings: quick } = await ask(bench, 'policies.check', {
      ...PROJECT,
      draft,
      people: false,
    } as never);
    expect(quick.map(({ severity }) => severity)).toEqual(['warning']);
  });

  test('is refused when the draft says what is in force', async () => {
    await expect(activate(bench, table(stage('peers')))).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('keeps the newest few versions in the rules, those that open rounds need, and all of them as records', async () => {
    const old = submit(bench);
    await lastRound(old);
    for (let count = 1; count <= 8; count++) {
      bench.site.now += HOUR;
      await activate(bench, table(stage('peers', { name: `Peers ${count}` })));
    }
    const carried = (await store.rules.get())?.projects['10']?.approvalPolicies.map(({ version }) => version);
    expect(carried).toEqual([1, 4, 5, 6, 7, 8, 9]);
    expect((await view(bench)).versions.map(({ version }) => version)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1]);
  });
});

describe('routing open rounds again', () => {
  test('adds what the new version asks for, and ballots stand', async () => {
    const round = submit(bench);
    await round.fold();
    await round.vote('pia');
    expect((await round.look()).approval.phase).toBe('approved');
    bench.queue.length = 0;
    bench.site.now += HOUR;
    await activate(bench, STRICTER, { openRounds: 'reroute' });
    await settle(bench);
    const { rounds, ballots } = await round.state();
    expect(rounds).toMatchObject([
      {
        policyVersion: 2,
        closed: null,
        stages: [{ definition: { id: 'peers' } }, { definition: { id: 'cab' } }],
      },
    ]);
    expect(ballots).toHaveLength(1);
    const shown = await round.look();
    expect(shown.approval.phase).toBe('open');
    expect(seatsOf(shown, 'peers')['pia']).toMatchObject({ vote: 'approve' });
    await round.vote('cat');
    expect((await round.look()).approval.phase).toBe('approved');
  });

  test('takes nothing away that was asked for', async () => {
    bench = await openPolicies([policyOf([otherwise(stage('peers'), stage('cab'))])]);
    const issue = bench.site.create(goodChange());
    bench.site.move(issue, STATUS.authorize, 'Awaiting approval');
    const round = roundOf(bench, issue);
    await round.fold();
    bench.site.now += HOUR;
    await activate(bench, table(stage('peers')), { openRounds: 'reroute' });
    await settle(bench);
    expect((await round.state()).rounds).toMatchObject([{ policyVersion: 2, stages: [{}, {}] }]);
  });

  test('that the queue doesn’t take is begun by the next upkeep; the version is in force all the same', async () => {
    const round = submit(bench);
    await round.fold();
    bench.site.now += HOUR;
    await activate(bench, table(stage('peers', { name: 'Peers of the office' })));
    bench.site.now += HOUR;
    bench.failStorage(/entity\/set$/);
    const { newest } = await activate(bench, STRICTER, { openRounds: 'reroute' });
    expect(newest.version).toBe(3);
    await settle(bench);
    expect((await round.state()).rounds).toMatchObject([{ policyVersion: 1 }]);
    await workAgenda(bench.as(null));
    await settle(bench);
    expect((await round.state()).rounds).toMatchObject([{ policyVersion: 3 }]);
  });

  test('done twice does it once', async () => {
    const round = submit(bench);
    await round.fold();
    bench.site.now += HOUR;
    await activate(bench, STRICTER, { openRounds: 'reroute' });
    await settle(bench);
    const { version } = await round.state();
    bench.queue.push({
      queue: 'issue-work',
      body: { kind: 'reroute', issueId: round.issue.id },
      options: {},
    });
    await bench.drain();
    expect((await round.state()).version).toBe(version);
  });

  test('is refused for a version that begins later', async () => {
    const later = iso(bench.site.now + HOUR);
    await expect(
      activate(bench, STRICTER, { openRounds: 'reroute', effectiveFrom: later }),
    ).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });
});
