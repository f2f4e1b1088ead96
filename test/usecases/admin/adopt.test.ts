import { ADMIN } from '../../../src/usecases/admin';
import { isWrite, openAdoptionSite } from '../../support/adoption-site';
import { adopt, BOTH, drain, planOf, projectId, proposed, requestOf, planned } from '../../support/adopt';

const CHANGES = /^(create|extend|conflict)$/;

describe('adopting both practices in a seeded project', () => {
  const bench = openAdoptionSite();
  const { tables } = bench.site.jira.context;
  const its = projectId(bench);
  const webScheme = tables.table('projects').get(projectId(bench, 'WEB'))?.workflowSchemeId;
  const statusName = (id: string | undefined) => tables.table('statuses').get(id ?? '')?.name;
  const changeType = tables.table('issueTypes').find((type) => type.name === '[System] Change')?.id ?? '';
  const changesBefore = tables
    .table('issues')
    .all()
    .filter((issue) => issue.issueTypeId === changeType)
    .map(({ id, statusId }) => ({ id, status: statusName(statusId) }));

  it('shows a plan that touches nothing and says who else is concerned', async () => {
    const plan = await planOf(bench);
    expect(plan.conflicts).toBe(0);
    expect(bench.sent.filter(isWrite)).toEqual([]);
    const named = (verb: string) =>
      plan.items.filter((item) => item.verb === verb).map((item) => `${item.object}: ${item.name}`);
    expect(named('reuse')).toEqual(
      expect.arrayContaining([
        'Issue type: [System] Change',
        'Field: Impact',
        'Field: Backout plan',
        'Status: Awaiting approval',
      ]),
    );
    expect(named('create')).toEqual(
      expect.arrayContaining([
        'Issue type: Change task',
        'Field: Back-out tested',
        'Status: Draft',
        'Workflow: ITS: Change enablement (Steward)',
        'Link type: Change cause',
        'Panel: Change',
      ]),
    );
    expect(named('leftAlone')).toEqual(['Workflow: ITS: Incident Management workflow']);
    expect(named('byHand').length).toBeGreaterThanOrEqual(3);
    const scheme = plan.items.find((item) => item.object === 'Workflow scheme');
    expect(scheme?.touches).toEqual(['Web shop: stays on "Acme workflow scheme", not touched']);
    expect(scheme?.text).toContain('Review → Assess');
  });

  it('applies it with exactly the announced writes and one record of rules', async () => {
    const { writes } = await planOf(bench);
    bench.sent.length = 0;
    const job = await adopt(bench);
    expect(job.done).toBe(job.total);
    // One of the announced writes is Steward's own record of rules.
    expect(bench.sent.filter(isWrite)).toHaveLength(writes - 1);
    expect(job.byHand.length).toBeGreaterThanOrEqual(3);
  });

  it('leaves the other project alone and moves existing changes where the plan said', () => {
    expect(tables.table('projects').get(projectId(bench, 'WEB'))?.workflowSchemeId).toBe(webScheme);
    const fate: Record<string, string> = {
      Review: 'Assess',
      Planning: 'Assess',
      Completed: 'Closed',
      Failed: 'Closed',
    };
    for (const { id, status } of changesBefore) {
      expect(statusName(tables.table('issues').get(id)?.statusId)).toBe(fate[status ?? ''] ?? status);
    }
    expect(changesBefore.length).toBeGreaterThan(0);
  });

  it('put a workflow in place whose only ways into implementation are the gate and the way out', () => {
    const workflow = tables.table('workflows').find((one) => one.name === 'ITS: Change enablement (Steward)');
    const into =
      workflow?.transitions.filter(
        (transition) => statusName(transition.toStatusReference) === 'Implementing',
      ) ?? [];
    expect(into.map((transition) => transition.name).sort()).toEqual([
      'Implement without Steward',
      'Start implementation',
    ]);
    const gate = into.find((transition) => transition.name === 'Start implementation');
    expect(gate?.validators.map((rule) => [rule.ruleKey, rule.parameters['key']?.split('/').at(-1)])).toEqual(
      [['forge:workflow-validator', 'change-gate']],
    );
    const wayOut = into.find((transition) => transition.name === 'Implement without Steward');
    expect(wayOut?.validators).toEqual([]);
    expect(wayOut?.conditions?.conditions.map((rule) => rule.parameters)).toEqual([
      { groupIds: bench.group('emergency-changers') },
    ]);
  });

  it('put the rules in force: observed, attached, with every field and status', async () => {
    const rules = await bench.deps.store.rules.get();
    const project = rules?.projects[its];
    expect(rules?.version).toBe(1);
    expect(project?.gate).toMatchObject({ mode: 'observe', attached: true, grandfathered: [] });
    const change = project?.practices.find((one) => one.practice === 'change-enablement');
    expect(change?.issueTypeIds).toEqual([changeType]);
    expect(Object.keys(change?.statuses ?? {})).toHaveLength(10);
    expect(Object.keys(change?.fields ?? {})).toHaveLength(18);
    expect(statusName(change?.statuses.implementing?.[0])).toBe('Implementing');
    const incident = project?.practices.find((one) => one.practice === 'incident-management');
    expect(incident?.statuses.waitingCustomer?.map(statusName)).toEqual(['Waiting for customer']);
    expect(
      project?.slaPolicies
        // Those of incidents; changes bring their own for reviews and retro-approvals.
        .filter(({ id }) => ['acknowledge', 'resolve'].includes(id))
        .map((policy) => [
          policy.id,
          policy.clock.cycles,
          policy.goals.map((goal) => [goal.id, Number(goal.target) / 60_000, goal.unit]),
        ]),
    ).toEqual([
      [
        'acknowledge',
        'once',
        [
          ['P1', 15, 'calendar'],
          ['P2', 30, 'calendar'],
          ['P3', 240, 'working'],
          ['P4', 480, 'working'],
        ],
      ],
      [
        'resolve',
        'resume',
        [
          ['P1', 240, 'calendar'],
          ['P2', 480, 'calendar'],
          ['P3', 1440, 'working'],
          ['P4', 2400, 'working'],
        ],
      ],
    ]);
    const matrix = project?.priority?.matrix;
    expect(matrix?.impacts.map((one) => one.name)).toEqual([
      'Extensive / Widespread',
      'Significant / Large',
      'Moderate / Limited',
      'Minor / Localized',
    ]);
    expect(matrix?.priorities[matrix.cells[1]?.[1] ?? -1]?.name).toBe('High');
    expect(project?.approvalPolicies).toHaveLength(1);
  });

  it('published the adopted types and pinned the panels', () => {
    const property = tables
      .table('properties')
      .find((one) => one.entityType === 'app' && one.key === 'adoption');
    expect(property?.value).toEqual({
      changeTypes: [`${changeType}@${its}`],
      clockTypes: [expect.stringMatching(new RegExp(`^\\d+@${its}$`)), `${changeType}@${its}`],
    });
    expect(bench.site.jira.isPanelPinned('steward-change', its, '0')).toBe(true);
    expect(bench.site.jira.isPanelPinned('steward-service', its, '0')).toBe(true);
  });

  it('has nothing left to do: the same plan again makes no write', async () => {
    bench.sent.length = 0;
    const plan = await planOf(bench);
    expect(plan.items.filter((item) => CHANGES.test(item.verb))).toEqual([]);
    expect(plan.writes).toBe(0);
    const request = await requestOf(bench);
    await expect(
      ADMIN['admin.apply'](bench.deps, { ...request, planId: plan.planId }, bench.admin),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(bench.sent.filter(isWrite)).toEqual([]);
  });

  it('a changed quorum is one new version of the rules and no write to Jira but the published types', async () => {
    const request = await requestOf(bench);
    const settings = { ...request.settings, quorum: 1 };
    const plan = planned(await ADMIN['admin.plan'](bench.deps, { ...request, settings }, bench.admin));
    expect(plan.items.filter((item) => CHANGES.test(item.verb)).map((item) => item.object)).toEqual([
      'Rules',
    ]);
    await bench.site.clock.step(60_000);
    await ADMIN['admin.apply'](bench.deps, { ...request, settings, planId: plan.planId }, bench.admin);
    await drain(bench);
    const project = (await bench.deps.store.rules.get())?.projects[its];
    expect(project?.approvalPolicies.map((one) => one.version)).toEqual([1, 2]);
    expect(project?.slaPolicies.map((one) => one.version)).toEqual([1, 1, 1, 1, 1]);
    expect((await proposed(bench)).quorum).toBe(1);
    expect((await planOf(bench, BOTH)).writes).toBe(0);
  });
});
