import { auditWrites } from '../../src/store/audit';
import { StoreCorrupt, ValueTooLarge, VersionConflict } from '../../src/store/errors';
import { store } from '../../src/store';
import { putRow } from '../../src/store/kvs';
import { retryOnConflict, writeTogether } from '../../src/store/transaction';
import { emptyState } from '../../src/usecases/issue/empty-state';
import { findPractice } from '../../src/usecases/rules/find-practice';
import type { LiveIssue } from '../../src/jira/read-issue';
import { openBench } from '../usecases/support/app-bench';
import { CHANGE, testRules } from '../usecases/support/rules';

const issue: LiveIssue = {
  id: '7',
  key: 'ITSM-7',
  projectId: '10',
  issueTypeId: CHANGE.id,
  status: { id: '1', name: 'Draft' },
  summary: '',
  priority: null,
  created: 0,
  updated: 0,
  creator: null,
  reporter: null,
  assignee: null,
  raw: {},
};
const fresh = () => {
  const rules = findPractice(testRules(), '10', CHANGE.id);
  if (rules === null) throw new Error('no practice');
  return emptyState(rules, issue, 0);
};
const fact = (n: number) => ({
  kind: 'comment' as const,
  id: String(n),
  at: '2026-11-23T08:00:00.000Z',
  author: 'x'.repeat(900),
  authorKind: 'agent' as const,
  isPublic: true,
  assumed: false,
});

describe('the aggregate of an issue', () => {
  test('comes back as it was written', async () => {
    await openBench();
    const saved = await store.issues.save(
      { ...fresh(), dueAt: '2026-11-23T08:00:00.000Z', facts: [fact(1)] },
      [],
    );
    expect(saved.version).toBe(1);
    expect(await store.issues.get('7')).toEqual(saved);
  });

  test('that was only prepared says nothing, and can be written then', async () => {
    const bench = await openBench();
    bench.failStorage(/transaction/);
    await expect(store.issues.save(fresh(), [])).rejects.toThrow('died');
    expect(await store.issues.get('7')).toBeNull();
    expect((await store.issues.save(fresh(), [])).version).toBe(1);
  });

  test('is written by one of two who read the same version', async () => {
    await openBench();
    const saved = await store.issues.save(fresh(), []);
    await store.issues.save({ ...saved, issueKey: 'A-1' }, []);
    await expect(store.issues.save({ ...saved, issueKey: 'A-2' }, [])).rejects.toBeInstanceOf(
      VersionConflict,
    );
    expect((await store.issues.get('7'))?.issueKey).toBe('A-1');
  });

  test('moves older facts to pages before it grows too large, and none is lost', async () => {
    await openBench();
    let state = await store.issues.save(fresh(), []);
    for (let n = 0; n < 6; n++)
      state = await store.issues.save(
        { ...state, facts: [...state.facts, ...Array.from({ length: 60 }, (_, i) => fact(n * 60 + i))] },
        [],
      );
    expect(state.pages).toBeGreaterThan(0);
    const all = [...(await store.issues.olderFacts(state)), ...state.facts].map(({ id }) => Number(id));
    expect(all).toEqual(Array.from({ length: 360 }, (_, n) => n));
  });

  test('that cannot be read is an error that names it, never an empty one', async () => {
    await openBench();
    await store.issues.save(fresh(), []);
    await putRow('issue-state', 'issue:7', {
      version: 1,
      projectId: '10',
      practice: 'change-enablement',
      issueKey: 'A-1',
      phase: 'draft',
      seenAt: 'x',
      body: '{"schema":9}',
    });
    await expect(store.issues.get('7')).rejects.toBeInstanceOf(StoreCorrupt);
  });
});

describe('storage', () => {
  test('refuses a value that one record cannot hold before it is sent', async () => {
    const bench = await openBench();
    await expect(
      putRow('record', 'record:x', { kind: 'notice', body: 'x'.repeat(245_761) }),
    ).rejects.toBeInstanceOf(ValueTooLarge);
    expect(bench.storage).toEqual([]);
  });

  test('retries a conflict with a new read, and gives up as busy', async () => {
    let tries = 0;
    await expect(
      retryOnConflict(() => Promise.reject((tries++, new VersionConflict('k'))), 3),
    ).rejects.toMatchObject({ name: 'StoreBusy' });
    expect(tries).toBe(3);
    await expect(retryOnConflict(() => Promise.reject(new Error('other')))).rejects.toThrow('other');
  });

  test('writes many happenings in one transaction, bundled beyond what it takes', async () => {
    await openBench();
    const saved = await store.issues.save(fresh(), []);
    const { head, writes } = auditWrites(
      '7',
      null,
      Array.from({ length: 40 }, (_, n) => ({ kind: 'k', at: n, actor: null, data: { n } })),
    );
    expect(head?.count).toBe(writes.length);
    await store.issues.save({ ...saved, audit: head }, writes);
    await expect(
      writeTogether([{ entity: 'issue-state', key: 'issue:8', row: { version: 1 }, ifVersion: 0 }]),
    ).rejects.toBeInstanceOf(VersionConflict);
  });

  test('the rules in force keep every version and refuse a writer who read an old one', async () => {
    const bench = await openBench();
    const before = await store.rules.get();
    await bench.rules(testRules('observe'));
    expect((await store.rules.get())?.version).toBe(2);
    if (before === null) throw new Error('no rules');
    await expect(store.rules.put({ ...before, version: 2 }, 'admin', 'now')).rejects.toBeInstanceOf(
      VersionConflict,
    );
  });
});
