import { openJiraSite, testApp } from './jira-site';
import { differences, siteState } from './site-state';

/** The comparison that "undo leaves the site as it was" rests on. */
describe('siteState', () => {
  const open = () => {
    const site = openJiraSite('empty');
    site.jira.install(testApp());
    return site;
  };
  const textField = (name: string) => ({
    name,
    type: 'com.atlassian.jira.plugin.system.customfieldtypes:textfield',
  });

  test('is the same for two sites that were made alike, and shows every table', () => {
    const [one, two] = [siteState(open().jira), siteState(open().jira)];
    expect(differences(one, two)).toEqual([]);
    expect(Object.keys(one)).toEqual(
      expect.arrayContaining([
        'fields',
        'fieldContexts',
        'fieldOptions',
        'issueTypes',
        'issueTypeSchemes',
        'screens',
        'screenTabs',
        'screenSchemes',
        'issueTypeScreenSchemes',
        'statuses',
        'workflows',
        'workflowSchemes',
        'issueLinkTypes',
        'requestTypes',
      ]),
    );
  });

  test('says what is new, what is gone and what changed, by name', async () => {
    const site = open();
    const before = siteState(site.jira);
    await site.call('admin', 'POST', '/rest/api/3/field', textField('Colour'));
    await site.call('admin', 'PUT', '/rest/api/3/issuetype/10004', { description: 'Changed.' });
    const [link] = site.jira.context.tables.table('issueLinkTypes').all();
    await site.call('admin', 'DELETE', `/rest/api/3/issueLinkType/${link?.id}`);
    const lines = differences(before, siteState(site.jira));
    expect(lines).toEqual(
      expect.arrayContaining([
        'fields › Colour: is new',
        'issueLinkTypes › Blocks: is gone',
        'issueTypes › Task › description: "A small, distinct piece of work." -> "Changed."',
      ]),
    );
  });

  test('does not see the numbers that a detour used up, but with ids it sees another object of the same name', async () => {
    const [straight, detour] = [open(), open()];
    const gone = await detour.call('admin', 'POST', '/rest/api/3/field', textField('Wrong'));
    await detour.call('admin', 'DELETE', `/rest/api/3/field/${gone.body.id}`);
    for (const site of [straight, detour])
      await site.call('admin', 'POST', '/rest/api/3/field', textField('Right'));
    expect(differences(siteState(straight.jira), siteState(detour.jira))).toEqual([]);
    const lines = differences(siteState(straight.jira, { ids: true }), siteState(detour.jira, { ids: true }));
    expect(lines).toEqual(expect.arrayContaining([expect.stringMatching(/^fields › Right › id: /)]));
  });

  test('sees the order of tabs, fields and options, rules of workflows and values of issues', () => {
    const site = openJiraSite('acme');
    const { tables } = site.jira.context;
    const before = siteState(site.jira);
    const tab = tables.table('screenTabs').all()[0];
    if (tab) tables.table('screenTabs').put({ ...tab, fieldIds: tab.fieldIds.toReversed() });
    const workflow = tables.table('workflows').all()[0];
    if (workflow)
      tables.table('workflows').put({
        ...workflow,
        version: { id: 'another', versionNumber: 9 },
        transitions: workflow.transitions.map((transition, index) =>
          index === 1 ? { ...transition, actions: [] } : transition,
        ),
      });
    const issue = tables.table('issues').find((row) => Object.keys(row.custom).length > 0);
    if (issue) tables.table('issues').put({ ...issue, updated: '2030-01-01T00:00:00.000Z', custom: {} });
    const lines = differences(before, siteState(site.jira));
    expect(lines.filter((line) => line.startsWith('screenTabs'))).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith('workflows'))).toEqual([
      expect.stringContaining(`workflows › ${workflow?.name} › transitions › 2 › actions`),
    ]);
    expect(lines.filter((line) => line.startsWith(`issues › ${issue?.key} › custom`))).not.toEqual([]);
    expect(lines.filter((line) => /version|updated/.test(line))).toEqual([]);
  });

  test('a repeated name is numbered, so no row hides another', async () => {
    const site = open();
    for (const name of ['Twice', 'Twice'])
      await site.call('admin', 'POST', '/rest/api/3/field', textField(name));
    expect(Object.keys(siteState(site.jira)['fields'] ?? {})).toEqual(
      expect.arrayContaining(['Twice', 'Twice (2)']),
    );
  });
});
