import { store } from '../../../src/store';
import { listInbox } from '../../../src/usecases/inbox/list-inbox';
import { markRead } from '../../../src/usecases/inbox/mark-read';
import { openBench } from '../support/app-bench';

const line = (text: string, read = false) => ({
  projectId: '10',
  issueId: '1',
  key: 'ITSM-1',
  text,
  urgent: false,
  read,
  mail: 'sent' as const,
  due: null,
});
const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 8, minute)).toISOString();
const bob = { accountId: 'bob' };

async function filled(count: number) {
  const bench = await openBench();
  for (let n = 0; n < count; n++) await store.records.put('notice', 'bob', `n${n}`, at(n), line(`line ${n}`));
  await store.records.put('notice', 'eve', 'e1', at(0), line("eve's"));
  bench.reset();
  return bench;
}

describe('the inbox', () => {
  test('is the own one, the newest first, by one query', async () => {
    const bench = await filled(2);
    const view = await listInbox(bench.as('bob'), { cursor: null }, bob);
    expect(view.notices.map(({ text }) => text)).toEqual(['line 1', 'line 0']);
    expect(view).toMatchObject({ unread: 2, cursor: null });
    expect(bench.storage).toEqual(['entity/query']);
  });

  test('goes on page by page', async () => {
    const bench = await filled(55);
    const first = await listInbox(bench.as('bob'), { cursor: null }, bob);
    expect(first).toMatchObject({ unread: 55, cursor: expect.any(String) });
    const second = await listInbox(bench.as('bob'), { cursor: first.cursor }, bob);
    expect(second.notices.map(({ text }) => text).at(-1)).toBe('line 0');
  });

  test("marks as read what is one's own and passes over what is not", async () => {
    const bench = await filled(2);
    const view = await markRead(bench.as('bob'), { ids: ['n0', 'e1', 'nothing'] }, bob);
    expect(view.notices.map(({ id, read }) => [id, read])).toEqual([
      ['n1', false],
      ['n0', true],
    ]);
    expect(view.unread).toBe(1);
    const eve = await listInbox(bench.as('eve'), { cursor: null }, { accountId: 'eve' });
    expect(eve.unread).toBe(1);
  });

  test('of somebody without notices is empty', async () => {
    const bench = await filled(0);
    expect(await listInbox(bench.as('zoe'), { cursor: null }, { accountId: 'zoe' })).toMatchObject({
      notices: [],
      unread: 0,
      cursor: null,
    });
  });
});
