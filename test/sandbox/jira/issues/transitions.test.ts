import { moduleAri } from '../../../../sandbox/core/types';
import { asApp, testApp } from '../../../support/jira-site';
import { doc, idOf, openIssueWorld } from './issue-world';
import type { IssueWorld } from './issue-world';
import type { Workflow, WorkflowTransition } from '../../../../sandbox/jira/entities';
import type { Answer } from '../../../support/jira-site';
import type { PersonKey } from '../../../../sandbox/jira/seed/people';

const move = (
  world: IssueWorld,
  key: string,
  id: string,
  more: object = {},
  who: PersonKey = 'agentLena',
): Promise<Answer> =>
  world.call(who, 'POST', `/rest/api/3/issue/${key}/transitions`, { transition: { id }, ...more });
const names = (answer: Answer): string[] => answer.body.transitions.map((row: { name: string }) => row.name);
const available = (world: IssueWorld, key: string, who: PersonKey = 'agentLena'): Promise<Answer> =>
  world.call(who, 'GET', `/rest/api/3/issue/${key}/transitions`);

/** Changes a transition of the incident workflow in place. */
function alter(world: IssueWorld, id: string, change: (transition: WorkflowTransition) => void): void {
  const workflows = world.jira.context.tables.table('workflows');
  const workflow = workflows.find((row) => row.name.includes('Incident')) as Workflow;
  workflow.transitions.filter((transition) => transition.id === id).forEach(change);
  workflows.put(workflow);
}
const rule = (
  ruleKey: string,
  parameters: Record<string, string>,
): { id: string; ruleKey: string; parameters: Record<string, string> } => ({ id: 'r', ruleKey, parameters });

