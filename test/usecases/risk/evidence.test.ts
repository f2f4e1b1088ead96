import { store } from '../../../src/store';
import { goodChange, openBench } from '../support/app-bench';
import { FIELD, STATUS } from '../support/rules';
import { submitted, tell } from '../support/schedule';
import { addService, view } from './support';

const DAY = 86_400_000;
const evidenceOf = async (id: string) => (await store.issues.get(id))?.evidence ?? null;
const incident = (issueId: string, at: string) => ({
  issueId,
  issueKey: `INC-${issueId}`,
  at,
  closedAt: null,
  causedBy: null,
});

describe('the evidence of a change', () => {
  test('names its services by id, with what they break and what happened on and next to them', async () => {
    const bench = await openBench();
    await addService('mail', { name: 'Mail', neighbours: ['database'] });
    await addService('database', { name: 'Database' });
    const at = '2026-11-20T08:00:00.000Z';
    await store.services.saveActivity({ serviceId: 'mail', incidents: [incident('1', at)], changes: [] }, 0);
    await store.services.saveActivity(
      { serviceId: 'database', incidents: [incident('2', at), incident('3', at)], changes: [] },
      0,
    );
    const issue = bench.site.create(goodChange({ [FIELD.service]: 'MAIL, Fax' }));
    const seen = await view(bench, issue);
    expect(seen.services).toEqual({ known: [{ id: 'mail', name: 'Mail' }], unknown: ['Fax'] });
    expect(seen.assessment.damage.path).toEqual(['Mail']);
    expect((await evidenceOf(issue.id))?.services).toMatchObject([{ incidents: 1, neighbourIncidents: 2 }]);
  });

  test('a first paint of a draft with one service that has neighbours: three Jira calls and four reads', async () => {
    const bench = await openBench();
    await addService('mail', { name: 'Mail', neighbours: ['database'] });
    // Somebody has looked at a panel of this project before: the boards' groups are known.
    await view(bench, bench.site.create(goodChange({ [FIELD.service]: null })));
    const issue = bench.site.create(goodChange({ [FIELD.service]: 'Mail' }));
    bench.reset();
    await view(bench, issue);
    expect(bench.site.calls).toHaveLength(3);
    expect(bench.storage.filter((path) => /get/.test(path))).toHaveLength(4);
    bench.reset();
    await view(bench, issue);
    expect(bench.site.calls).toHaveLength(2);
    expect(bench.storage).toEqual(['batch/get', 'batch/get']);
  });

  test('is gathered anew when the change names another service, and after a day while it is a draft', async () => {
    const bench = await openBench();
    await addService('mail', { name: 'Mail' });
    await addService('phone', { name: 'Phone' });
    const issue = bench.site.create(goodChange({ [FIELD.service]: 'Mail' }));
    await tell(bench, issue);
    const first = await evidenceOf(issue.id);
    bench.site.edit(issue, { [FIELD.service]: 'Phone' });
    await tell(bench, issue);
    expect((await evidenceOf(issue.id))?.services).toMatchObject([{ id: 'phone' }]);
    bench.site.now += DAY / 2;
    await view(bench, issue);
    expect((await evidenceOf(issue.id))?.at).toBe(first?.at);
    bench.site.now += DAY;
    await view(bench, issue);
    expect((await evidenceOf(issue.id))?.at).toBe(new Date(bench.site.now).toISOString());
  });

  test('is as fresh as the submission, and stays so: what happens on the site never re-scores a change', async () => {
    const bench = await openBench();
    await addService('mail', { name: 'Mail' });
    const issue = bench.site.create(goodChange({ [FIELD.service]: 'Mail' }));
    await tell(bench, issue);
    bench.site.now += DAY / 4;
    bench.site.move(issue, STATUS.authorize, 'Awaiting approval');
    await tell(bench, issue);
    const pinned = await evidenceOf(issue.id);
    expect(pinned?.at).toBe(new Date(bench.site.now).toISOString());
    const { value, version } = await store.services.activity('mail');
    const incidents = [incident('1', '2026-11-23T09:00:00.000Z')];
    await store.services.saveActivity({ ...value, incidents }, version);
    bench.site.now += 3 * DAY;
    bench.site.edit(issue, { summary: 'Another word' });
    await tell(bench, issue);
    const state = await store.issues.get(issue.id);
    expect(state?.evidence).toEqual(pinned);
    expect(state?.assessments).toHaveLength(1);
  });

  test('a fact that somebody changes after submission makes the next assessment, which says so', async () => {
    const bench = await openBench();
    const issue = await submitted(bench);
    bench.site.edit(issue, { [FIELD.impact]: { id: '71', value: 'Extensive / Widespread' } });
    await tell(bench, issue);
    const state = await store.issues.get(issue.id);
    expect(state?.assessments.map(({ cause }) => cause)).toEqual(['submitted', 'changed: impact']);
    expect(state?.rounds).toHaveLength(1);
  });
});

describe('a site without a registry of services', () => {
  test('asks nobody for a service that it could not know, and holds no name against a change', async () => {
    const bench = await openBench();
    const factsOf = async (service: string | null) => {
      const issue = bench.site.create(goodChange({ [FIELD.service]: service }));
      const { assessment } = await view(bench, issue);
      return assessment.contributions.filter(({ id }) => ['service-records', 'novelty'].includes(id));
    };
    for (const service of [null, 'Mail'])
      expect((await factsOf(service)).map(({ value }) => value)).toEqual([0, 0]);
    await addService('phone', { name: 'Phone' });
    const { value, version } = await store.outcomes.siteStats();
    await store.outcomes.saveSite({ version, value: { ...value, live: 1 } });
    expect((await factsOf('Mail')).map(({ value: counted }) => counted)).not.toEqual([0, 0]);
  });
});
