import { publishedAdoption } from '../../../src/domain/provisioning';
import type { ActivationPlan } from '../../../src/contract/sla-admin';
import { SLA } from '../../../src/usecases/sla';
import { workIssue } from '../../../src/usecases/work-issue';
import { adopt, planOf as planOfAdoption, projectId } from '../../support/adopt';
import type { AdoptionSite } from '../../support/adoption-site';
import {
  activate,
  ask,
  at,
  DAY,
  draftOf,
  dueOf,
  HOUR,
  MONDAY,
  openSla,
  raise,
  refusal,
  save,
  scaled,
  stateOf,
  work,
} from './support';

let bench: AdoptionSite;
beforeEach(async () => {
  bench = await openSla();
});

const project = async () => {
  const rules = await bench.deps.store.rules.get();
  const found = rules?.projects[projectId(bench)];
  if (!found) throw new Error('no project');
  return found;
};
async function planOf(policyId = 'resolve'): Promise<ActivationPlan> {
  const asked = await SLA['sla.planActivation'](bench.deps, { ...ask(bench), policyId }, bench.admin);
  if (asked.kind !== 'working') throw new Error('a plan is made through the queue');
  const { jobId } = asked.job;
  await work(bench);
  const answer = await SLA['sla.activationPlan'](bench.deps, { jobId }, bench.admin);
  if (answer.kind !== 'plan') throw new Error(answer.job.error?.message ?? answer.job.state);
  return answer.plan;
}

