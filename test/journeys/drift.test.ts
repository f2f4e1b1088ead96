import { callResolver } from '../../sandbox/replay/adopt-practice';
import type { DriftView } from '../../src/contract/upkeep';
import { HOUR, MINUTE, Office } from './support/office';

const ALMA = 'alma.admin';
const WEEK = 7 * 24 * HOUR;

/** The bundle on the whole sandbox: Jira's events, the queue and the schedule are the platform's. */
describe('what is changed outside Steward', () => {
  let office: Office;
  const drift = (): Promise<DriftView> =>
    callResolver(office.site, 'steward-admin', office.account(ALMA), 'admin.drift', {
      projectId: office.projectId,
    });
  beforeAll(async () => {
    office = await Office.open();
  });
  afterAll(() => office.close());

  test('right after adopting is nothing', async () => {
    const { checkedAt, items } = await drift();
    expect({ isChecked: checkedAt !== null, items }).toEqual({ isChecked: true, items: [] });
  });

  test('is found minutes after it was done, with who did it', async () => {
    await office.must(ALMA, 'DELETE', `/field/${office.fieldId('Back-out tested')}`);
    await office.site.settle();
    expect((await drift()).items).toEqual([]);
    await office.site.clock.step(3 * MINUTE);
    await office.site.settle();
    expect(await drift()).toMatchObject({
      cause: 'event',
      items: [{ object: 'Field', name: 'Back-out tested', what: 'missing', by: office.account(ALMA) }],
    });
  });

  test('is repaired by the queue, and the project looked at once more', async () => {
    const { items } = await drift();
    await callResolver(office.site, 'steward-admin', office.account(ALMA), 'admin.repair', {
      projectId: office.projectId,
      itemIds: items.map(({ id }) => id),
    });
    await office.site.settle();
    expect((await drift()).items).toEqual([]);
    expect(office.fieldId('Back-out tested')).toMatch(/^customfield_/);
  });

  test('and of which no event tells is found within a week, for the audit log has a record', async () => {
    await office.site.clock.step(HOUR);
    const workflow = office.tables.table('workflows').find(({ name }) => name.includes('(Steward)'));
    if (!workflow) throw new Error('adopting made no workflow');
    const transitions = workflow.transitions.map((one) => ({ ...one, validators: [] }));
    office.tables.table('workflows').put({ ...workflow, transitions });
    office.tables.table('auditRecords').put({
      id: '900000',
      created: new Date(office.site.clock.now()).toISOString(),
      authorId: office.account(ALMA),
      ...{ summary: 'Workflow updated', category: 'workflows', associatedItems: [], changedValues: [] },
      objectItem: { id: workflow.name, name: workflow.name, typeName: 'WORKFLOW' },
    });
    await office.site.clock.step(WEEK + 24 * HOUR);
    await office.site.settle();
    expect(await drift()).toMatchObject({ cause: 'weekly', items: [{ what: 'bypass' }] });
  });
});
