import { callResolver } from '../../sandbox/replay/adopt-practice';
import type { HealthView } from '../../src/contract/health';
import type { RequestOf, ResolverName } from '../../src/contract/resolvers';
import { verifyChain } from '../../src/domain/audit/chain';
import { HOUR, MINUTE, Office } from './support/office';

const ALMA = 'alma.admin';

/** The bundle on the whole sandbox: retries, their waiting and their end are the platform's. */
describe('a message that fails again and again', () => {
  let office: Office;
  let id = '';
  const ask = <N extends ResolverName>(name: N, payload: RequestOf<N>) =>
    callResolver(office.site, 'steward-admin', office.account(ALMA), name, payload) as Promise<HealthView>;
  const letters = async () => (await ask('health.view', {})).letters ?? [];
  const messages = async () => (await letters()).filter(({ what }) => what === 'message');
  const published = async (): Promise<unknown> => {
    const field = office.fieldId('Steward approval');
    const { fields } = (await office.must(ALMA, 'GET', `/issue/${id}?fields=${field}`)) as {
      fields: Record<string, unknown>;
    };
    return fields[field];
  };
  const failing = (effect: object | null) =>
    office.site.faults.configure(
      effect === null ? {} : { rules: [{ target: 'jira', match: 'app/field/value', times: 9999, effect }] },
    );
  beforeAll(async () => {
    office = await Office.open();
  });
  afterAll(() => office.close());

  test('is no letter while the platform still tries', async () => {
    id = await office.submitted();
    await office.settle();
    failing({ kind: 'status', status: 400 });
    await office.approve(id);
    await office.site.clock.step(10 * MINUTE);
    await office.settle();
    expect(await letters()).toEqual([]);
  });

  test('ends as a letter that says what, which issue, when, why and how often', async () => {
    await office.site.clock.step(6 * HOUR);
    await office.settle();
    const view = await ask('health.view', {});
    const [letter] = (view.letters ?? []).filter(({ what }) => what === 'message');
    expect(letter).toMatchObject({
      ...{ queue: 'issue-work', task: 'publish', issueId: id, issueKey: office.issue(id).key },
      ...{ code: 'JIRA_BAD_REQUEST', attempts: 9, retriedAt: null, retryable: true },
    });
    expect(view.verdict).toBe('look');
    expect(view.reasons).toEqual(expect.arrayContaining(['letters', 'failures']));
    expect(view.failures).toMatchObject([{ code: 'JIRA_BAD_REQUEST' }]);
  });

  test('stays a letter when it is tried again and the cause is not mended, with its tries added up', async () => {
    const [letter] = await messages();
    if (letter === undefined) throw new Error('there is no letter');
    await ask('health.retry', { letter: letter.ref });
    const present = async () => (await messages()).find(({ ref }) => ref.id === letter.ref.id);
    expect((await present())?.retriedAt).not.toBeNull();
    await office.site.clock.step(6 * HOUR);
    await office.settle();
    expect(await present()).toMatchObject({ attempts: 18, retriedAt: null });
  });

  test('is done when the cause is mended: the letter goes, and the record of who did it stays', async () => {
    failing(null);
    await ask('health.retry', { what: 'message' });
    await office.settle();
    expect(await messages()).toEqual([]);
    // Its window went by meanwhile: what is published is what is so now.
    expect(await published()).toBe('Lapsed');
    const chain = office.audit('project-site');
    expect(chain.filter(({ kind }) => kind === 'dead letter retried')).toHaveLength(2);
    expect(chain.at(-1)).toMatchObject({
      actor: office.account(ALMA),
      data: {
        letters: expect.arrayContaining([
          expect.objectContaining({ task: 'publish', issueId: id }),
        ]) as unknown,
      },
    });
    expect(verifyChain(chain).intact).toBe(true);
  });

  test('so is what was due on a ticket: it is due at once', async () => {
    expect(await letters()).toMatchObject([{ what: 'due', issueId: id, retryable: true }]);
    await ask('health.retry', { what: 'due' });
    await office.settle();
    expect(await letters()).toEqual([]);
  });

  test('can be discarded with a reason, which goes on the record', async () => {
    const other = await office.submitted();
    await office.settle();
    failing({ kind: 'status', status: 400 });
    await office.approve(other);
    await office.site.clock.step(2 * HOUR);
    await office.settle();
    const all = await letters();
    expect(all.length).toBeGreaterThan(0);
    for (const { ref } of all)
      await ask('health.discard', { letter: ref, reason: 'The change was cancelled.' });
    expect(await letters()).toEqual([]);
    expect(office.audit('project-site').at(-1)).toMatchObject({
      kind: 'dead letter discarded',
      data: { reason: 'The change was cancelled.' },
    });
  });

  test('nobody but those who configure rules may look, try again or discard', async () => {
    const asked = callResolver(
      office.site,
      'steward-admin',
      office.account('lena.hoffmann'),
      'health.view',
      {},
    );
    await expect(asked).rejects.toThrow(/configure rules/);
  });

  test('queues are measured by a message that comes out of each', async () => {
    failing(null);
    await ask('health.measure', {});
    await office.site.clock.step(24 * HOUR);
    await office.settle();
    const { queues, sweep, daily } = await ask('health.view', {});
    expect(queues?.map(({ queue, arrivedAt }) => [queue, arrivedAt !== null])).toEqual([
      ['issue-work', true],
      ['ask-work', true],
      ['job-work', true],
      ['upkeep-work', true],
    ]);
    expect(sweep?.state).toBe('onTime');
    expect(daily).toMatchObject({ state: 'onTime', code: null });
  });

  test('the log has a closing line for what was invoked, without anybody’s account id', () => {
    const { invocations } = office.site.forge.meters.report();
    const done = invocations.flatMap(({ logs }) => logs).filter((line) => line.includes('"event":"done"'));
    expect(done.length).toBeGreaterThan(0);
    for (const { id: account } of office.tables.table('users').all())
      expect(invocations.filter(({ logs }) => logs.some((line) => line.includes(account)))).toEqual([]);
    expect(invocations.filter(({ logsDropped }) => logsDropped > 0)).toEqual([]);
  });
});
