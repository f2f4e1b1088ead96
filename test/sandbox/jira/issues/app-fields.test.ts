import { asApp } from '../../../support/jira-site';
import { openIssueWorld } from './issue-world';
import type { Answer } from '../../../support/jira-site';
import type { IssueWorld } from './issue-world';

const PATH = '/rest/api/3/app/field/value';
async function issueId(world: IssueWorld): Promise<number> {
  return Number((await world.create()).body.id);
}
const write = (
  world: IssueWorld,
  customField: string,
  issueIds: number[],
  value: unknown,
  query = '',
): Promise<Answer> =>
  world.call(asApp, 'POST', `${PATH}${query}`, { updates: [{ customField, issueIds, value }] });

describe("values of the app's own fields", () => {
  it('are written by id or key, read-only ones too, with history and event by default', async () => {
    const world = openIssueWorld();
    const [id, field] = [await issueId(world), world.field('Steward risk level')];
    expect((await write(world, field, [id], 'High')).status).toBe(204);
    expect((await world.get(String(id))).body.fields[field]).toBe('High');
    expect(world.events.at(-1)).toMatchObject({ name: 'avi:jira:updated:issue', selfGenerated: true });
    const key = world.jira.context.tables.table('fields').get(field)?.key as string;
    const one = await world.call(asApp, 'PUT', `/rest/api/3/app/field/${encodeURIComponent(key)}/value`, {
      updates: [{ issueIds: [id], value: 'Low' }],
    });
    expect(one.status).toBe(204);
    const log = await world.call('agentLena', 'GET', `/rest/api/3/issue/${id}/changelog`);
    expect(log.body.values.map((row: { items: { toString: string }[] }) => row.items[0]?.toString)).toEqual([
      'High',
      'Low',
    ]);
  });

  it('can be written quietly', async () => {
    const world = openIssueWorld();
    const [id, field] = [await issueId(world), world.field('Steward risk level')];
    await write(world, field, [id], 'High', '?generateChangelog=false&generateAppEvents=false');
    expect((await world.get(String(id))).body.fields[field]).toBe('High');
    expect((await world.call('agentLena', 'GET', `/rest/api/3/issue/${id}/changelog`)).body.total).toBe(0);
    expect(world.events).toHaveLength(1);
  });

  it('belong to the app alone', async () => {
    const world = openIssueWorld();
    const [id, field] = [await issueId(world), world.field('Steward risk level')];
    const user = await world.call('admin', 'POST', PATH, {
      updates: [{ customField: field, issueIds: [id], value: 'x' }],
    });
    expect(user.status).toBe(403);
    expect((await write(world, world.field('Impact'), [id], null)).status).toBe(403);
    expect((await write(world, 'customfield_99999', [id], null)).status).toBe(404);
    const edit = await world.call('admin', 'PUT', `/rest/api/3/issue/${id}`, { fields: { [field]: 'x' } });
    expect(edit.body.errors[field]).toContain('cannot be set');
  });

  it('are checked before anything is written: type, issue, repetition', async () => {
    const world = openIssueWorld();
    const [id, field] = [await issueId(world), world.field('Steward risk level')];
    expect((await write(world, field, [id], 7)).body.errors[field]).toBe('Operation value must be a string');
    expect((await write(world, field, [id, 99_999_999], 'High')).status).toBe(400);
    expect((await write(world, field, [id, id], 'High')).status).toBe(400);
    expect((await world.get(String(id))).body.fields[field]).toBeNull();
  });
});
