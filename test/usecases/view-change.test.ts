import { RESOLVERS } from '../../src/contract/resolvers';
import { castVote } from '../../src/usecases/cast-vote';
import { viewChange } from '../../src/usecases/view-change';
import { goodChange, openBench } from './support/app-bench';
import { CHANGE, FIELD, STATUS } from './support/rules';

const view = async (bench: Awaited<ReturnType<typeof openBench>>, issueId: string, who = 'ann') =>
  RESOLVERS['change.view'].answer.parse(await viewChange(bench.as(who), { issueId }, { accountId: who }));

describe('the change panel', () => {
  test('right after creation, before any event, it shows level, contributions, what is missing and who would be asked', async () => {
    const bench = await openBench();
    const { id } = bench.site.create({ issuetype: CHANGE });
    const seen = await view(bench, id);
    expect(seen.phase).toBe('draft');
    expect(seen.approval.phase).toBe('preview');
    expect(seen.assessment.number).toBeNull();
    expect(seen.assessment.contributions.reduce((sum, { value }) => sum + value, 0)).toBe(
      seen.assessment.score,
    );
    expect(seen.assessment.missing.length).toBeGreaterThan(0);
    expect(seen.assessment.stoppers.map((one) => one.id)).toContain('no-back-out-plan');
    expect(seen.approval.stages.flatMap(({ seats }) => seats.map(({ accountId }) => accountId))).toContain(
      'pia',
    );
    expect(seen.headline.decision).toBe('Not submitted');
    expect(seen.gate).toMatchObject({ mode: 'enforce', passes: false });
  });

  test('submission pins an assessment and opens a round with its rosters', async () => {
    const bench = await openBench();
    const issue = bench.site.create(goodChange());
    await view(bench, issue.id);
    bench.site.move(issue, STATUS.authorize, 'Awaiting approval');
    const seen = await view(bench, issue.id);
    expect(seen.phase).toBe('submitted');
    expect(seen.approval).toMatchObject({ phase: 'open', roundNumber: 1 });
    expect(seen.assessment.number).toBe(1);
    expect(seen.approval.excluded).toEqual([{ accountId: 'ann', why: 'raised this change' }]);
    expect(seen.approval.ledger.map(({ kind }) => kind)).toEqual(['assessment', 'round']);
  });

  test('it needs one invocation, three Jira calls, four reads; looking again changes nothing', async () => {
    const bench = await openBench();
    const issue = bench.site.create(goodChange());
    bench.site.move(issue, STATUS.authorize, 'Awaiting approval');
    const first = await view(bench, issue.id);
    bench.reset();
    const second = await view(bench, issue.id);
    // One of them asks what the person may do: the resolver's permission is the same question, asked once.
    expect(bench.site.calls).toHaveLength(2);
    expect(bench.storage).toEqual(['batch/get']);
    expect(second.approval).toEqual(first.approval);
  });

  test.each([
    ['with the tasks in one call, where Jira gives all of it', 100, 3],
    ['in a call of its own, where Jira gives only its latest part', 1, 4],
  ])('the history of a change with tasks is read %s', async (_, historyBeside, calls) => {
    const bench = await openBench();
    const issue = bench.site.create(goodChange());
    const task = bench.site.create({ issuetype: CHANGE, assignee: { accountId: 'pia' } });
    bench.site.edit(issue, { subtasks: [{ id: task.id, key: task.key, fields: { summary: 'Tell users' } }] });
    bench.site.edit(issue, { reporter: { accountId: 'pit' } });
    bench.site.edit(issue, { reporter: { accountId: 'ann' } });
    bench.site.move(issue, STATUS.authorize, 'Awaiting approval');
    await view(bench, issue.id);
    bench.site.edit(issue, { summary: 'Another word' });
    bench.site.historyBeside = historyBeside;
    bench.reset();
    const { approval } = await view(bench, issue.id);
    expect(bench.site.calls).toHaveLength(calls);
    expect(approval.excluded.map(({ accountId }) => accountId).sort()).toEqual(['ann', 'pia', 'pit']);
  });

  test('an edit of the back-out plan after a vote voids the round, names the field and opens the next', async () => {
    const bench = await openBench();
    const issue = bench.site.create(goodChange());
    bench.site.move(issue, STATUS.authorize, 'Awaiting approval');
    const { approval } = await view(bench, issue.id);
    const ballot = {
      issueId: issue.id,
      roundId: approval.roundId ?? '',
      seal: approval.seal,
      vote: 'approve' as const,
    };
    await castVote(bench.as('pia'), ballot, { accountId: 'pia' });
    // The clock of the site stands still: the edit has the very instant of the submission.
    bench.site.edit(
      issue,
      {
        [FIELD.backOutPlan]: {
          type: 'doc',
          version: 1,
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Pray' }] }],
        },
      },
      'bob',
    );
    const seen = await view(bench, issue.id);
    expect(seen.approval).toMatchObject({ phase: 'open', roundNumber: 2 });
    expect(seen.approval.voided).toMatchObject({
      by: 'bob',
      diff: [{ field: 'backOutPlan', before: 'Switch back', after: 'Pray' }],
    });
  });

  test('an edit before anybody has voted takes nothing from anybody: the round is void without a notice', async () => {
    const bench = await openBench();
    const issue = bench.site.create(goodChange());
    bench.site.move(issue, STATUS.authorize, 'Awaiting approval');
    await view(bench, issue.id);
    bench.site.edit(issue, { [FIELD.backOutPlan]: null }, 'bob');
    const { approval } = await view(bench, issue.id);
    expect(approval).toMatchObject({ phase: 'open', roundNumber: 2, voided: null });
  });

  test('an issue type without a practice is not looked after', async () => {
    const bench = await openBench();
    const issue = bench.site.create({ issuetype: { id: '99' } });
    await expect(view(bench, issue.id)).rejects.toMatchObject({ code: 'NOT_ADOPTED' });
  });

  test('a group that cannot be read leaves the rest of the panel true and says so', async () => {
    const bench = await openBench();
    const { id } = bench.site.create(goodChange());
    bench.site.faults.push({
      match: /group\/member/,
      answer: { status: 403, body: { errorMessages: ['no'] } },
      times: 9,
    });
    const seen = await view(bench, id);
    expect(seen.partial[0]).toMatchObject({ part: 'approval' });
    expect(seen.assessment.level).toBe('Low');
  });
});
