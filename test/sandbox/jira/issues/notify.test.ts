import { sentMail } from '../../../../sandbox/jira/services/sent-mail';
import { asApp } from '../../../support/jira-site';
import { idOf, openIssueWorld } from './issue-world';
import type { IssueWorld } from './issue-world';
import type { PersonKey } from '../../../../sandbox/jira/seed/people';

let world: IssueWorld;
let key: string;
beforeEach(async () => {
  world = openIssueWorld();
  key = await world.make({}, 'agentLena');
});
const notify = (body: object, who: PersonKey | typeof asApp = asApp) =>
  world.call(who, 'POST', `/rest/api/3/issue/${key}/notify`, {
    subject: 'Due',
    textBody: 'at 14:20',
    ...body,
  });
const users = (...keys: PersonKey[]) => ({ users: keys.map((one) => ({ accountId: idOf(one) })) });
const mails = () => sentMail(world.jira.context);
const group = (name: string) =>
  world.jira.context.tables.table('groups').find((row) => row.name === name)?.id ?? '';

test('is kept with sender, recipients, subject and text', async () => {
  expect((await notify({ to: users('agentDiego') })).status).toBe(204);
  expect(mails()).toMatchObject([
    {
      issueKey: key,
      from: 'Steward',
      to: [{ displayName: 'Diego Marín', email: 'diego.marin@acme.example' }],
      subject: 'Due',
      text: 'at 14:20',
      at: world.clock.iso(),
    },
  ]);
});

test('without a subject it is key and summary', async () => {
  await world.call(asApp, 'POST', `/rest/api/3/issue/${key}/notify`, { to: users('agentDiego') });
  expect(mails()[0]).toMatchObject({ subject: `(${key}) Mail is down` });
});

test('reaches everybody of a group once, by name or id', async () => {
  await notify({ to: { groupIds: [group('service-desk-agents')], ...users('agentDiego') } });
  expect(mails()[0]?.to).toHaveLength(4);
  await notify({ to: { groups: [{ name: 'service-desk-agents' }] } });
  expect(mails()[0]?.to).toHaveLength(4);
});

test('nobody mails themselves, and nobody left is a refusal', async () => {
  expect((await notify({ to: users('agentLena') }, 'agentLena')).status).toBe(400);
  expect((await notify({ to: users('agentLena', 'agentDiego') }, 'agentLena')).status).toBe(204);
  expect(mails()[0]?.to.map(({ accountId }) => accountId)).toEqual([idOf('agentDiego')]);
});

test('customers and people who have left get none', async () => {
  expect((await notify({ to: users('customerSophie') })).status).toBe(400);
  const table = world.jira.context.tables.table('users');
  table.put({ ...table.get(idOf('agentDiego'))!, active: false });
  expect((await notify({ to: users('agentDiego') })).status).toBe(400);
  expect(mails()).toEqual([]);
});

test.each([
  ['a user that is unknown', { to: { users: [{ accountId: 'nobody' }] } }],
  ['a group that is unknown', { to: { groupIds: ['nobody'] } }],
  ['an assignee where there is none', { to: { assignee: true } }],
  ['nobody at all', { to: {} }],
  ['voters', { to: { voters: true } }],
])('refuses %s', async (_what, body) => {
  expect((await notify(body)).status).toBe(400);
});

test('restrict keeps it to members and to holders of a permission', async () => {
  const to = users('agentDiego', 'cabPriya', 'admin');
  await notify({ to, restrict: { groupIds: [group('cab-members')] } });
  expect(mails()[0]?.to.map(({ accountId }) => accountId)).toEqual([idOf('cabPriya')]);
  await notify({ to, restrict: { permissions: [{ key: 'ADMINISTER' }] } });
  expect(mails()[0]?.to.map(({ accountId }) => accountId)).toEqual([idOf('admin')]);
  expect((await notify({ to, restrict: { permissions: [{ key: 'NONE' }] } })).status).toBe(400);
});

test('a customer can’t be made a watcher, nobody can by somebody who does not see the issue', async () => {
  const watch = (who: PersonKey, whom: PersonKey) =>
    world.call(who, 'POST', `/rest/api/3/issue/${key}/watchers`, idOf(whom));
  expect((await watch('agentLena', 'customerSophie')).status).toBe(404);
  expect((await watch('customerSophie', 'agentDiego')).status).toBe(404);
  expect((await watch('agentLena', 'agentDiego')).status).toBe(204);
});
