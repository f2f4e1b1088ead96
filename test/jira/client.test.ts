import * as z from 'zod';
import { makeJiraClient, type WireResponse } from '../../src/jira/client';
import { ENDPOINTS } from '../../src/jira/endpoints';
import { fillPath } from '../../src/jira/endpoint';
import { fieldValueOf } from '../../src/jira/field-value';

interface Given {
  /** 0: the connection is lost. */
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}
function client(answers: Given[], timeLeft = 20_000) {
  const sent: { as: string; path: string }[] = [];
  const waits: number[] = [];
  const jira = makeJiraClient({
    send: (as, path) => {
      sent.push({ as, path });
      const { status, body, headers = {} } = answers.shift() ?? { status: 500 };
      if (status === 0) return Promise.reject(new TypeError('fetch failed'));
      const response: WireResponse = {
        status,
        headers: { get: (name) => headers[name] ?? null },
        text: () => Promise.resolve(body === undefined ? '' : JSON.stringify(body)),
      };
      return Promise.resolve(response);
    },
    sleep: (ms) => Promise.resolve(void waits.push(ms)),
    random: () => 0.5,
    timeLeft: () => timeLeft,
  });
  return { jira, sent, waits };
}
const get = { path: { issueIdOrKey: '1' }, answer: z.object({ id: z.string() }) };
const OK = { status: 200, body: { id: '1', more: true } };

describe('the Jira client', () => {
  test('encodes path parameters and refuses those that would leave the path', () => {
    expect(fillPath(ENDPOINTS.getIssue, { issueIdOrKey: 'A/../B' })).toBe('/rest/api/3/issue/A%2F..%2FB');
    expect(() => fillPath(ENDPOINTS.getIssue, { issueIdOrKey: '..' })).toThrow('issueIdOrKey');
    expect(() => fillPath(ENDPOINTS.getIssue, {})).toThrow('issueIdOrKey');
  });

  test('waits as long as Retry-After asks', async () => {
    const { jira, waits } = client([{ status: 429, headers: { 'retry-after': '3' } }, OK]);
    expect(await jira.call(ENDPOINTS.getIssue, get)).toEqual({ id: '1' });
    expect(waits).toEqual([3000]);
  });

  test('gives up at once when the wait would outlast the invocation, and says how long to wait', async () => {
    const { jira, waits } = client([{ status: 429, headers: { 'retry-after': '19' } }, OK]);
    await expect(jira.call(ENDPOINTS.getIssue, get)).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      retryAfter: 19,
    });
    expect(waits).toEqual([]);
  });

  test('repeats after a server error where that is safe, four times at most', async () => {
    const { jira, sent } = client(Array.from({ length: 9 }, () => ({ status: 503 })));
    await expect(jira.call(ENDPOINTS.getIssue, get)).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      status: 503,
    });
    expect(sent).toHaveLength(5);
  });

  test('repeats a read that a lost connection took, and nothing that may have been done', async () => {
    const { jira, sent } = client([{ status: 0 }, OK]);
    expect(await jira.call(ENDPOINTS.getIssue, get)).toEqual({ id: '1' });
    expect(sent).toHaveLength(2);
    for (const endpoint of [ENDPOINTS.addComment, ENDPOINTS.editIssue]) {
      const unsafe = client([{ status: 0 }, OK]);
      await expect(unsafe.jira.call(endpoint, { ...get, body: {} })).rejects.toMatchObject({
        code: 'UNAVAILABLE',
        messages: ['fetch failed'],
      });
      expect(unsafe.sent).toHaveLength(1);
    }
  });

  test('does not repeat a comment after a server error: it may have been written', async () => {
    const { jira, sent } = client([{ status: 503 }, OK]);
    await expect(jira.call(ENDPOINTS.addComment, { ...get, body: {} })).rejects.toMatchObject({
      code: 'UNAVAILABLE',
    });
    expect(sent).toHaveLength(1);
  });

  test('tries an issue once more that somebody else wrote at the same moment, whatever is done to it', async () => {
    for (const endpoint of [ENDPOINTS.editIssue, ENDPOINTS.addComment, ENDPOINTS.addParticipants]) {
      const { jira, sent, waits } = client([{ status: 409 }, OK]);
      expect(await jira.call(endpoint, { ...get, body: {} })).toEqual({ id: '1' });
      expect([sent.length, waits]).toEqual([2, [300]]);
    }
  });

  test('a conflict that stays is told after the second try; elsewhere than on an issue at once', async () => {
    const lasting = client([{ status: 409 }, { status: 409 }, OK]);
    const edit = lasting.jira.call(ENDPOINTS.editIssue, { ...get, body: {} });
    await expect(edit).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(lasting.sent).toHaveLength(2);
    const { jira, sent } = client([{ status: 409 }, OK]);
    await expect(jira.call(ENDPOINTS.linkIssues, { ...get, path: {} })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    expect(sent).toHaveLength(1);
  });

  test("keeps Jira's own words", async () => {
    const { jira } = client([
      { status: 400, body: { errorMessages: ['No.'], errors: { priority: 'not on the screen' } } },
    ]);
    await expect(jira.call(ENDPOINTS.getIssue, get)).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      messages: ['No.', 'priority: not on the screen'],
    });
  });

  test('says what was wrong with an answer of another shape', async () => {
    const { jira } = client([{ status: 200, body: { id: 7 } }]);
    await expect(jira.call(ENDPOINTS.getIssue, get)).rejects.toMatchObject({
      code: 'MALFORMED',
      messages: [expect.stringContaining('id')],
    });
  });
});

describe('a field value', () => {
  test.each([
    [null, null, null],
    [{ id: '1', value: 'High' }, '1', 'High'],
    [{ id: '1', name: 'Open' }, '1', 'Open'],
    [{ accountId: 'a', displayName: 'Ann' }, 'a', 'Ann'],
    [
      [
        { id: '1', value: 'x' },
        { id: '2', value: 'y' },
      ],
      '1,2',
      'x,y',
    ],
    ['plain', null, 'plain'],
    [7, null, '7'],
    [[], null, null],
  ])('%j', (raw, id, text) => expect(fieldValueOf(raw)).toEqual({ id, text }));
});
