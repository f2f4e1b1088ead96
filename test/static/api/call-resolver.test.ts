import { answerWith, calls } from '../support/stub-bridge';
import { staleDiff } from '../../../static/src/api/answer-failed';
import { callResolver } from '../../../static/src/api/call-resolver';
import { mayPass } from '../../../static/src/api/query-client';
import { readPeople } from '../../../static/src/api/people';
import { openChange } from '../fixtures/changes';

const call = () => callResolver('change.view', { issueId: '10042' });

describe('callResolver', () => {
  test('passes the request on and unwraps the answer', async () => {
    answerWith(() => ({ ok: true, data: openChange }));
    await expect(call()).resolves.toBe(openChange);
    expect(calls[0]).toMatchObject({
      name: 'invoke',
      arg: { functionKey: 'change.view', payload: { issueId: '10042' } },
    });
  });

  test('turns a refusal into an error with its code and remedy; it is not tried again', async () => {
    answerWith(() => ({
      ok: false,
      error: { code: 'NOT_ALLOWED', message: 'No seat.', remedy: 'Ask the chair.' },
    }));
    const error: unknown = await call().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'NOT_ALLOWED', message: 'No seat.', remedy: 'Ask the chair.' });
    expect(mayPass(error)).toBe(false);
  });

  test.each([
    [
      'a crash',
      () => {
        throw new Error('There was an error invoking the function');
      },
    ],
    ['the {} that Forge makes of undefined', () => ({})],
    ['an answer that says ok without data', () => ({ ok: true })],
  ])('%s is UNAVAILABLE, never an empty result', async (_, answer) => {
    answerWith(answer);
    const error: unknown = await call().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'UNAVAILABLE' });
    expect(mayPass(error)).toBe(true);
  });

  test('reads the difference of a stale refusal, and drops what is not one', async () => {
    const diff = { field: 'backOutPlan', name: 'Back-out plan', before: 'a', after: 'b' };
    answerWith(() => ({
      ok: false,
      error: { code: 'STALE', message: 'Edited.', details: { diff: [diff, { field: 1 }] } },
    }));
    expect(staleDiff(await call().catch((thrown: unknown) => thrown))).toEqual([diff]);
    expect(staleDiff(new Error('else'))).toBeNull();
  });
});

describe('readPeople', () => {
  const reply = (status: number, body: unknown) => ({
    status,
    statusText: '',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

  test('asks once for each account and keeps only safe pictures', async () => {
    answerWith(() =>
      reply(200, {
        values: [
          { accountId: 'a', displayName: 'Ada', avatarUrls: { '48x48': 'https://x.example/a.png' } },
          { accountId: 'b', displayName: 'Bo', avatarUrls: { '48x48': 'http://x.example/b.png' } },
        ],
      }),
    );
    const people = await readPeople(['b', 'a', 'b']);
    expect(calls).toHaveLength(1);
    expect((calls[0]?.arg as { restPath: string }).restPath).toBe(
      '/rest/api/3/user/bulk?accountId=a&accountId=b&maxResults=90',
    );
    expect(people.get('a')).toEqual({ name: 'Ada', avatarUrl: 'https://x.example/a.png' });
    expect(people.get('b')).toEqual({ name: 'Bo', avatarUrl: null });
  });

  test('a refusal gives nobody, so that ids stand in', async () => {
    answerWith(() => reply(403, { errorMessages: ['no'] }));
    expect((await readPeople(['a'])).size).toBe(0);
  });
});
