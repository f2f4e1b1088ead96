import type { History } from '../domain/history/types';
import { decidePriority, type PriorityDecision } from '../domain/priority';
import { JiraError } from '../jira/errors';
import type { ChangeEntry } from '../jira/read-changelog';
import type { LiveIssue } from '../jira/read-issue';
import { writePriority } from '../jira/write-fields';
import { ownAccount } from './clocks/own-account';
import type { Deps } from './deps';
import type { Happening } from './happening';
import type { IssueRules } from './rules/find-practice';

/** What the matrix wants of this issue; null when the project has no matrix or the fields aren't mapped. */
export async function priorityOf(
  deps: Pick<Deps, 'jira' | 'store'>,
  rules: IssueRules,
  history: History,
  entries: readonly ChangeEntry[],
): Promise<PriorityDecision | null> {
  const { impact, urgency } = rules.practice.fields;
  const { priority } = rules.project;
  if (priority === null || impact === undefined || urgency === undefined) return null;
  // Only an app can be Steward: as long as people alone have set priorities, nobody needs to know its account.
  const byApp = entries.some(
    ({ authorType, items }) =>
      authorType !== 'atlassian' && items.some(({ fieldId }) => fieldId === 'priority'),
  );
  const appAccountIds = byApp ? [await ownAccount(deps, rules.rules)] : [];
  return decidePriority(priority.matrix, history, { impact, urgency, appAccountIds });
}

/** Ids of entries that stand in for changelog entries of our own that haven't been read yet. */
export const OWN_ENTRY = 'own-';

export interface PrioritySet {
  readonly issue: LiveIssue;
  /** Our own write as the changelog will show it: its event is not delivered to us. */
  readonly entry: ChangeEntry;
  readonly happening: Happening;
}

/**
 * Sets the priority that the matrix wants, if it differs and the project doesn't only want advice. Null: nothing was
 * written. A refusal by Jira is logged and leaves the priority as it is: clocks must not stop for it.
 */
export async function setPriority(
  deps: Pick<Deps, 'jira' | 'store' | 'log'>,
  rules: IssueRules,
  issue: LiveIssue,
  decision: PriorityDecision | null,
  now: number,
): Promise<PrioritySet | null> {
  const wanted = decision?.matrix.priority ?? null;
  if (decision?.wanted == null || wanted === null || rules.project.priority?.mode !== 'set') return null;
  if (issue.priority?.id === decision.wanted) return null;
  try {
    await writePriority(deps.jira, issue.id, decision.wanted);
  } catch (error) {
    if (!(error instanceof JiraError) || error.code === 'RATE_LIMITED') throw error;
    deps.log.error('priority.refused', error, { issueId: issue.id });
    return null;
  }
  const item = {
    fieldId: 'priority',
    from: issue.priority?.id ?? null,
    fromString: issue.priority?.name ?? null,
    to: wanted.id,
    toString: wanted.name,
  };
  return {
    issue: { ...issue, priority: { ...wanted }, raw: { ...issue.raw, priority: { ...wanted } } },
    entry: { id: `${OWN_ENTRY}${now}`, at: now, author: null, authorType: 'app', items: [item] },
    happening: {
      kind: 'priority set',
      at: now,
      actor: null,
      data: { from: item.from, to: item.to, why: decision.why },
    },
  };
}
