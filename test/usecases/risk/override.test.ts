import type { Level } from '../../../src/domain/risk/types';
import { store } from '../../../src/store';
import { castVote } from '../../../src/usecases/cast-vote';
import { overrideLevel } from '../../../src/usecases/risk/override-level';
import { openBench, type Bench } from '../support/app-bench';
import type { FakeIssue } from '../support/fake-site';
import { FIELD, testRules } from '../support/rules';
import { submitted, tell } from '../support/schedule';
import { as, view } from './support';

const HOUR = 3_600_000;
const set = (bench: Bench, { id }: FakeIssue, to: Level, who = 'max', reason = 'Seen it often') =>
  overrideLevel(bench.as(who), { issueId: id, to, reason, assessmentNumber: 1 }, as(who));
const stateOf = async ({ id }: FakeIssue) => (await store.issues.get(id)) ?? { rounds: [], ballots: [] };

async function bench() {
  const opened = await openBench(testRules('observe'));
  opened.site.restricted.set('manage-changes', new Set(['max', 'ann']));
  opened.site.restricted.set('override-risk', new Set(['olga']));
  opened.site.restricted.set('EDIT_ISSUES', new Set(['max', 'ann', 'bob']));
  return opened;
}

/** Impact Extensive makes it High or so. */
const grave = {
  [FIELD.impact]: { id: '71', value: 'Extensive' },
  [FIELD.environment]: { id: '92', value: 'Production' },
};

describe('a level that is set by hand', () => {
  test('raising is free for who may edit: the stages that are missing are added and ballots stand', async () => {
    const office = await bench();
    const issue = await submitted(office);
    const before = await view(office, issue, 'pia');
    expect(before.assessment.levelForPolicy).toBe('Low');
    const vote = {
      issueId: issue.id,
      roundId: before.approval.roundId ?? '',
      seal: before.approval.seal,
      vote: 'approve' as const,
    };
    await castVote(office.as('pia'), vote, as('pia'));
    const after = await set(office, issue, 'High', 'bob', '');
    expect(after.headline.level).toBe('High');
    expect(after.assessment).toMatchObject({ levelForPolicy: 'Low', override: { to: 'High', by: 'bob' } });
    expect(after.approval.stages.length).toBeGreaterThan(before.approval.stages.length);
    expect(after.approval.phase).toBe('open');
    // What was said at a lower level has to be confirmed.
    const state = await store.issues.get(issue.id);
    expect(state?.rounds.at(-1)?.confirmFrom).toBe(office.site.now);
    expect(state?.wanted.riskLevel).toBe('High');
  });

  test('raising again leaves the earlier one in the record', async () => {
    const office = await bench();
    const issue = await submitted(office);
    await set(office, issue, 'Medium', 'bob', '');
    await set(office, issue, 'High', 'bob', '');
    expect((await store.issues.get(issue.id))?.overrides.map(({ to }) => to)).toEqual(['Medium', 'High']);
  });

  test('who may not edit sets nothing', async () => {
    const office = await bench();
    const issue = await submitted(office);
    await expect(set(office, issue, 'High', 'eve')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    expect((await view(office, issue, 'eve')).you).toMatchObject({ canEdit: false, canSetLevel: [] });
  });

  test('lowering is one step, for a change manager without a part in it, with a reason', async () => {
    const office = await bench();
    const issue = await submitted(office, grave);
    const seen = await view(office, issue, 'max');
    const [high, medium] = [seen.assessment.levelForPolicy, seen.you.canSetLevel[0]];
    expect(seen.you.whyNotLower).toBeNull();
    if (medium === undefined) throw new Error('nothing may be set');
    await expect(set(office, issue, medium, 'bob')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(set(office, issue, medium, 'ann')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(set(office, issue, medium, 'max', '')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(set(office, issue, 'Low', 'max')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    expect((await view(office, issue, 'ann')).you.whyNotLower).toContain('part in the change');
    // No change manager, but holds "Steward: override risk".
    expect((await view(office, issue, 'olga')).you.canSetLevel).toContain(medium);
    const after = await set(office, issue, medium, 'max');
    expect(after.headline.level).toBe(medium);
    expect(after.assessment.levelForPolicy).toBe(high);
    expect((await stateOf(issue)).rounds.at(-1)).toMatchObject({ level: high });
  });

  test('never below what a stopper asks for', async () => {
    const office = await bench();
    const issue = await submitted(office, { [FIELD.backOutPlan]: null });
    const seen = await view(office, issue, 'max');
    expect(seen.assessment.levelForPolicy).toBe('High');
    await expect(set(office, issue, 'Medium')).rejects.toThrow(/stopper/);
    expect(seen.you.whyNotLower).toMatch(/stopper/);
  });

  test('a lowering ends at the planned end: the round that opened under it is routed again, and told', async () => {
    const office = await bench();
    const issue = await submitted(office, grave);
    const { you, assessment } = await view(office, issue, 'max');
    await set(office, issue, you.canSetLevel[0] ?? 'Low');
    // A text that no fact reads: the same assessment, the next round.
    office.site.edit(issue, { [FIELD.implementationPlan]: text('Copy, switch, check twice') });
    await tell(office, issue);
    const second = (await store.issues.get(issue.id))?.rounds.at(-1);
    expect(second).toMatchObject({ number: 2, level: you.canSetLevel[0] });
    expect((await store.issues.get(issue.id))?.dueAt).toBe('2026-11-23T12:00:00.000Z');
    office.site.now += 4 * HOUR;
    await view(office, issue);
    const state = await store.issues.get(issue.id);
    expect(state?.rounds.at(-1)).toMatchObject({ number: 2, level: assessment.levelForPolicy });
    const { records } = await store.auditLog.page(issue.id, null);
    expect(records.filter(({ kind }) => kind === 'level set by hand ended')).toHaveLength(1);
  });

  test('a lowering ends with a worse assessment', async () => {
    const office = await bench();
    const issue = await submitted(office, grave);
    const { you } = await view(office, issue, 'max');
    await set(office, issue, you.canSetLevel[0] ?? 'Low');
    office.site.edit(issue, { [FIELD.peerReviewed]: { id: '152', value: 'No' } });
    await tell(office, issue);
    const seen = await view(office, issue, 'max');
    expect(seen.assessment.override).toBeNull();
    expect(seen.headline.level).toBe(seen.assessment.level);
  });

  test('setting what is computed takes back one’s own raise; that of somebody else is lowered by a manager alone', async () => {
    const office = await bench();
    const issue = await submitted(office);
    await set(office, issue, 'High', 'max');
    await expect(set(office, issue, 'Low', 'bob')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    const after = await set(office, issue, 'Low', 'max');
    expect(after.assessment.override).toBeNull();
    expect(after.headline.level).toBe('Low');
    // What was opened stays open.
    expect((await stateOf(issue)).rounds.at(-1)).toMatchObject({ level: 'High' });
  });

  test('a level of an assessment that is no longer the last is not set', async () => {
    const office = await bench();
    const issue = await submitted(office);
    office.site.edit(issue, { [FIELD.impact]: { id: '71', value: 'Extensive' } });
    await expect(set(office, issue, 'High')).rejects.toMatchObject({ code: 'STALE' });
  });

  test('a draft has no level to set', async () => {
    const office = await bench();
    const issue = await submitted(office);
    office.site.move(issue, '1', 'Draft');
    await expect(set(office, issue, 'High')).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});

const text = (words: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});
