import type { EvidenceSettings } from '../../contract/evidence';
import { JiraError } from '../../jira/errors';
import { readGrants } from '../../jira/insight/read-permission-scheme';
import { isoOf } from '../../jira/instant';
import { readIssue } from '../../jira/read-issue';
import * as z from '../../shape';
import { retryOnConflict, writeTogether } from '../../store/transaction';
import type { Deps, UseCase } from '../deps';
import { Refusal } from '../refusal';

const stored = z.object({ issueId: z.string().nullable(), key: z.string().nullable(), by: z.string() });

/** The issue on which anchors are written; null: nobody has named one. One read. */
export async function auditIssueId({ store }: Pick<Deps, 'store'>): Promise<string | null> {
  return (await store.records.get('evidence', 'site', 'settings', stored))?.body.issueId ?? null;
}

/** The same with its key as it was when it was named. */
export async function auditIssue({ store }: Pick<Deps, 'store'>): Promise<EvidenceSettings['issue']> {
  const body = (await store.records.get('evidence', 'site', 'settings', stored))?.body;
  return body?.issueId && body.key ? { id: body.issueId, key: body.key } : null;
}

/** What is set, and what is wrong with it as Jira stands now. */
export const viewSettings: UseCase<'evidence.settings'> = async (deps) => {
  const found = await deps.store.records.get('evidence', 'site', 'settings', stored);
  const issue = await auditIssue(deps);
  return {
    issue,
    warnings: issue === null ? [NONE] : await warningsOf(deps, issue.id),
    savedBy: found?.body.by ?? null,
    savedAt: found?.at ?? null,
  };
};

/** @throws Refusal NOT_FOUND when Steward can't see the issue */
export const saveSettings: UseCase<'evidence.saveSettings'> = async (deps, { issueKey }, caller) => {
  const issue = issueKey === null ? null : await find(deps, issueKey);
  const body = { issueId: issue?.id ?? null, key: issue?.key ?? null, by: caller.accountId };
  const at = deps.clock.now();
  const before = await auditIssue(deps);
  const data = { from: before?.key ?? null, to: body.key, issueId: body.issueId };
  const entry = { kind: 'audit issue named', at, actor: caller.accountId, data };
  await retryOnConflict(async () =>
    writeTogether([
      deps.store.records.write('evidence', 'site', 'settings', isoOf(at), body),
      ...(await deps.store.projectAudit.writes('site', [entry])),
    ]),
  );
  return viewSettings(deps, {}, caller);
};

const NONE =
  'No audit issue is named, so anchors stay in the app’s own storage, where nobody else keeps them.';

async function find({ jira }: Pick<Deps, 'jira'>, issueKey: string): Promise<{ id: string; key: string }> {
  try {
    const { id, key } = await readIssue(jira, issueKey, []);
    return { id, key };
  } catch (error) {
    if (!(error instanceof JiraError) || (error.code !== 'NOT_FOUND' && error.code !== 'FORBIDDEN'))
      throw error;
    throw new Refusal(
      'NOT_FOUND',
      `There is no issue ${issueKey}, or Steward’s own user can’t see it.`,
      'Name an issue in a project that Steward may browse and comment in.',
    );
  }
}

/** Holders of "browse projects" that stand for everybody. */
const EVERYBODY = ['Anyone', 'Everybody with access to the application'];

/** A root is only worth something where few can write and none can rewrite: a level of security, or a project of few. */
async function warningsOf({ jira }: Pick<Deps, 'jira'>, issueId: string): Promise<string[]> {
  try {
    const { projectId, raw } = await readIssue(jira, issueId, ['security']);
    if (raw['security'] !== null && raw['security'] !== undefined) return [];
    const grants = await readGrants(jira, projectId);
    const open = grants.filter(
      ({ permission, name }) => permission === 'BROWSE_PROJECTS' && EVERYBODY.includes(name),
    );
    return open.map(
      ({ name }) =>
        `${name} can see this issue. Give it a security level, or move it to a project of few people.`,
    );
  } catch (error) {
    if (!(error instanceof JiraError)) throw error;
    if (error.code === 'NOT_FOUND' || error.code === 'FORBIDDEN')
      return ['This issue is gone, or Steward’s own user can’t see it any more: anchors can’t be written.'];
    return [`Jira didn’t say who can see this issue: ${error.messages.join(' ')}`];
  }
}
