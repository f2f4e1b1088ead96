import { ADMIN } from '../../../src/usecases/admin';
import type { IssueState } from '../../../src/store/issue-state-types';
import { openAdoptionSite, stewardApp, type AdoptionSite } from '../../support/adoption-site';
import { adopt, planOf, projectId } from '../../support/adopt';

const DAY = 86_400_000;

async function adopted(): Promise<AdoptionSite> {
  const bench = openAdoptionSite(undefined, 'empty');
  await adopt(bench, ['change-enablement']);
  return bench;
}
const gate = (bench: AdoptionSite) =>
  ADMIN['admin.gate'](bench.deps, { projectId: projectId(bench) }, bench.admin);

/** A change as the ledger knows it. */
function change(bench: AdoptionSite, issueId: string, more: Partial<IssueState>): IssueState {
  const now = bench.site.clock.now();
  return {
    issueId,
    issueKey: `ITS-${issueId}`,
    projectId: projectId(bench),
    practice: 'change-enablement',
    version: 0,
    phase: 'scheduled',
    dueAt: null,
    slaDue: null,
    clocks: [],
    listed: { priority: null, team: null },
    pins: {},
    breachNotes: [],
    openCases: [],
    waitingMails: [],
    seenAt: new Date(now).toISOString(),
    cursor: { changelogId: null, eventId: null, issueUpdated: null, fingerprint: null },
    facts: [],
    pages: 0,
    duties: { creator: null, reporters: [], implementers: [], taskAssignees: [], submittedAt: now - DAY },
    assessments: [],
    rounds: [],
    ballots: [],
    verdicts: [],
    unauthorised: [],
    fired: [],
    answers: [],
    overrides: [],
    plan: null,
    exceptions: [],
    acknowledged: [],
    evidence: null,
    results: [],
    suspects: [],
    roster: [],
    conditionsMet: [],
    said: [],
    emergency: [],
    origin: null,
    reviews: [],
    actual: [],
    asked: [],
    jsmApprovals: [],
    incident: null,
    told: null,
    published: {},
    wanted: {},
    audit: null,
    attempts: 0,
    ...more,
  };
}
const verdict = (at: number, passes: boolean): IssueState['verdicts'][number] => ({
  at,
  mode: 'observe',
  allowed: true,
  grandfathered: false,
  roundId: null,
  seal: 'a'.repeat(64),
  usedBy: null,
  passes,
  missing: passes ? [] : [{ code: 'NO_DECISION', text: 'Nobody has approved it', remedy: 'Submit it.' }],
});

