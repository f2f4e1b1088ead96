import { openIssueWorld } from '../issues/issue-world';
import type { IssueWorld } from '../issues/issue-world';
import type { PersonKey } from '../../../../sandbox/jira/seed/people';

const HOUR = 3_600_000;
const API = '/rest/servicedeskapi/request';
let world: IssueWorld;
let key: string;
beforeEach(async () => {
  world = openIssueWorld();
  const { body } = await world.call('customerSophie', 'POST', API, {
    serviceDeskId: '1',
    requestTypeId: '1',
    requestFieldValues: { summary: 'No sound' },
  });
  key = body.issueKey;
});
const read = async (name: string, who: PersonKey = 'agentLena') => {
  const { body } = await world.call(who, 'GET', `${API}/${key}/sla`);
  return body.values.find((row: { name: string }) => row.name === name);
};
const move = (id: string) =>
  world.call('agentLena', 'POST', `/rest/api/3/issue/${key}/transitions`, { transition: { id } });

test('the time to resolution pauses while the customer is asked, ends with a resolution and begins anew', async () => {
  await world.clock.step(2 * HOUR);
  await move('21');
  await world.clock.step(5 * HOUR);
  expect((await read('Time to resolution')).ongoingCycle).toMatchObject({
    paused: true,
    breached: false,
    elapsedTime: { millis: 2 * HOUR, friendly: '2h' },
    remainingTime: { millis: 14 * HOUR },
  });
  await move('31');
  await world.clock.step(15 * HOUR);
  expect((await read('Time to resolution')).ongoingCycle).toMatchObject({
    paused: false,
    breached: true,
    remainingTime: { millis: -HOUR, friendly: '-1h' },
  });
  await move('61');
  const done = await read('Time to resolution');
  expect(done.ongoingCycle).toBeUndefined();
  expect(done.completedCycles).toMatchObject([{ breached: true, elapsedTime: { millis: 17 * HOUR } }]);
  await move('81');
  await world.clock.step(HOUR);
  const again = await read('Time to resolution');
  expect(again.completedCycles).toHaveLength(1);
  expect(again.ongoingCycle).toMatchObject({ elapsedTime: { millis: HOUR } });
});

test('the first response is the first public comment of somebody else', async () => {
  await world.clock.step(HOUR);
  const say = (who: PersonKey, open: boolean) =>
    world.call(who, 'POST', `${API}/${key}/comment`, { body: 'Hello', public: open });
  await say('customerSophie', true);
  await say('agentLena', false);
  expect((await read('Time to first response')).completedCycles).toEqual([]);
  await say('agentLena', true);
  expect((await read('Time to first response')).completedCycles).toMatchObject([
    { elapsedTime: { millis: HOUR }, breached: false },
  ]);
});

test('is for agents alone', async () => {
  expect((await world.call('customerSophie', 'GET', `${API}/${key}/sla`)).status).toBe(403);
  expect((await world.call('customerMarek', 'GET', `${API}/${key}/sla`)).status).toBe(404);
  expect((await world.call('agentLena', 'GET', `${API}/${key}/sla/9`)).status).toBe(404);
});
