import { RESOLVERS } from '../../src/contract/resolvers';
import { Surface } from '../../src/handlers/define';
import { browseChange, browseIssue, configureRules } from '../../src/handlers/permissions';
import { Refusal } from '../../src/usecases/refusal';
import type { Answer } from '../../src/contract/errors';
import { openBench } from '../usecases/support/app-bench';
import { CHANGE } from '../usecases/support/rules';
import { viewChange } from '../../src/usecases/view-change';

const ROUND = { roundId: 'r', seal: 'a'.repeat(64), vote: 'approve' };

async function surface(
  usecase: () => Promise<never> = () => Promise.reject(new Refusal('STALE', 'old', 'reload', { diff: [] })),
) {
  const bench = await openBench();
  let who: string | null = null;
  const handler = new Surface('test', RESOLVERS, () => bench.as(who))
    .define('change.vote', browseIssue, usecase)
    .define('change.view', browseChange, viewChange)
    .define('admin.overview', configureRules, () =>
      Promise.resolve({ canConfigure: true, notice: '', practices: [], projects: [] }),
    )
    .handler();
  const call = async (
    functionKey: string,
    payload: unknown,
    accountId?: string,
  ): Promise<Answer<unknown>> => {
    who = accountId ?? null;
    const runtime = {
      installContext: 'ari:cloud:jira::site/1',
      ...(accountId !== undefined && { principal: { accountId } }),
    };
    return (await handler({ call: { functionKey, payload }, context: {} }, runtime)) as Answer<unknown>;
  };
  return { bench, call };
}

describe('a resolver', () => {
  test('refuses a payload of the wrong shape with its path, and does nothing', async () => {
    const { bench, call } = await surface();
    expect(await call('change.vote', { issueId: 'x', ...ROUND }, 'ann')).toMatchObject({
      ok: false,
      error: { code: 'BAD_INPUT', message: expect.stringContaining('issueId') as string },
    });
    expect(bench.site.calls).toEqual([]);
  });

  test('refuses who is not logged in', async () => {
    const { call } = await surface();
    expect(await call('change.vote', { issueId: '1', ...ROUND })).toMatchObject({
      error: { code: 'NOT_ALLOWED' },
    });
  });

  test('asks Jira as the person, on exactly the issue in the payload, before anything else', async () => {
    const { bench, call } = await surface();
    const issue = bench.site.create({ issuetype: CHANGE });
    bench.site.hiddenFrom.add('eve');
    expect(await call('change.view', { issueId: issue.id }, 'eve')).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
    expect(bench.site.calls).toMatchObject([
      {
        as: 'user',
        path: '/rest/api/3/permissions/check',
        // What else the person may do is asked in the same call.
        body: {
          projectPermissions: [
            {
              permissions: [
                'BROWSE_PROJECTS',
                'EDIT_ISSUES',
                expect.stringContaining('manage-changes') as string,
                expect.stringContaining('override-risk') as string,
                expect.stringContaining('declare-emergency') as string,
              ],
              issues: [Number(issue.id)],
            },
          ],
        },
      },
    ]);
    expect(bench.storage).toEqual([]);
  });

  test('lets in who administers Jira or holds our permission, nobody else', async () => {
    const { call } = await surface();
    expect(await call('admin.overview', {}, 'admin')).toMatchObject({ ok: true });
    expect(await call('admin.overview', {}, 'rules')).toMatchObject({ ok: true });
    expect(await call('admin.overview', {}, 'ann')).toMatchObject({
      ok: false,
      error: { code: 'NOT_ALLOWED' },
    });
  });

  test('the panel stays within three Jira calls and four reads, permission check included, even when it is the first', async () => {
    const { bench, call } = await surface();
    const issue = bench.site.create({ issuetype: CHANGE });
    await call('change.view', { issueId: issue.id }, 'ann');
    const second = bench.site.create({ issuetype: CHANGE });
    bench.reset();
    expect(await call('change.view', { issueId: second.id }, 'bob')).toMatchObject({ ok: true });
    expect(bench.site.calls.length).toBeLessThanOrEqual(3);
    expect(bench.storage.filter((path) => path.endsWith('get')).length).toBeLessThanOrEqual(4);
  });

  test('passes a refusal on with its details', async () => {
    const { call } = await surface();
    expect(await call('change.vote', { issueId: '1', ...ROUND }, 'ann')).toEqual({
      ok: false,
      error: { code: 'STALE', message: 'old', remedy: 'reload', details: { diff: [] } },
    });
  });

  test('hides what nobody foresaw, and logs it', async () => {
    const { bench, call } = await surface(() => Promise.reject(new Error('secret path /x')));
    const answer = await call('change.vote', { issueId: '1', ...ROUND }, 'ann');
    expect(answer).toMatchObject({ ok: false, error: { code: 'UNAVAILABLE' } });
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(bench.errors).toHaveLength(1);
  });

  test('does not let out an answer of another shape than declared', async () => {
    const { bench, call } = await surface(() => Promise.resolve({ issue: 1 } as never));
    expect(await call('change.vote', { issueId: '1', ...ROUND }, 'ann')).toMatchObject({
      error: { code: 'UNAVAILABLE' },
    });
    expect(bench.errors).toHaveLength(1);
  });
});