describe('the gate of a project', () => {
  it('shows what it would have refused in the last 30 days, newest first', async () => {
    const bench = await adopted();
    const now = bench.site.clock.now();
    await bench.deps.store.issues.save(
      change(bench, '1', { phase: 'review', verdicts: [verdict(now - DAY, false), verdict(now, true)] }),
      [],
    );
    await bench.deps.store.issues.save(
      change(bench, '2', {
        phase: 'implementing',
        verdicts: [verdict(now - 31 * DAY, false), verdict(now - 1000, false)],
      }),
      [],
    );
    const view = await gate(bench);
    expect(view).toMatchObject({ mode: 'observe', attached: true });
    expect(view.wayOut).toContain('Implement without Steward');
    expect(view.preview.map((line) => [line.issueKey, line.missing])).toEqual([
      ['ITS-2', ['Nobody has approved it']],
      ['ITS-1', ['Nobody has approved it']],
    ]);
  });

  it('is enforced only when earlier changes are attested, and records who did so', async () => {
    const bench = await adopted();
    await bench.deps.store.issues.save(change(bench, '7', {}), []);
    const request = { projectId: projectId(bench), mode: 'enforce' as const };
    await expect(ADMIN['admin.setGate'](bench.deps, request, bench.admin)).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    const past = { reason: 'Approved on paper', until: '2026-01-01T00:00:00.000Z' };
    await expect(
      ADMIN['admin.setGate'](bench.deps, { ...request, attest: past }, bench.admin),
    ).rejects.toMatchObject({ code: 'BAD_INPUT' });
    expect((await gate(bench)).mode).toBe('observe');
    await bench.site.clock.step(DAY);
    const attest = { reason: 'Approved on paper', until: '2026-12-31T00:00:00.000Z' };
    const view = await ADMIN['admin.setGate'](bench.deps, { ...request, attest }, bench.admin);
    expect(view).toMatchObject({ mode: 'enforce', since: '2026-11-24T09:00:00.000Z' });
    expect(view.grandfathered.map((one) => one.issueKey)).toEqual(['ITS-7']);
    const rules = await bench.deps.store.rules.get();
    expect(rules?.version).toBe(2);
    expect(rules?.projects[projectId(bench)]?.gate.grandfathered).toEqual([
      {
        issueId: '7',
        by: bench.admin.accountId,
        why: 'Approved on paper',
        until: '2026-12-31T00:00:00.000Z',
      },
    ]);
  });

  it('is not enforced when the validator was taken out of the workflow; planning again puts it back', async () => {
    const bench = await adopted();
    const table = bench.site.jira.context.tables.table('workflows');
    const workflow = table.find((one) => one.name === 'ITS: Change enablement (Steward)');
    if (!workflow) throw new Error('no workflow');
    const rule = {
      id: 'r1',
      ruleKey: 'system:check-permission-validator',
      parameters: { permissionKey: 'TRANSITION_ISSUES' },
    };
    table.put({
      ...workflow,
      transitions: workflow.transitions.map((one) =>
        one.id === '51' ? { ...one, validators: [rule] } : one,
      ),
    });
    const request = { projectId: projectId(bench), mode: 'enforce' as const };
    await expect(ADMIN['admin.setGate'](bench.deps, request, bench.admin)).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    const plan = await planOf(bench, ['change-enablement']);
    expect(plan.items.filter((item) => item.verb === 'extend').map((item) => item.text)).toEqual([
      'Put back: the gate on "Start implementation". What you added stays.',
      'The rules get a new version, effective from now. What was decided under the old one stays.',
    ]);
    await adopt(bench, ['change-enablement']);
    const mended = table
      .find((one) => one.name === workflow.name)
      ?.transitions.find((one) => one.id === '51');
    expect(mended?.validators.map((one) => one.ruleKey)).toEqual([
      'forge:workflow-validator',
      'system:check-permission-validator',
    ]);
    expect((await ADMIN['admin.setGate'](bench.deps, request, bench.admin)).mode).toBe('enforce');
    expect((await planOf(bench, ['change-enablement'])).writes).toBe(0);
  });

  it('is found in the workflow that changes go through, whatever that one is called by now', async () => {
    const bench = await adopted();
    const table = bench.site.jira.context.tables.table('workflows');
    const workflow = table.find((one) => one.name === 'ITS: Change enablement (Steward)');
    if (!workflow) throw new Error('no workflow');
    const name = 'Changes, the way we do them';
    table.put({ ...workflow, name });
    const schemes = bench.site.jira.context.tables.table('workflowSchemes');
    for (const scheme of schemes.all()) {
      const renamed = (one: string): string => (one === workflow.name ? name : one);
      const types = Object.entries(scheme.issueTypeMappings);
      schemes.put({
        ...scheme,
        issueTypeMappings: Object.fromEntries(types.map(([type, one]) => [type, renamed(one)])),
      });
    }
    const request = { projectId: projectId(bench), mode: 'enforce' as const };
    expect((await ADMIN['admin.setGate'](bench.deps, request, bench.admin)).mode).toBe('enforce');
  });

  it('names a way past the gate that somebody added', async () => {
    const bench = await adopted();
    const table = bench.site.jira.context.tables.table('workflows');
    const workflow = table.find((one) => one.name === 'ITS: Change enablement (Steward)');
    const start = workflow?.transitions.find((one) => one.id === '51');
    if (!workflow || !start) throw new Error('no workflow');
    table.put({
      ...workflow,
      transitions: [...workflow.transitions, { ...start, id: '200', name: 'Shortcut', validators: [] }],
    });
    const plan = await planOf(bench, ['change-enablement']);
    expect(
      plan.items
        .filter((item) => item.object === 'Workflow' && item.verb === 'byHand')
        .map((item) => item.name),
    ).toEqual(['Shortcut']);
  });

  it('is a step by hand where Jira names no rule key: not attached, not enforceable, and nothing more to do', async () => {
    const bench = openAdoptionSite({ ...stewardApp(), validators: [] }, 'empty');
    const job = await adopt(bench, ['change-enablement']);
    expect(job.byHand.map((item) => item.name)).toContain('Gate');
    expect(await gate(bench)).toMatchObject({
      attached: false,
      attachment: 'Not found in the workflow: nothing is enforced.',
    });
    const request = { projectId: projectId(bench), mode: 'enforce' as const };
    await expect(ADMIN['admin.setGate'](bench.deps, request, bench.admin)).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    expect((await planOf(bench, ['change-enablement'])).writes).toBe(0);
  });

  it('of a project without the practice is NOT_ADOPTED', async () => {
    const bench = openAdoptionSite(undefined, 'empty');
    await expect(gate(bench)).rejects.toMatchObject({ code: 'NOT_ADOPTED' });
    await expect(
      ADMIN['admin.rules'](bench.deps, { projectId: projectId(bench) }, bench.admin),
    ).rejects.toMatchObject({ code: 'NOT_ADOPTED' });
  });
});
