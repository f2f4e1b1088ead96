import { verifyChain, type ChainRecord } from '../../../src/domain/audit/chain';
import * as z from '../../../src/shape';
import { ADMIN, workJob } from '../../../src/usecases/admin';
import { lastChance } from '../../../src/usecases/admin/uninstall-last-chance';
import { openAdoptionSite, type AdoptionSite } from '../../support/adoption-site';
import { drain, jobOf, planOf } from '../../support/adopt';
import { waitForNothing } from '../../support/at-once';
import { differences, siteState } from '../../support/site-state';
import { adoptTogether, firstProject, undo } from '../../support/undo';

const WORKFLOW = 'ITS: Change enablement (Steward)';

beforeAll(waitForNothing);
afterAll(() => jest.restoreAllMocks());

async function adoptAndEnforce(): Promise<AdoptionSite> {
  const bench = openAdoptionSite();
  await adoptTogether(bench, ['change-enablement']);
  const projectId = firstProject(bench);
  const attest = { reason: 'They were approved before.', until: '2027-01-01T00:00:00.000Z' };
  await ADMIN['admin.setGate'](bench.deps, { projectId, mode: 'enforce', attest }, bench.admin);
  return bench;
}

async function prepare(bench: AdoptionSite) {
  const { jobId } = await ADMIN['site.prepareUninstall'](bench.deps, {}, bench.admin);
  await drain(bench);
  return jobOf(bench, jobId);
}

const view = (bench: AdoptionSite) => ADMIN['site.uninstall'](bench.deps, {}, bench.admin);
const gateOf = async (bench: AdoptionSite) =>
  (await bench.deps.store.rules.get())?.projects[firstProject(bench)]?.gate;
const workflowOf = (bench: AdoptionSite) => {
  const found = bench.site.jira.context.tables.table('workflows').find((one) => one.name === WORKFLOW);
  if (!found) throw new Error('the workflow is gone');
  return found;
};
const validators = (bench: AdoptionSite) =>
  workflowOf(bench).transitions.flatMap((step) => step.validators.map((rule) => rule.ruleKey));

async function wholeLedger(bench: AdoptionSite): Promise<ChainRecord[]> {
  const all: ChainRecord[] = [];
  let cursor: string | null = null;
  do {
    const page: { records: unknown[]; next: string | null } = await ADMIN['site.ledger'](
      bench.deps,
      { cursor },
      bench.admin,
    );
    all.push(...(page.records as ChainRecord[]));
    cursor = page.next;
  } while (cursor !== null);
  return all;
}

