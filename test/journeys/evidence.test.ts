import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { moduleAri } from '../../sandbox/core/types';
import { callResolver } from '../../sandbox/replay/adopt-practice';
import type { AnswerOf, RequestOf, ResolverName } from '../../src/contract/resolvers';
import type { FoundChanges } from '../../src/contract/evidence';
import type { EvidencePack } from '../../src/contract/evidence-pack';
import { HOUR, MINUTE, MONDAY_NINE, Office, type Who } from './support/office';

const DAY = 24 * HOUR;
/** Has no role in the project: what they see, they see because they may audit. */
const AUDITOR: Who = 'sophie.laurent';
const ADMIN: Who = 'alma.admin';

describe('an auditor', () => {
  let office: Office;
  let approved: string;
  let deleted: string;
  const ask = <N extends ResolverName>(
    name: N,
    request: RequestOf<N>,
    who: Who = AUDITOR,
  ): Promise<AnswerOf<N>> => callResolver(office.site, 'steward-desk', office.account(who), name, request);
  const nothing = {
    key: null,
    projectId: null,
    state: null,
    level: null,
    kind: null,
    from: null,
    to: null,
    cursor: null,
  };

  beforeAll(async () => {
    office = await Office.open();
    const group = office.tables.table('groups').by('name', 'auditors')[0] ?? {
      id: 'group-auditors',
      name: 'auditors',
      members: [],
    };
    office.tables.table('groups').put({ ...group, members: [office.account(AUDITOR)] });
    const permission = moduleAri(office.site.forge.app, 'audit');
    office.tables
      .table('globalGrants')
      .put({ id: `${permission}/${group.id}`, permission, groupId: group.id });
    const auditIssue = await office.create(ADMIN, {}, 'Anchors of Steward', '[System] Incident');
    await callResolver(office.site, 'steward-admin', office.account(ADMIN), 'evidence.saveSettings', {
      issueKey: office.issue(auditIssue).key,
    });
    await office.site.clock.set(MONDAY_NINE + 60 * MINUTE);
    approved = await office.approved();
    await office.start(approved);
    deleted = await office.submitted();
    await office.must(ADMIN, 'DELETE', `/issue/${deleted}`);
    await office.settle();
    await office.site.clock.step(2 * DAY);
    await office.settle();
  });
  afterAll(() => office.close());

  test('is refused without the permission, administrators of Jira included', async () => {
    await expect(ask('audit.status', {}, ADMIN)).rejects.toThrow(/audit \(read only\)/);
    await expect(ask('audit.find', nothing, 'lena.hoffmann')).rejects.toThrow(/audit \(read only\)/);
  });

  test('finds changes that they could not open in Jira, deleted ones too', async () => {
    const { status } = await office.rest(AUDITOR, 'GET', `/issue/${approved}`);
    expect(status).toBe(404);
    const changes = [];
    for (let cursor: string | null = null, more = true; more;) {
      const page: FoundChanges = await ask('audit.find', { ...nothing, cursor });
      changes.push(...page.changes);
      cursor = page.next;
      more = cursor !== null;
    }
    expect(changes.map(({ issueId, state }) => [issueId, state])).toEqual(
      expect.arrayContaining([
        [approved, 'implementing'],
        [deleted, 'deleted'],
      ]),
    );
  });

  test('takes evidence that the script alone finds intact, down to the root in the comment on the audit issue', async () => {
    const { text, fileName, verdict } = await ask('audit.pack', { issueId: approved });
    expect(verdict.checks.filter(({ ok }) => !ok)).toEqual([]);
    const { anchor, gate, ballots } = (JSON.parse(text) as EvidencePack).content;
    expect(gate.some(({ passes }) => passes === true)).toBe(true);
    expect(ballots.every(({ seats }) => seats.length > 0)).toBe(true);
    const comments = JSON.stringify(
      office.tables.table('comments').find(({ id }) => id === anchor?.comment?.commentId),
    );
    expect(comments).toContain(`root ${anchor?.root}`);
    const path = join(mkdtempSync(join(tmpdir(), 'evidence-')), fileName);
    writeFileSync(path, text);
    const script = join(__dirname, '../../docs/verify-evidence.mjs');
    const said = execFileSync(process.execPath, [script, path, '--root', anchor?.root ?? ''], {
      encoding: 'utf8',
    });
    expect(said).toMatch(/^intact/);
    const wrong = (): unknown =>
      execFileSync(process.execPath, [script, path, '--root', 'a'.repeat(64)], { encoding: 'utf8' });
    expect(wrong).toThrow();
  });

  test('exports the period, reconciled with what Jira counts', async () => {
    const { job } = await ask('audit.startExport', {
      projectId: office.projectId,
      from: '2026-11-01',
      to: '2026-11-30',
      format: 'csv',
    });
    await office.settle();
    const { counts, parts } = await ask('audit.export', { jobId: job.jobId });
    expect(parts).toBeGreaterThan(0);
    expect(counts).toMatchObject({ reconciled: true, jiraCount: counts?.jiraListed });
    expect(counts?.differences).toContainEqual({
      why: 'Deleted in Jira; the record stays',
      count: 1,
    });
  });

  test('has everything verified, and sees what is anchored', async () => {
    await ask('audit.verify', { issueId: null });
    await office.settle();
    const { anchors, findings, wholeAt } = await ask('audit.status', {});
    expect(findings).toEqual([]);
    expect(wholeAt).not.toBeNull();
    expect(anchors[0]).toMatchObject({ comment: 'written' });
  });
});
