import { isWrite, openAdoptionSite } from '../../support/adoption-site';
import { adopt, BOTH, planOf, projectId } from '../../support/adopt';
import { OWN_TYPES } from '../../support/own-types';

const CHANGES = /^(create|extend|conflict)$/;

describe('a project with types, fields and statuses of its own', () => {
  const bench = openAdoptionSite(undefined, 'own-types');
  const { tables } = bench.site.jira.context;
  const statusName = (id: string | undefined) => tables.table('statuses').get(id ?? '')?.name;
  const before = new Map(
    tables
      .table('issues')
      .all()
      .map((issue) => [issue.id, statusName(issue.statusId)]),
  );

  it('is shown what of it is used, and what is added to it', async () => {
    const plan = await planOf(bench, BOTH, OWN_TYPES);
    expect(plan.items.filter((item) => item.verb === 'conflict')).toEqual([]);
    const named = (verb: string) =>
      plan.items.filter((item) => item.verb === verb).map((item) => `${item.object}: ${item.name}`);
    expect(named('map')).toEqual(
      expect.arrayContaining([
        'Issue type: RFC',
        'Issue type: Störung',
        'Field: Beginn der Umsetzung',
        'Field: Rückfallplan',
      ]),
    );
    expect(named('extend')).toContain('Workflow: RZ Störung');
    const scheme = plan.items.find((item) => item.object === 'Workflow scheme');
    expect(scheme?.text).toContain('In Umsetzung → ');
  });

  it('keeps its incident workflow with the missing status in it, and nothing else changed', async () => {
    const present = tables.table('workflows').find((one) => one.name === 'RZ Störung');
    await adopt(bench, BOTH, OWN_TYPES);
    const after = tables.table('workflows').find((one) => one.name === 'RZ Störung');
    expect(after?.statuses.map((one) => statusName(one.statusReference))).toEqual([
      ...(present?.statuses ?? []).map((one) => statusName(one.statusReference)),
      'Waiting for customer',
    ]);
    const kept = after?.transitions.filter((one) => present?.transitions.some((old) => old.id === one.id));
    expect(kept).toEqual(present?.transitions);
    expect(after?.transitions.length).toBeGreaterThan(present?.transitions.length ?? 0);
  });

  it('has its changes in the new workflow where the plan said, its incidents where they were', () => {
    const project = tables.table('projects').get(projectId(bench));
    const scheme = tables.table('workflowSchemes').get(project?.workflowSchemeId ?? '');
    const rfc = tables.table('issueTypes').find((type) => type.name === 'RFC')?.id ?? '';
    expect(scheme?.issueTypeMappings[rfc]).toBe('RZ: Change enablement (Steward)');
    const stoerung = tables.table('issueTypes').find((type) => type.name === 'Störung')?.id;
    for (const issue of tables.table('issues').all())
      if (issue.issueTypeId === stoerung) expect(statusName(issue.statusId)).toBe(before.get(issue.id));
  });

  it('has nothing left to do, and the names are remembered without being said again', async () => {
    for (const adaptations of [OWN_TYPES, undefined]) {
      bench.sent.length = 0;
      const again = await planOf(bench, BOTH, adaptations);
      expect(again.items.filter((item) => CHANGES.test(item.verb))).toEqual([]);
      expect(again.writes).toBe(0);
    }
    expect(bench.sent.filter(isWrite)).toEqual([]);
  });

  it('keeps following a type that is renamed afterwards', async () => {
    const type = tables.table('issueTypes').find((one) => one.name === 'RFC');
    if (!type) throw new Error('no RFC');
    tables.table('issueTypes').put({ ...type, name: 'Änderung' });
    const again = await planOf(bench, BOTH);
    expect(again.items.find((item) => item.name === 'Änderung')?.verb).toBe('map');
    expect(again.writes).toBe(0);
  });
});
