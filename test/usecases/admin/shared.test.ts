import { openAdoptionSite } from '../../support/adoption-site';
import { adopt, planOf, projectId } from '../../support/adopt';

describe('a project that shares its schemes and screens', () => {
  it('gets its own copies; the other project keeps everything', async () => {
    const bench = openAdoptionSite(undefined, 'empty');
    const { tables } = bench.site.jira.context;
    const projects = tables.table('projects');
    const its = projects.get(projectId(bench));
    const web = projects.get(projectId(bench, 'WEB'));
    if (!its || !web) throw new Error('no projects');
    const { issueTypeSchemeId, issueTypeScreenSchemeId } = its;
    projects.put({ ...web, issueTypeSchemeId, issueTypeScreenSchemeId });
    const screens = () =>
      JSON.stringify(
        tables
          .table('screenTabs')
          .all()
          .filter((tab) => known.has(tab.screenId)),
      );
    const known = new Set(
      tables
        .table('screens')
        .all()
        .map((screen) => screen.id),
    );
    const before = {
      web: projects.get(web.id),
      screens: screens(),
      types: tables.table('issueTypeSchemes').get(issueTypeSchemeId),
    };
    await adopt(bench);
    expect({
      web: projects.get(web.id),
      screens: screens(),
      types: tables.table('issueTypeSchemes').get(issueTypeSchemeId),
    }).toEqual(before);
    const after = projects.get(its.id);
    expect(after?.issueTypeSchemeId).not.toBe(issueTypeSchemeId);
    expect(after?.issueTypeScreenSchemeId).not.toBe(issueTypeScreenSchemeId);
    expect((await planOf(bench)).writes).toBe(0);
  });

  it('whose workflow scheme is its own has it changed in place', async () => {
    const bench = openAdoptionSite();
    const { tables } = bench.site.jira.context;
    const projects = tables.table('projects');
    const its = projects.get(projectId(bench));
    const web = projects.get(projectId(bench, 'WEB'));
    const standard = tables.table('workflowSchemes').find((scheme) => scheme.isDefault);
    if (!its || !web || !standard) throw new Error('no projects');
    projects.put({ ...web, workflowSchemeId: standard.id });
    await adopt(bench);
    expect(projects.get(its.id)?.workflowSchemeId).toBe(its.workflowSchemeId);
    expect(
      Object.values(tables.table('workflowSchemes').get(its.workflowSchemeId)?.issueTypeMappings ?? {}),
    ).toContain('ITS: Change enablement (Steward)');
    expect((await planOf(bench)).writes).toBe(0);
  });
});
