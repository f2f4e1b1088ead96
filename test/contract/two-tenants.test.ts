import { openSandbox, type Sandbox, type Site } from '../../sandbox';
import { recordTraffic, type Exchange } from '../support/record-traffic';
import { Office } from './support/office';
import { BEGINS, tellStory, tellTogether, type Outcome } from './support/story';

const ACME = 'Nightingale';
const OTHER = 'Woodpecker';

/**
 * Two customers in one warm process, the same story on both in step. The seeds are alike: keys, ids and accounts are the
 * same on both sites, so that whatever is kept under an id alone would meet its double. Only the texts tell them apart.
 */
describe('two tenants in one warm process', () => {
  let sandbox: Sandbox;
  let other: Site;
  let outcomes: Outcome[] = [];
  const traffic: Record<string, Exchange[]> = {};

  beforeAll(async () => {
    sandbox = await openSandbox({ at: BEGINS, running: false, say: () => undefined });
    other = sandbox.openSite('second-customer', 'acme');
    await sandbox.settle();
    traffic[ACME] = recordTraffic(sandbox.jira);
    traffic[OTHER] = recordTraffic(other.jira);
    const stories = [tellStory(new Office(sandbox), ACME), tellStory(new Office(other), OTHER)];
    outcomes = await tellTogether(sandbox, stories);
  }, 600_000);
  afterAll(() => sandbox.close());

  const sides = (): [name: string, site: Site, foreign: string][] => [
    [ACME, sandbox, OTHER],
    [OTHER, other, ACME],
  ];

  test('have issues of the same ids, and still the same story on both', () => {
    const [first, second] = outcomes;
    expect(second?.change).toEqual(first?.change);
    expect(second?.incident).toEqual(first?.incident);
    expect(second?.refusals).toEqual(first?.refusals);
  });

  test('never mix in Jira: no site holds a word of the other', () => {
    for (const [own, site, foreign] of sides()) {
      const all = JSON.stringify(site.jira.snapshot());
      expect([own, all.includes(own), all.includes(foreign)]).toEqual([own, true, false]);
    }
  });

  test('never mix in what goes over the wire', () => {
    for (const [own, , foreign] of sides()) {
      const all = JSON.stringify(traffic[own]);
      expect([own, all.includes(own), all.includes(foreign)]).toEqual([own, true, false]);
    }
  });

  test('never mix in storage: each site has its own rows, which speak of it alone', () => {
    for (const [own, site, foreign] of sides()) {
      const ids = [outcomes[0]?.change.id ?? '', outcomes[0]?.incident.id ?? ''];
      const kept = ids.map((key) => entity(site, 'issue-state', `issue:${key}`)).join();
      const audited = ids.map((id) => query(site, 'audit', 'by-subject', [id])).join();
      expect([own, kept.includes(own), kept.includes(foreign), audited.includes(foreign)]).toEqual([
        own,
        true,
        false,
        false,
      ]);
    }
  });

  test('work as many times each: no event, message or tick of one runs for the other', () => {
    const counts = sides().map(([, site]) =>
      Object.fromEntries(
        site.meters
          .report()
          .operations.map(({ operation, total }) => [operation, total.invocations] as const)
          .sort(([a], [b]) => a.localeCompare(b, 'en')),
      ),
    );
    expect(counts[1]).toEqual(counts[0]);
  });

  test('decide apart: a vote on one site changes nothing on the other', async () => {
    const [first, second] = [new Office(sandbox), new Office(other)];
    const raise = (office: Office, word: string) =>
      office.raise('lena.hoffmann', '[System] Change', `${word}: a second change`, {});
    const [one] = await Promise.all([raise(first, ACME), raise(second, OTHER)]);
    await sandbox.settle();
    await first.edit('lena.hoffmann', one.key, '[System] Change', { 'Backout plan': `${ACME}: back.` });
    await sandbox.settle();
    const ask = (office: Office) =>
      office.ask('priya.raman', 'steward-change', 'change.view', { issueId: one.id });
    const [changed, same] = await Promise.all([ask(first), ask(second)]);
    expect(changed.approval.seal).not.toBe(same.approval.seal);
    expect(same.issue).toMatchObject({ key: one.key });
    expect(JSON.stringify(same)).not.toContain(ACME);
  });
});

function entity(site: Site, entityName: string, key: string): string {
  const { status, text } = site.forge.kvs('/api/v1/entity/get', { entityName, key });
  if (status !== 200) throw new Error(`${entityName} ${key}: ${text}`);
  return text;
}
function query(site: Site, entityName: string, indexName: string, partition: readonly string[]): string {
  const asked = { entityName, indexName, partition, limit: 100 };
  const { status, text } = site.forge.kvs('/api/v1/entity/query', asked);
  if (status !== 200) throw new Error(text);
  return text;
}
