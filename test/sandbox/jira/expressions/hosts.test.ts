import { asApp } from '../../../support/jira-site';
import { doc, idOf, openIssueWorld } from '../issues/issue-world';

const EVALUATE = '/rest/api/3/expression/evaluate';

describe('Jira in expressions', () => {
  it('gives ids as numbers, values of fields, properties and comments', async () => {
    const world = openIssueWorld();
    const impact = world.field('Impact');
    const key = await world.make({
      description: doc('since nine'),
      labels: ['a'],
      [impact]: { value: 'Moderate / Limited' },
    });
    await world.call('agentLena', 'PUT', `/rest/api/3/issue/${key}/properties/stats`, { score: 7 });
    await world.call('agentLena', 'POST', `/rest/api/3/issue/${key}/comment`, { body: doc('hello') });
    const ask = async (expression: string) =>
      (await world.call('agentLena', 'POST', EVALUATE, { expression, context: { issue: { key } } })).body;
    const expression = `{ key: issue.key, type: typeof issue.issueType.id, name: issue.issueType.name, text: issue.description.plainText,
      score: issue.properties['stats'].score, none: issue.properties['nope'], impact: issue.${impact}.value, me: issue.reporter == user,
      first: issue.comments.map(c => c.body.plainText), category: issue.status.category.key, fresh: issue.created == new Date(), labels: issue.labels,
      project: issue.project.key, risk: issue.${world.field('Steward risk level')}, nobody: issue.assignee?.displayName }`;
    expect((await ask(expression)).value).toEqual({
      key,
      type: 'Number',
      name: '[System] Incident',
      text: 'since nine',
      score: 7,
      none: null,
      impact: 'Moderate / Limited',
      me: true,
      first: ['hello'],
      category: 'new',
      fresh: true,
      labels: ['a'],
      project: 'ITS',
      risk: null,
      nobody: null,
    });
    expect((await ask('issue.nope')).errorMessages[0]).toMatch(
      /^Evaluation failed: "issue.nope" - Unrecognized property of `issue`: "nope"\. Available properties of type 'Issue' are: .*'assignee', /,
    );
    expect((await ask('issue.')).errorMessages[0]).toContain('line 1, column 7');
    expect((await ask('issue')).errorMessages[0]).toContain("can't be converted to JSON");
  });

  it('lets the app read its own properties, and issues of a query', async () => {
    const world = openIssueWorld();
    await world.make({ labels: ['x1'] });
    await world.call(asApp, 'PUT', '/rest/forge/1/app/properties/adoption', { changeTypes: ['1@2'] });
    const { body } = await world.call(asApp, 'POST', `${EVALUATE}?expand=meta.complexity`, {
      expression:
        "{ known: app.properties['adoption'].changeTypes.includes('1@2'), keys: issues.map(i => i.summary) }",
      context: { issues: { jql: { query: 'labels = x1' } } },
    });
    expect(body.value).toEqual({ known: true, keys: ['Mail is down'] });
    expect(body.meta.issues.jql.isLast).toBe(true);
    expect(body.meta.complexity.steps.value).toBeGreaterThan(3);
  });

  it('hides issues that the user may not see', async () => {
    const world = openIssueWorld();
    const key = await world.make();
    const ask = (context: object) =>
      world.call('customerSophie', 'POST', EVALUATE, { expression: `new Issue('${key}') == null`, context });
    expect((await ask({})).body.value).toBe(true);
    expect((await ask({ issue: { key } })).status).toBe(404);
  });

  it('answers for modules: the display condition of a panel', async () => {
    const world = openIssueWorld();
    const key = await world.make();
    const issue = (await world.get(key)).body;
    const condition =
      "app.properties['adoption'] != null && app.properties['adoption'].changeTypes.includes(issue.issueType.id + '@' + issue.project.id)";
    const show = () => world.jira.evaluate(condition, { accountId: idOf('agentLena'), issueId: issue.id });
    expect(await show()).toBe(false);
    await world.call(asApp, 'PUT', '/rest/forge/1/app/properties/adoption', {
      changeTypes: [`${issue.fields.issuetype.id}@${issue.fields.project.id}`],
    });
    expect(await show()).toBe(true);
    await expect(
      world.jira.evaluate('issue.nope', { accountId: idOf('agentLena'), issueId: issue.id }),
    ).rejects.toThrow('Unrecognized property');
  });

  it('checks syntax', async () => {
    const world = openIssueWorld();
    const { body } = await world.call('agentLena', 'POST', '/rest/api/3/expression/analyse', {
      expressions: ['issue.key', 'issue.'],
    });
    expect(body.results.map((row: { valid: boolean }) => row.valid)).toEqual([true, false]);
    expect(body.results[1].errors[0]).toMatchObject({ line: 1, column: 7, type: 'syntax' });
  });
});
