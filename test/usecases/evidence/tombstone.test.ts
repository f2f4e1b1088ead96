import type { AuditedChange } from '../../../src/contract/evidence';
import { verifyChain } from '../../../src/domain/audit/chain';
import { verifyPack } from '../../../src/domain/evidence/verify-pack';
import { findChanges } from '../../../src/usecases/evidence/find-changes';
import { handleIssueEvent } from '../../../src/usecases/handle-issue-event';
import type { EvidencePack } from '../../../src/contract/evidence-pack';
import { openBench, packText, store, votedChange, type Bench } from './bench';

const caller = { accountId: 'audra' };
const ANY = {
  key: null,
  projectId: null,
  state: null,
  level: null,
  kind: null,
  from: null,
  to: null,
  cursor: null,
};

const deleted = (bench: Bench, id: string) => {
  bench.site.issues.delete(id);
  return handleIssueEvent(bench.as(null), {
    eventType: 'avi:jira:deleted:issue',
    issue: { id, key: 'ITSM-NEW', fields: { created: '2026-11-20T08:00:00.000+0000' } },
    atlassianId: 'olga',
  });
};

async function all(
  bench: Bench,
  asked: Partial<typeof ANY> & { state?: never } = {},
): Promise<AuditedChange[]> {
  const found: AuditedChange[] = [];
  let cursor: string | null = null;
  do {
    const page = await findChanges(bench.as('audra'), { ...ANY, ...asked, cursor }, caller);
    found.push(...page.changes);
    cursor = page.next;
  } while (cursor !== null);
  return found;
}

describe('a change that is deleted', () => {
  test('leaves its record with a last entry: who, when, what it was called, and where the chain stood', async () => {
    const bench = await openBench();
    const id = await votedChange(bench);
    const before = await store.issues.get(id);
    expect(await deleted(bench, id)).toBe('deleted');
    const after = await store.issues.get(id);
    const chain = await store.evidence.chain(id, 0, after?.audit?.count ?? 0);
    const records = chain.filter((one) => one !== null);
    expect(verifyChain(records, after?.audit ?? null).intact).toBe(true);
    const stone = records.find((one) => one['kind'] === 'issue deleted');
    expect(stone).toMatchObject({
      actor: 'olga',
      data: {
        key: 'ITSM-NEW',
        phase: 'submitted',
        head: before?.audit,
        createdAt: '2026-11-20T08:00:00.000Z',
      },
    });
    expect(after?.rounds).toHaveLength(1);
    expect(after?.ballots).toHaveLength(1);
  });

  test('is no more in what waits: nothing is due, its round is closed, its slot goes, inboxes forget it', async () => {
    const bench = await openBench();
    const id = await votedChange(bench);
    await bench.drain();
    bench.reset();
    await deleted(bench, id);
    const state = await store.issues.get(id);
    expect(state).toMatchObject({ dueAt: null, slaDue: null, phase: 'cancelled' });
    expect(state?.rounds.at(-1)?.closed).toMatchObject({ how: 'cancelled', by: 'olga' });
    expect(bench.queue.map(({ body }) => ('kind' in body ? body.kind : ''))).toContain('schedule');
    await bench.drain();
    expect(bench.errors).toEqual([]);
  });

  test('is noted once, however often Jira tells', async () => {
    const bench = await openBench();
    const id = await votedChange(bench);
    await deleted(bench, id);
    const once = (await store.issues.get(id))?.audit?.count;
    expect(await deleted(bench, id)).toBe('known already');
    expect((await store.issues.get(id))?.audit?.count).toBe(once);
  });

  test('is found under "deleted" and nowhere else, and its evidence is intact without the issue', async () => {
    const bench = await openBench();
    const id = await votedChange(bench);
    const other = await votedChange(bench);
    await deleted(bench, id);
    const found = await all(bench);
    expect(found.map(({ issueId, state }) => [issueId, state])).toEqual([
      [other, 'submitted'],
      [id, 'deleted'],
    ]);
    const { changes } = await findChanges(bench.as('audra'), { ...ANY, state: 'deleted' }, caller);
    expect(changes.map(({ key }) => key)).toEqual(['ITSM-NEW']);
    const text = await packText(bench, id);
    expect(verifyPack(text)).toMatchObject({ intact: true });
    const { content } = JSON.parse(text) as EvidencePack;
    expect(content.request.live).toBeNull();
    expect(content.tombstone).toMatchObject({ by: 'olga', key: 'ITSM-NEW' });
  });
});

describe('looking for changes', () => {
  test('goes by key, level, kind, state and days', async () => {
    const bench = await openBench();
    const id = await votedChange(bench);
    const [line] = await all(bench);
    expect(line).toMatchObject({
      issueId: id,
      state: 'submitted',
      decision: 'open',
      kind: 'normal',
      rounds: 1,
      ballots: 1,
    });
    const ask = async (asked: object) =>
      (await findChanges(bench.as('audra'), { ...ANY, ...asked }, caller)).changes.length;
    expect(await ask({ key: `ITSM-${id}` })).toBe(1);
    expect(await ask({ key: 'ITSM-NONE' })).toBe(0);
    expect(await ask({ level: line?.level })).toBe(1);
    expect(await ask({ kind: 'emergency' })).toBe(0);
    expect(await ask({ state: 'closed' })).toBe(0);
    expect(await ask({ projectId: '99' })).toBe(0);
    const day = line?.seenAt.slice(0, 10);
    expect(await ask({ from: day, to: day })).toBe(1);
    expect(await ask({ from: '2030-01-01' })).toBe(0);
  });

  test('comes to every change once, page by page', async () => {
    const bench = await openBench();
    const ids = new Set<string>();
    for (let n = 0; n < 30; n++) ids.add(await votedChange(bench));
    const found = await all(bench);
    expect(found.map(({ issueId }) => issueId).sort()).toEqual([...ids].sort());
  });

  test('refuses a place that nobody gave', async () => {
    const bench = await openBench();
    await expect(findChanges(bench.as('audra'), { ...ANY, cursor: 'x' }, caller)).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
  });
});
