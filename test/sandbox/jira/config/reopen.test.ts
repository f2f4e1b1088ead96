import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClock } from '../../../../sandbox/core/clock';
import { openDatabase } from '../../../../sandbox/core/database';
import { openJira } from '../../../../sandbox/jira';
import { people } from '../../../../sandbox/jira/seed/people';

const folder = mkdtempSync(join(tmpdir(), 'site-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Opens the site's file as a new process would. */
function open(cloudId = 'cloud-1') {
  const db = openDatabase(join(folder, 'site.db'));
  const clock = createClock({ at: Date.parse('2026-11-23T09:00:00Z'), running: false });
  return { db, jira: openJira({ db, clock, cloudId, siteUrl: 'http://localhost:8080', seed: 'acme' }) };
}
const createType = (site: ReturnType<typeof open>, name: string) =>
  site.jira.handle({
    method: 'POST',
    path: '/rest/api/3/issuetype',
    query: new URLSearchParams(),
    headers: {},
    body: { name },
    actor: { kind: 'user', accountId: people.admin.id },
  });

test('a site goes on where it was closed: same rows in the same order, ids count on', async () => {
  const first = open();
  const made = (await createType(first, 'First')).body as { id: string };
  const before = first.jira.snapshot();
  first.db.close();
  const second = open();
  expect(second.jira.snapshot()).toEqual(before);
  const next = (await createType(second, 'Second')).body as { id: string };
  expect(Number(next.id)).toBe(Number(made.id) + 1);
  second.db.close();
});

test('two sites in one file do not see each other', async () => {
  const db = openDatabase(':memory:');
  const clock = createClock({ at: Date.parse('2026-11-23T09:00:00Z'), running: false });
  const site = (cloudId: string) => ({
    db,
    jira: openJira({ db, clock, cloudId, siteUrl: `http://${cloudId}`, seed: 'empty' }),
  });
  const [one, two] = [site('one'), site('two')];
  await createType(one, 'Only here');
  const names = (opened: ReturnType<typeof site>) =>
    opened.jira.context.tables
      .table('issueTypes')
      .all()
      .map((type) => type.name);
  expect([names(one).includes('Only here'), names(two).includes('Only here')]).toEqual([true, false]);
});