describe('preparing for uninstall', () => {
  it('says what it does and leaves before anything is done', async () => {
    const bench = await adoptAndEnforce();
    const shown = await view(bench);
    expect(shown).toMatchObject({ preparedAt: null, report: [], jobId: null });
    expect(shown.projects).toEqual([
      expect.objectContaining({ key: 'ITS', gate: 'enforce', attached: true }),
    ]);
    expect(shown.does.length).toBeGreaterThan(2);
    expect(shown.leaves.length).toBeGreaterThan(2);
  });

  it('opens every gate with a record, and takes nothing but our rules out of the workflows', async () => {
    const bench = await adoptAndEnforce();
    const workflows = bench.site.jira.context.tables.table('workflows');
    const theirs = {
      id: 'a-rule-of-theirs',
      ruleKey: 'system:validate-field-value',
      parameters: { ruleType: 'fieldRequired', fieldsRequired: 'priority', ignoreContext: 'true' },
    };
    const own = workflowOf(bench);
    workflows.put({
      ...own,
      transitions: own.transitions.map((step) =>
        step.validators.length > 0 ? { ...step, validators: [...step.validators, theirs] } : step,
      ),
    });
    const before = siteState(bench.site.jira);

    const job = await prepare(bench);
    expect(job).toMatchObject({ state: 'done', kind: 'uninstall' });
    expect(await gateOf(bench)).toMatchObject({ mode: 'observe', attached: false });
    // Theirs on both transitions that we guard: into implementation and to closed.
    const kept = 'system:validate-field-value';
    expect(validators(bench)).toEqual([kept, kept]);
    const changed = differences(before, siteState(bench.site.jira));
    expect(changed.filter((line) => !/workflows › ITS: Change enablement .*validators/.test(line))).toEqual(
      [],
    );

    const shown = await view(bench);
    expect(shown.preparedAt).not.toBeNull();
    expect(shown.report).toEqual([
      `ITS: its gate was enforced and is in observe now; Steward's rules are out of "${WORKFLOW}".`,
    ]);
    const switched = (await wholeLedger(bench)).filter((one) => one['kind'] === 'gate switched');
    expect(switched.at(-1)).toMatchObject({
      actor: bench.admin.accountId,
      data: { to: 'observe', why: 'Prepared for uninstall.' },
    });
  });

  it('can be repeated, and the next plan shows the gate as missing', async () => {
    const bench = await adoptAndEnforce();
    await prepare(bench);
    expect(await prepare(bench)).toMatchObject({ state: 'done' });
    expect((await view(bench)).report).toEqual([
      "ITS: its gate refuses nothing; none of its workflows has a rule of Steward's.",
    ]);
    const plan = await planOf(bench, ['change-enablement']);
    expect(plan.conflicts).toBe(0);
    expect(plan.items.find((item) => item.object === 'Workflow' && item.verb === 'extend')?.text).toContain(
      'the gate on "Start implementation"',
    );
  });

  describe('that is cut off', () => {
    const REPORT = `ITS: its gate was enforced and is in observe now; Steward's rules are out of "${WORKFLOW}".`;
    const begin = async (bench: AdoptionSite) => {
      const { jobId } = await ADMIN['site.prepareUninstall'](bench.deps, {}, bench.admin);
      bench.pushed.length = 0;
      return jobId;
    };
    const changeOf = async (bench: AdoptionSite) =>
      (await bench.deps.store.madeObjects.list(firstProject(bench))).flatMap(({ jobId, made }) =>
        jobId.startsWith('uninstall') && made.kind === 'workflowChange' ? [made] : [],
      );

    it('when the answer to its own save is lost, still tells what it did', async () => {
      const bench = await adoptAndEnforce();
      const jobId = await begin(bench);
      const { jobs } = bench.deps.store;
      const save: typeof jobs.save = async (job) => {
        const saved = await jobs.save(job);
        if (job.next === 1 && job.state === 'running') throw new Error('the answer was lost');
        return saved;
      };
      const unsure = { ...bench.deps, store: { ...bench.deps.store, jobs: { ...jobs, save } } };
      await expect(workJob(unsure, jobId)).rejects.toThrow('the answer was lost');
      await workJob(bench.deps, jobId);
      expect((await view(bench)).report).toEqual([REPORT]);
    });

    it('after Jira took the change, still tells what it did, and knows which version came of it', async () => {
      const bench = await adoptAndEnforce();
      const jobId = await begin(bench);
      const { madeObjects } = bench.deps.store;
      const add: typeof madeObjects.add = (record, at) =>
        record.made.kind === 'workflowChange' && record.made.wrote !== null
          ? Promise.reject(new Error('storage is away'))
          : madeObjects.add(record, at);
      const cut = { ...bench.deps, store: { ...bench.deps.store, madeObjects: { ...madeObjects, add } } };
      await workJob(cut, jobId);
      expect(validators(bench)).toEqual([]);
      expect(await changeOf(bench)).toMatchObject([{ wrote: null }]);
      await workJob(bench.deps, jobId);
      expect((await view(bench)).report).toEqual([REPORT]);
      expect(await changeOf(bench)).toMatchObject([{ wrote: { id: workflowOf(bench).version.id } }]);
    });

    it('after it noted what it did, notes it once', async () => {
      const bench = await adoptAndEnforce();
      const jobId = await begin(bench);
      const { jobs, config } = bench.deps.store;
      const save: typeof jobs.save = (job) =>
        job.state === 'done' ? Promise.reject(new Error('storage is away')) : jobs.save(job);
      const cut = { ...bench.deps, store: { ...bench.deps.store, jobs: { ...jobs, save } } };
      await expect(workJob(cut, jobId)).rejects.toThrow('storage is away');
      await workJob(bench.deps, jobId);
      expect((await view(bench)).report).toEqual([REPORT]);
      expect(await config.history('uninstall', 'site', z.unknown())).toHaveLength(1);
    });
  });

  it('does not hold any longer once the gate is back', async () => {
    const bench = await adoptAndEnforce();
    await prepare(bench);
    await adoptTogether(bench, ['change-enablement']);
    expect(await gateOf(bench)).toMatchObject({ mode: 'observe', attached: true });
    expect((await view(bench)).preparedAt).toBeNull();
  });

  it('does not stand in the way of an undo', async () => {
    const bench = openAdoptionSite(undefined, 'blank');
    const before = siteState(bench.site.jira);
    await adoptTogether(bench, ['change-enablement']);
    await prepare(bench);
    await undo(bench, ['change-enablement']);
    expect(differences(before, siteState(bench.site.jira))).toEqual([]);
  });

  it('has nothing to do where nothing was adopted', async () => {
    const bench = openAdoptionSite();
    const job = await prepare(bench);
    expect(job).toMatchObject({ state: 'done', total: 0 });
    expect((await view(bench)).report).toEqual(['No project has adopted anything: there was nothing to do.']);
  });
});