describe('activating a draft', () => {
  it('makes the next version, takes the draft away and records who did it, all at once', async () => {
    const before = await bench.deps.store.rules.get();
    const { view, job } = await activate(bench, scaled(await draftOf(bench), 0.5));
    expect(job).toBeNull();
    expect(view).toMatchObject({
      draft: null,
      policy: { version: 2, effectiveFrom: at(MONDAY), origin: 'admin' },
    });
    expect((await bench.deps.store.rules.get())?.version).toBe((before?.version ?? 0) + 1);
    const { records } = await bench.deps.store.auditLog.page(`project-${projectId(bench)}`, null);
    expect(records[0]).toMatchObject({
      kind: 'sla policy activated',
      actor: bench.admin.accountId,
      data: { policy: 'resolve', policyVersion: 2, openTickets: 'keep' },
    });
  });

  it('serves new tickets only, until the others are moved', async () => {
    const old = await raise(bench);
    await bench.site.clock.step(HOUR);
    await activate(bench, scaled(await draftOf(bench), 0.5));
    await work(bench);
    const young = await raise(bench);
    expect(await dueOf(bench, old.id)).toBe(at(MONDAY + 8 * HOUR));
    expect(await dueOf(bench, young.id)).toBe(at(MONDAY + 5 * HOUR));
  });

  it('may begin later: until then tickets are served by the version before', async () => {
    const later = at(MONDAY + DAY);
    const { view } = await activate(bench, scaled(await draftOf(bench), 0.5), 'keep', later);
    expect(view.policy?.version).toBe(1);
    expect(view.versions[0]).toMatchObject({ version: 2, effectiveFrom: later });
    expect(await dueOf(bench, (await raise(bench)).id)).toBe(at(MONDAY + 8 * HOUR));
    await bench.site.clock.step(DAY);
    expect(await dueOf(bench, (await raise(bench)).id)).toBe(at(MONDAY + DAY + 4 * HOUR));
  });

  it('is refused for a date that has passed, even by a millisecond; now itself is in time', async () => {
    const draft = scaled(await draftOf(bench), 0.5);
    const refused = await refusal(activate(bench, draft, 'keep', at(MONDAY - 1)));
    expect(refused).toMatchObject({ code: 'BAD_INPUT', message: expect.stringContaining('effectiveFrom') });
    const { draft: kept } = await SLA['sla.policy'](
      bench.deps,
      { ...ask(bench), policyId: 'resolve' },
      bench.admin,
    );
    const request = {
      ...ask(bench),
      policyId: 'resolve',
      draftVersion: kept?.version ?? 0,
      openTickets: 'keep' as const,
    };
    const { view } = await SLA['sla.activate'](
      bench.deps,
      { ...request, effectiveFrom: at(MONDAY) },
      bench.admin,
    );
    expect(view.policy?.version).toBe(2);
  });

  it('does not move tickets to a version that begins later', async () => {
    const refused = await refusal(activate(bench, scaled(await draftOf(bench), 0.5), 'move', at(MONDAY + 1)));
    expect(refused).toMatchObject({ code: 'BAD_INPUT', message: expect.stringContaining('openTickets') });
    expect((await project()).slaPolicies).toHaveLength(2);
  });

  it('is refused while the linter finds an error, with its place and remedy', async () => {
    const draft = await draftOf(bench);
    const refused = await refusal(activate(bench, { ...draft, clock: { ...draft.clock, stop: [] } }));
    expect(refused).toMatchObject({ code: 'BAD_INPUT', message: expect.stringContaining('clock.stop') });
    expect(refused.remedy).toMatch(/\w+/);
    expect((await project()).slaPolicies).toHaveLength(2);
  });

  it('is refused when the draft was saved again after it was looked at', async () => {
    const draft = await draftOf(bench);
    await save(bench, scaled(draft, 2));
    await save(bench, scaled(draft, 3), 1);
    const request = { ...ask(bench), policyId: 'resolve', effectiveFrom: null, openTickets: 'keep' as const };
    const stale = SLA['sla.activate'](bench.deps, { ...request, draftVersion: 1 }, bench.admin);
    expect(await refusal(stale)).toMatchObject({ code: 'STALE' });
    expect((await project()).slaPolicies).toHaveLength(2);
  });

  it('is refused when the draft is saved while it is being activated', async () => {
    const draft = await draftOf(bench);
    await save(bench, scaled(draft, 2));
    let saved = false;
    bench.disturb = async (_method, path) => {
      if (!saved && path.endsWith('/issueLinkType')) {
        saved = true;
        await save(bench, scaled(draft, 3), 1);
      }
      return undefined;
    };
    const request = { ...ask(bench), policyId: 'resolve', draftVersion: 1, effectiveFrom: null };
    const pressed = SLA['sla.activate'](bench.deps, { ...request, openTickets: 'keep' }, bench.admin);
    expect(await refusal(pressed)).toMatchObject({ code: 'STALE' });
    expect((await project()).slaPolicies).toHaveLength(2);
  });

  it('happens once when two press the button at the same moment', async () => {
    const { draft } = await save(bench, scaled(await draftOf(bench), 2));
    const draftVersion = draft?.version ?? 0;
    const request = { ...ask(bench), policyId: 'resolve', draftVersion, effectiveFrom: null };
    const press = (openTickets: 'keep' | 'move') =>
      SLA['sla.activate'](bench.deps, { ...request, openTickets }, bench.admin);
    const both = await Promise.allSettled([press('keep'), press('move')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = both.find((one) => one.status === 'rejected') as PromiseRejectedResult;
    expect(lost.reason).toMatchObject({ code: 'STALE' });
    expect((await project()).slaPolicies.filter(({ id }) => id === 'resolve')).toHaveLength(2);
  });

  it('asked for again after the process died goes on where it stopped: no other version, but the tickets move', async () => {
    const { id } = await raise(bench);
    await bench.site.clock.step(HOUR);
    const { draft } = await save(bench, scaled(await draftOf(bench), 0.5));
    const draftVersion = draft?.version ?? 0;
    const request = { ...ask(bench), policyId: 'resolve', draftVersion, effectiveFrom: null };
    const { jobs } = bench.deps.store;
    const dying = {
      ...bench.deps,
      store: {
        ...bench.deps.store,
        jobs: { ...jobs, create: () => Promise.reject(new Error('the process died')) },
      },
    };
    const move = { ...request, openTickets: 'move' as const };
    await expect(SLA['sla.activate'](dying, move, bench.admin)).rejects.toThrow('died');
    const { view, job } = await SLA['sla.activate'](bench.deps, move, bench.admin);
    expect(view.policy?.version).toBe(2);
    expect(job).not.toBeNull();
    await work(bench);
    expect(await dueOf(bench, id)).toBe(at(MONDAY + 4 * HOUR));
  });

  it('of a draft that says the same as what is in force is refused', async () => {
    expect(await refusal(activate(bench, await draftOf(bench)))).toMatchObject({ code: 'CONFLICT' });
  });

  it('keeps what each status category means, for conditions on it', async () => {
    const draft = await draftOf(bench);
    const done = { field: 'statusCategory', in: ['done'] };
    await activate(bench, { ...draft, clock: { ...draft.clock, stop: [{ level: done }] } });
    const { statusCategories } = await project();
    expect(Object.values(statusCategories ?? {})).toEqual(
      expect.arrayContaining(['new', 'indeterminate', 'done']),
    );
  });

  it('is refused when the rules would outgrow one record, and says what to do', async () => {
    const draft = await draftOf(bench);
    const text = (n: number) =>
      Array.from({ length: 40 }, (_, i) => Math.sin(n * 97 + i).toString(36)).join('');
    const goals = Array.from({ length: 110 }, (_, n) => ({
      ...draft.goals[0],
      id: `goal-${n}`,
      when: { field: 'priority', in: Array.from({ length: 8 }, (__, i) => text(n * 8 + i).slice(0, 250)) },
    }));
    const large = { ...draft, goals } as typeof draft;
    await activate(bench, large);
    const refused = await refusal(activate(bench, scaled(large, 2)));
    expect(refused).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('240 KiB') });
    expect(refused.remedy).toContain('fewer goals');
    expect((await project()).slaPolicies).toHaveLength(3);
    const twice = {
      ...large,
      goals: [...large.goals, ...large.goals.map((one) => ({ ...one, id: `${one.id}-b` }))],
    };
    expect(await refusal(save(bench, twice, 3))).toMatchObject({
      code: 'BAD_INPUT',
      remedy: expect.any(String),
    });
  });

  it('shows the panel on the types that the new scope covers, and no longer on others', async () => {
    const typeId = (await project()).practices[0]?.issueTypeIds[0] ?? '';
    for (const policyId of ['acknowledge', 'resolve']) {
      const draft = await draftOf(bench, policyId);
      await activate(bench, { ...draft, scope: { not: { field: 'issuetype', in: [typeId] } } });
    }
    // Version 1 still names the type: open tickets are served by it.
    const rules = await bench.deps.store.rules.get();
    expect(rules && publishedAdoption(rules).clockTypes).toEqual([`${typeId}@${projectId(bench)}`]);
  });
});

