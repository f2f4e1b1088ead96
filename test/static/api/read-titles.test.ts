import { answerWith, calls } from '../support/stub-bridge';
import { readTitles } from '../../../static/src/api/read-titles';

interface Sent {
  readonly restPath: string;
  readonly fetchRequestInit: { readonly method: string; readonly body: string };
}
const asked = (): string[][] =>
  calls.map(
    ({ arg }) =>
      (JSON.parse((arg as Sent).fetchRequestInit.body) as { issueIdsOrKeys: string[] }).issueIdsOrKeys,
  );
const answer = (status: number, body: unknown) => ({
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
  status,
  statusText: '',
});
const ids = (count: number) => Array.from({ length: count }, (_, index) => String(index));

describe('titles of issues', () => {
  test('are read a hundred at a time, with nothing else of the issue', async () => {
    answerWith((_, arg) => {
      const { issueIdsOrKeys } = JSON.parse((arg as Sent).fetchRequestInit.body) as {
        issueIdsOrKeys: string[];
      };
      return answer(200, {
        issues: issueIdsOrKeys.map((id) => ({ id, fields: { summary: `Title ${id}` } })),
      });
    });
    const titles = await readTitles(ids(250));
    expect(asked().map((page) => page.length)).toEqual([100, 100, 50]);
    expect((calls[0]?.arg as Sent).fetchRequestInit.body).toContain('"fields":["summary"]');
    expect([titles.size, titles.get('249')]).toEqual([250, 'Title 249']);
  });

  test('that Jira doesn’t give are absent, and the others are there all the same', async () => {
    let call = 0;
    answerWith(() => {
      call += 1;
      if (call === 1) return answer(429, {});
      if (call === 2) throw new Error('the connection is gone');
      return answer(200, {
        issues: [
          { id: '200', fields: { summary: 'Here' } },
          { id: '201', fields: {} },
        ],
      });
    });
    expect([...(await readTitles(ids(202)))]).toEqual([['200', 'Here']]);
  });

  test('of nothing are not asked for', async () => {
    answerWith(() => answer(200, {}));
    await readTitles([]);
    expect(calls).toEqual([]);
  });
});