describe('transitions', () => {
  it('moves an issue, with one entry of history and the two statuses in the event', async () => {
    const world = openIssueWorld();
    const key = await world.make();
    expect((await move(world, key, '11')).status).toBe(204);
    const { body } = await world.get(key);
    expect(body.fields.status.name).toBe('Work in progress');
    const update = world.events.at(-1)?.payload as Record<string, unknown>;
    expect(update['associatedStatuses']).toEqual([
      { id: world.status('Work in progress'), name: 'Work in progress' },
      { id: world.status('Open'), name: 'Open' },
    ]);
    expect(update['changelog']).toMatchObject({
      items: [{ field: 'status', fromString: 'Open', toString: 'Work in progress' }],
    });
  });

  it('sets and clears the resolution by post function, dating the end', async () => {
    const world = openIssueWorld();
    const key = await world.make();
    await world.clock.step(60_000);
    expect((await move(world, key, '61', { fields: { resolution: { name: 'Done' } } })).status).toBe(204);
    const resolved = (await world.get(key)).body.fields;
    expect([resolved.resolution.name, resolved.resolutiondate]).toEqual([
      'Done',
      '2026-11-23T10:01:00.000+0100',
    ]);
    await move(world, key, '81');
    const reopened = (await world.get(key)).body.fields;
    expect([reopened.resolution, reopened.resolutiondate]).toEqual([null, null]);
    const log = await world.call('agentLena', 'GET', `/rest/api/3/issue/${key}/changelog`);
    expect(
      log.body.values.map((row: { items: { field: string }[] }) => row.items.map((item) => item.field)),
    ).toEqual([
      ['resolution', 'status'],
      ['resolution', 'status'],
    ]);
    expect(Number(log.body.values[1].id)).toBeGreaterThan(Number(log.body.values[0].id));
  });

  it('refuses transitions that do not lead out of the status, and fields that are not on the screen', async () => {
    const world = openIssueWorld();
    const key = await world.make();
    const wrong = await move(world, key, '71');
    expect([wrong.status, wrong.body.errorMessages]).toEqual([
      400,
      ["Transition id '71' is not valid for this issue."],
    ]);
    const missing = await world.call('agentLena', 'POST', `/rest/api/3/issue/${key}/transitions`, {});
    expect(missing.body.errorMessages).toEqual(["Missing 'transition' identifier"]);
    const off = await move(world, key, '11', { fields: { summary: 'x' } });
    expect(off.body.errors.summary).toBe(
      "Field 'summary' cannot be set. It is not on the appropriate screen, or unknown.",
    );
    const comment = await move(world, key, '11', { update: { comment: [{ add: { body: doc('x') } }] } });
    expect(comment.status).toBe(400);
    expect((await world.get(key)).body.fields.status.name).toBe('Open');
  });

  it('takes a comment on a transition screen', async () => {
    const world = openIssueWorld();
    const key = await world.make();
    expect(
      (await move(world, key, '61', { update: { comment: [{ add: { body: doc('restarted') } }] } })).status,
    ).toBe(204);
    expect((await world.get(key)).body.fields.comment.total).toBe(1);
    expect(world.events.map((event) => event.name)).toContain('avi:jira:commented:issue');
  });

  it('shows transitions only to who fulfils their conditions', async () => {
    const world = openIssueWorld();
    const key = await world.make();
    const { tables } = world.jira.context;
    const managers = tables.table('groups').by('name', 'change-managers')[0]?.id as string;
    const condition = rule('system:restrict-issue-transition', { groupIds: managers });
    alter(world, '11', (transition) => {
      transition.conditions = { operation: 'ALL', conditions: [condition], conditionGroups: [] };
    });
    expect(names(await available(world, key))).not.toContain('Investigate');
    expect((await move(world, key, '11')).body.errorMessages).toEqual([
      "Transition id '11' is not valid for this issue.",
    ]);
    tables.table('groups').put({ id: managers, name: 'change-managers', members: [idOf('agentLena')] });
    expect(names(await available(world, key))).toContain('Investigate');
    alter(world, '11', (transition) => {
      transition.conditions = {
        operation: 'ALL',
        conditions: [rule('system:unheard-of', {})],
        conditionGroups: [],
      };
    });
    expect((await available(world, key)).status).toBe(501);
  });

  it('asks for required fields, at the field when it is on the screen', async () => {
    const world = openIssueWorld();
    const key = await world.make();
    alter(world, '11', (t) => {
      t.validators = [
        rule('system:validate-field-value', {
          ruleType: 'fieldRequired',
          fieldsRequired: 'assignee',
          errorMessage: 'Assign it first.',
        }),
      ];
    });
    expect((await move(world, key, '11')).body).toEqual({ errorMessages: ['Assign it first.'], errors: {} });
    alter(world, '61', (t) => {
      t.validators = [
        rule('system:validate-field-value', {
          ruleType: 'fieldRequired',
          fieldsRequired: world.field('Root cause'),
        }),
      ];
    });
    expect((await move(world, key, '61')).body.errors).toEqual({
      [world.field('Root cause')]: 'Root cause is required.',
    });
    expect(
      (await move(world, key, '61', { fields: { [world.field('Root cause')]: doc('disk') } })).status,
    ).toBe(204);
  });

  it('runs expression validators on the issue with the edits of the screen; an error is false', async () => {
    const expression =
      "originalIssue.resolution == null && issue.resolution.name == 'Done' ? true : 'Say Done, not ' + issue.resolution.name";
    const world = openIssueWorld({
      validators: [{ key: 'plain', name: 'Plain', description: '', expression, errorMessage: 'No.' }],
    });
    const key = await world.make();
    const ari = moduleAri(testApp(), 'plain');
    alter(world, '61', (t) => {
      t.validators = [rule('forge:expression-validator', { key: ari, config: '{}' })];
    });
    const refused = await move(world, key, '61', { fields: { resolution: { name: "Won't Do" } } });
    expect(refused.body.errorMessages).toEqual(["Say Done, not Won't Do"]);
    const broken = await move(world, key, '61');
    expect(broken.body.errorMessages).toEqual(['No.']);
    expect(world.events.at(-1)?.name).toBe('avi:jira:failed:expression');
    expect((await move(world, key, '61', { fields: { resolution: { name: 'Done' } } })).status).toBe(204);
  });

  it('calls function validators with what the screen changed, and shows their text', async () => {
    const seen: unknown[] = [];
    let result = false;
    const world = openIssueWorld({
      callValidator: (module, argument) => {
        seen.push([module, argument]);
        return Promise.resolve({ result, errorMessage: 'Two approvals are missing.' });
      },
    });
    const key = await world.make();
    alter(world, '61', (t) => {
      t.validators = [
        rule('forge:workflow-validator', { key: moduleAri(testApp(), 'gate'), config: '{"mode":"strict"}' }),
      ];
    });
    const cause = world.field('Root cause');
    const refused = await move(world, key, '61', {
      fields: { resolution: { name: 'Done' }, [cause]: doc('disk full') },
    });
    expect([refused.status, refused.body]).toEqual([
      400,
      { errorMessages: ['Two approvals are missing.'], errors: {} },
    ]);
    expect(seen[0]).toMatchObject([
      'gate',
      {
        issue: { key },
        configuration: { mode: 'strict' },
        transition: {
          from: { id: world.status('Open') },
          to: { id: world.status('Resolved') },
          modifiedFields: { resolution: { name: 'Done' }, [cause]: doc('disk full') },
        },
      },
    ]);
    const { body } = await world.get(key);
    expect([body.fields.status.name, body.fields.resolution]).toEqual(['Open', null]);
    result = true;
    expect((await move(world, key, '61')).status).toBe(204);
    expect(seen[1]).toMatchObject(['gate', { transition: { modifiedFields: {} } }]);
  });

  it('gives no modifiedFields to an app without read:jira-work', async () => {
    let argument: unknown;
    const world = openIssueWorld({
      scopes: ['write:jira-work'],
      callValidator: (_module, given) => {
        argument = given;
        return Promise.resolve({ result: true });
      },
    });
    const key = await world.make();
    alter(world, '61', (t) => {
      t.validators = [rule('forge:workflow-validator', { key: moduleAri(testApp(), 'gate'), config: '{}' })];
    });
    await move(world, key, '61', { fields: { resolution: { name: 'Done' } } });
    expect((argument as { transition: object }).transition).not.toHaveProperty('modifiedFields');
  });

  it('blocks when the app of a rule is not installed', async () => {
    const world = openIssueWorld();
    const key = await world.make();
    alter(world, '61', (t) => {
      t.validators = [rule('forge:workflow-validator', { key: moduleAri(testApp(), 'gate'), config: '{}' })];
    });
    world.jira.uninstall(testApp().appId);
    const refused = await move(world, key, '61');
    expect([refused.status, refused.body.errorMessages[0]]).toEqual([
      400,
      expect.stringContaining('did not allow this transition'),
    ]);
  });

  it('lets nobody without Transition issues move anything', async () => {
    const world = openIssueWorld();
    const key = await world.make();
    const { tables } = world.jira.context;
    for (const scheme of tables.table('permissionSchemes').all())
      tables.table('permissionSchemes').put({
        ...scheme,
        permissions: scheme.permissions.filter((grant) => grant.permission !== 'TRANSITION_ISSUES'),
      });
    expect(names(await available(world, key))).toEqual([]);
    expect((await move(world, key, '11')).status).toBe(400);
    expect(
      (await world.call(asApp, 'POST', `/rest/api/3/issue/${key}/transitions`, { transition: { id: '11' } }))
        .status,
    ).toBe(400);
  });
});