describe('adopting again', () => {
  it('leaves edited and retired policies, teams and settings alone, and has nothing to write', async () => {
    await activate(bench, scaled(await draftOf(bench), 0.5));
    await SLA['sla.retire'](bench.deps, { ...ask(bench), policyId: 'acknowledge' }, bench.admin);
    const settings = await SLA['sla.settings'](bench.deps, ask(bench), bench.admin);
    await SLA['sla.saveSettings'](bench.deps, { ...settings, goalLine: 0.9 }, bench.admin);
    expect((await planOfAdoption(bench, ['incident-management'])).writes).toBe(0);
  });

  it('with another practice beside it keeps them too', async () => {
    await activate(bench, scaled(await draftOf(bench), 0.5));
    const { slaPolicies } = await project();
    await adopt(bench, ['change-enablement']);
    const ofChanges = ({ id }: { readonly id: string }) => id.startsWith('change-');
    expect((await project()).slaPolicies.filter((one) => !ofChanges(one))).toEqual(slaPolicies);
    expect((await project()).slaPolicies.filter(ofChanges)).toHaveLength(3);
    expect((await project()).statusCategories).toBeDefined();
  });
});

describe('moving open tickets', () => {
  it('shows before who would be breached at once and whose due instant moves, and then does exactly that', async () => {
    const urgent = await raise(bench, 'Highest');
    const high = await raise(bench, 'High');
    await bench.site.clock.step(3 * HOUR);
    await save(bench, scaled(await draftOf(bench), 0.5));
    const plan = await planOf();
    expect(plan).toMatchObject({ policyId: 'resolve', draftVersion: 1, openTickets: 2 });
    expect(plan.changes).toContainEqual({ what: 'Goal P2', before: '8 h', after: '4 h' });
    expect(plan.move).toMatchObject({
      breachedAtOnce: 1,
      breachedNoMore: 0,
      dueEarlier: 1,
      dueLater: 0,
      same: 0,
    });
    expect(plan.move.tickets.map(({ key }) => key)).toEqual([urgent.key, high.key]);
    expect((await stateOf(bench, high.id)).pins).toEqual({});

    const request = { ...ask(bench), policyId: 'resolve', draftVersion: 1, effectiveFrom: null };
    const { job } = await SLA['sla.activate'](bench.deps, { ...request, openTickets: 'move' }, bench.admin);
    expect(job).toMatchObject({ state: 'queued', kind: 'activation' });
    // Whoever opens the policy meanwhile finds it.
    const seen = () => SLA['sla.policy'](bench.deps, { ...ask(bench), policyId: 'resolve' }, bench.admin);
    expect((await seen()).job?.jobId).toBe(job?.jobId);
    await work(bench);
    expect((await seen()).job).toBeNull();
    expect((await stateOf(bench, urgent.id)).pins).toEqual({ resolve: 2 });
    expect((await stateOf(bench, urgent.id)).clocks).toContainEqual(
      expect.objectContaining({ policyId: 'resolve', state: 'breached' }),
    );
    expect(await dueOf(bench, high.id)).toBe(at(MONDAY + 4 * HOUR));
    // What the new version would have sent before it was there is not sent.
    const { fired } = await stateOf(bench, urgent.id);
    expect(fired.filter(({ outcome }) => outcome === 'sent')).toEqual([]);
  });

  it('brings a new policy to tickets that are open', async () => {
    const { id } = await raise(bench);
    const draft = { ...(await draftOf(bench)), id: 'second', name: 'Second promise' };
    await save(bench, draft);
    expect((await planOf('second')).openTickets).toBe(1);
    const request = { ...ask(bench), policyId: 'second', draftVersion: 1, effectiveFrom: null };
    await SLA['sla.activate'](bench.deps, { ...request, openTickets: 'move' }, bench.admin);
    await work(bench);
    expect(await dueOf(bench, id, 'second')).toBe(at(MONDAY + 8 * HOUR));
  });

  it('never touches closed tickets, nor clocks that have come to their end', async () => {
    const closed = await raise(bench);
    const acknowledged = await raise(bench);
    await bench.site.clock.step(HOUR / 60);
    const rules = await project();
    const status = (role: string) => rules.practices[0]?.statuses[role as 'resolved']?.[0] ?? '';
    await moveTo(closed.key, [status('inProgress'), status('resolved')], closed.id);
    await moveTo(acknowledged.key, [status('inProgress')], acknowledged.id);
    await bench.site.clock.step(HOUR);
    // Under the new version the clock that has ended would still run.
    const draft = await draftOf(bench, 'acknowledge');
    const stop = [{ level: { field: 'status', in: [status('resolved')] } }];
    await activate(bench, { ...draft, clock: { ...draft.clock, stop } }, 'move');
    await activate(bench, scaled(await draftOf(bench), 0.5), 'move');
    await work(bench);
    expect((await stateOf(bench, closed.id)).pins).toEqual({});
    expect((await stateOf(bench, acknowledged.id)).pins).toEqual({ resolve: 2 });
  });

  it('leaves out tickets that were closed before closed ones had a phase of their own', async () => {
    const { id, key } = await raise(bench);
    await bench.site.clock.step(HOUR);
    const rules = await project();
    const resolved = rules.practices[0]?.statuses.resolved?.[0] ?? '';
    await moveTo(key, [rules.practices[0]?.statuses.inProgress?.[0] ?? '', resolved], id);
    await bench.deps.store.issues.save({ ...(await stateOf(bench, id)), phase: 'clocks' }, []);
    const draft = { ...(await draftOf(bench)), id: 'second', name: 'Second promise' };
    await activate(bench, { ...draft, clock: { ...draft.clock, stop: [{ event: 'assigned' }] } }, 'move');
    await work(bench);
    expect((await stateOf(bench, id)).pins).toEqual({});
  });

  it('goes on where it stopped, and twice is the same as once', async () => {
    const tickets = [await raise(bench), await raise(bench), await raise(bench)];
    await bench.site.clock.step(HOUR);
    await activate(bench, scaled(await draftOf(bench), 0.5), 'move');
    let saves = 0;
    const { store } = bench.deps;
    const dying = {
      ...bench.deps,
      store: {
        ...store,
        issues: {
          ...store.issues,
          save: (...given: Parameters<typeof store.issues.save>) => {
            saves += 1;
            if (saves === 2) throw Object.assign(new Error('no more'), { code: 'RATE_LIMIT_EXCEEDED' });
            return store.issues.save(...given);
          },
        },
      },
    };
    const [message] = bench.pushed;
    await expect(work(bench, dying)).rejects.toThrow('no more');
    if (message) bench.pushed.push(message, message);
    await work(bench);
    for (const { id } of tickets) {
      expect((await stateOf(bench, id)).pins).toEqual({ resolve: 2 });
      expect(await dueOf(bench, id)).toBe(at(MONDAY + 4 * HOUR));
    }
  });

  it('does not take back a ticket that a later activation has moved on', async () => {
    const { id } = await raise(bench);
    await activate(bench, scaled(await draftOf(bench), 0.5), 'move');
    const first = bench.pushed.splice(0);
    await activate(bench, scaled(await draftOf(bench), 0.5), 'move');
    await work(bench);
    expect((await stateOf(bench, id)).pins).toEqual({ resolve: 3 });
    bench.pushed.push(...first);
    await work(bench);
    expect((await stateOf(bench, id)).pins).toEqual({ resolve: 3 });
  });
});