describe('the whole ledger', () => {
  it('comes page by page, every chain whole and in order', async () => {
    const bench = openAdoptionSite();
    await adoptTogether(bench, ['change-enablement']);
    const projectId = firstProject(bench);
    for (let count = 0; count < 60; count++)
      for (const mode of ['off', 'observe'] as const)
        await ADMIN['admin.setGate'](bench.deps, { projectId, mode }, bench.admin);
    const first = await ADMIN['site.ledger'](bench.deps, { cursor: null }, bench.admin);
    expect(first.records).toHaveLength(100);
    expect(first.next).not.toBeNull();
    const all = await wholeLedger(bench);
    expect(all).toHaveLength(121);
    expect(verifyChain(all)).toMatchObject({ intact: true });
  });

  it.each(['', 'nonsense', Buffer.from('{"ledger":1,"after":"x"}').toString('base64url')])(
    'refuses a cursor that it did not give: "%s"',
    async (cursor) => {
      const bench = openAdoptionSite();
      await expect(ADMIN['site.ledger'](bench.deps, { cursor }, bench.admin)).rejects.toMatchObject({
        code: 'BAD_INPUT',
      });
    },
  );
});

describe('the last chance before an uninstall', () => {
  it('opens the gate and takes the rules out', async () => {
    const bench = await adoptAndEnforce();
    await lastChance(bench.deps);
    expect(await gateOf(bench)).toMatchObject({ mode: 'observe', attached: false });
    expect(validators(bench)).toEqual([]);
  });

  it('opens the gate though Jira does not answer any more, and never throws', async () => {
    const bench = await adoptAndEnforce();
    bench.disturb = () => ({ status: 401, body: {} });
    await expect(lastChance(bench.deps)).resolves.toBeUndefined();
    expect(await gateOf(bench)).toMatchObject({ mode: 'observe', attached: true });
  });

  it('never throws, not even when nothing can be read', async () => {
    const bench = await adoptAndEnforce();
    const broken = () => Promise.reject(new Error('no storage'));
    const store = { ...bench.deps.store, rules: { get: broken, put: broken } };
    await expect(lastChance({ ...bench.deps, store })).resolves.toBeUndefined();
  });

  it('begins with no further project when its time is nearly over', async () => {
    const bench = await adoptAndEnforce();
    let now = Date.parse('2026-11-23T09:00:00Z');
    const clock = { now: () => (now += 30_000) };
    await lastChance({ ...bench.deps, clock });
    expect(await gateOf(bench)).toMatchObject({ mode: 'observe' });
    expect(validators(bench)).not.toEqual([]);
  });
});
