import type { LogicalField, PracticeRules } from '../../domain/rules/types';
import { linkIssue, readLinkTypes } from '../../jira/act-on-issue';
import { JiraError } from '../../jira/errors';
import { readIssue, type LiveIssue } from '../../jira/read-issue';
import { subtasksOf } from '../../jira/subtasks';
import { CHANGE_FIELDS } from '../change/read-change';
import type { Deps, UseCase } from '../deps';
import { Refusal } from '../refusal';
import { readRules } from '../rules/change-rules';
import { findPractice, mappedFields } from '../rules/find-practice';
import { makeTasks } from './make-tasks';
import { makeOwnChange } from './own-change';

/** What belongs to one occasion alone: its window, and what is known afterwards. */
const NOT_COPIED: readonly LogicalField[] = ['plannedStart', 'plannedEnd', 'changeOutcome', 'approvers'];

/**
 * Makes a copy of a change, as the person who asks: what it says and its tasks, without its window, its votes and its answers. Where
 * it came from is in the ledger of the copy, and a link tells. The same request never makes a second one.
 */
export const cloneChange: UseCase<'change.clone'> = async (deps, { issueId, request }, { accountId }) => {
  const rules = await readRules(deps);
  const issue = await readIssue(deps.jira, issueId, [...CHANGE_FIELDS, ...mappedFields(rules, null)]);
  const found = findPractice(rules, issue.projectId, issue.issueTypeId);
  if (found?.practice.practice !== 'change-enablement')
    throw new Refusal(
      'NOT_ADOPTED',
      'Steward does not look after this issue as a change.',
      'Clone it in Jira.',
    );
  const { projectId } = issue;
  const made = await makeOwnChange(
    deps,
    {
      projectId,
      issueType: issue.issueTypeId,
      summary: issue.summary,
      fields: copied(found.practice, issue),
      request,
      of: { kind: 'clone', of: issue.id, ofKey: issue.key },
    },
    accountId,
  );
  await makeTasks(deps, projectId, made.id, [...new Set(subtasksOf(issue).map(({ summary }) => summary))]);
  return { issueId: made.id, issueKey: made.key, linked: await link(deps, made.id, issue.key) };
};

function copied(practice: PracticeRules, { raw }: LiveIssue): Readonly<Record<string, unknown>> {
  const ids = Object.entries(practice.fields)
    .filter(([field]) => !NOT_COPIED.some((one) => one === field))
    .map(([, id]) => id);
  return Object.fromEntries(
    ['description', ...ids].flatMap((id) => {
      const value = asWritten(raw[id]);
      return value === null ? [] : [[id, value]];
    }),
  );
}

/** A value that Jira gave, as its create call takes it: people and options by their ids, everything else as it is. */
function asWritten(value: unknown): unknown {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return null;
  if (Array.isArray(value)) return (value as readonly unknown[]).map(asWritten);
  if (typeof value !== 'object') return value;
  const { accountId, id, type, child } = value as Record<string, unknown>;
  if (typeof accountId === 'string') return { accountId };
  if (type === 'doc' || typeof id !== 'string') return value;
  return child === undefined ? { id } : { id, child: asWritten(child) };
}

/** "clones", by Jira's own type of link. False: there is none, or Jira refused; the ledger tells anyway. */
async function link({ jira, log }: Deps, issueId: string, ofKey: string): Promise<boolean> {
  try {
    const type = (await readLinkTypes(jira)).find(({ name }) => /^cloners?$/i.test(name));
    if (type === undefined) return false;
    await linkIssue(jira, issueId, { typeId: type.id, end: 'outwardIssue', key: ofKey });
    return true;
  } catch (error) {
    if (!(error instanceof JiraError)) throw error;
    log.error('clone.link', error, { issueId });
    return false;
  }
}