describe('a plan', () => {
  it('that is under way for the same draft is answered as it is; a newer draft gets its own', async () => {
    const draft = await draftOf(bench);
    const plan = async () => {
      const asked = await SLA['sla.planActivation'](
        bench.deps,
        { ...ask(bench), policyId: 'resolve' },
        bench.admin,
      );
      return asked.kind === 'working' ? asked.job.jobId : '';
    };
    await save(bench, scaled(draft, 2));
    const first = await plan();
    expect(await plan()).toBe(first);
    await save(bench, scaled(draft, 3), 1);
    expect(await plan()).not.toBe(first);
  });

  it('reads a page of tickets in one call for the tickets and one for their past', async () => {
    for (let n = 0; n < 5; n++) await raise(bench);
    await save(bench, scaled(await draftOf(bench), 2));
    const { jobId } = await started();
    bench.sent.length = 0;
    await work(bench);
    expect(bench.sent.map(({ path }) => path)).toEqual([
      '/rest/api/3/issue/bulkfetch',
      '/rest/api/3/changelog/bulkfetch',
    ]);
    const answer = await SLA['sla.activationPlan'](bench.deps, { jobId }, bench.admin);
    expect(answer).toMatchObject({ kind: 'plan', plan: { openTickets: 5, move: { dueLater: 5 } } });
  });

  it('needs a draft, and a job of its own kind', async () => {
    const asked = SLA['sla.planActivation'](bench.deps, { ...ask(bench), policyId: 'resolve' }, bench.admin);
    expect(await refusal(asked)).toMatchObject({
      code: 'NOT_FOUND',
      remedy: expect.stringContaining('draft'),
    });
    expect(
      await refusal(SLA['sla.activationPlan'](bench.deps, { jobId: 'nothing' }, bench.admin)),
    ).toMatchObject({ code: 'NOT_FOUND' });
  });
});

async function started() {
  const asked = await SLA['sla.planActivation'](
    bench.deps,
    { ...ask(bench), policyId: 'resolve' },
    bench.admin,
  );
  if (asked.kind !== 'working') throw new Error('a plan is made through the queue');
  return asked.job;
}

/** Moves a ticket through these statuses as an agent would, and folds it. */
async function moveTo(key: string, statuses: readonly string[], id: string): Promise<void> {
  for (const status of statuses) {
    const { body } = await bench.site.call('agentLena', 'GET', `/rest/api/3/issue/${key}/transitions`);
    const transition = body.transitions.find((one: { to: { id: string } }) => one.to.id === status);
    if (!transition) throw new Error(`${key} can't go to ${status}`);
    const answer = await bench.site.call('agentLena', 'POST', `/rest/api/3/issue/${key}/transitions`, {
      transition: { id: transition.id },
    });
    if (answer.status !== 204) throw new Error(JSON.stringify(answer.body));
  }
  await workIssue(bench.deps, { kind: 'fold', issueId: id });
  bench.pushed.length = 0;
}
