import * as z from '../../shape';
import type { ReviewAction } from '../../domain/review/types';
import { readPropertyOf } from '../../jira/act-on-issue';
import { createAsUser, type MadeIssue } from '../../jira/create-as-user';
import { JiraError } from '../../jira/errors';
import { readIssue } from '../../jira/read-issue';
import { searchIds } from '../../jira/reports/search-ids';
import type { IssueState } from '../../store/issue-state-types';
import { retryOnConflict } from '../../store/transaction';
import type { Deps } from '../deps';
import type { Folded } from '../fold-issue';
import type { Happening } from '../happening';
import { record } from '../record';
import { improvementsOf, type Improvements } from './improvements';

type Issues = Extract<Improvements, { kind: 'issues' }>;

/** By which an issue that came of a review is known again. */
export const ACTION_MARKER = 'steward-review-action';
const marked = z.object({ change: z.string(), text: z.string() });

/**
 * Makes an issue of each action of the last review that has none, as the person who finished it. It is written down that making one
 * begins, and what was made; after a crash in between the issue is looked for. What Jira refuses stays in the review without an
 * issue, and is tried again when the review is finished again.
 */
export async function makeActions(deps: Deps, { state: saved, rules, issue }: Folded): Promise<IssueState> {
  const to = improvementsOf(rules.rules, issue.projectId);
  if (to.kind === 'none') return saved;
  let state = saved;
  for (const { text, issue: known, begunAt } of saved.reviews.at(-1)?.actions ?? []) {
    if (known !== null) continue;
    const found = begunAt === undefined ? null : await findMade(deps, to, issue.id, text);
    if (found === null) state = await note(deps, issue.id, text, { begunAt: deps.clock.now() });
    try {
      const made = found ?? (await create(deps, to, issue, text));
      const data = { text, ...made };
      const happening = { kind: 'review action made' as const, at: deps.clock.now(), actor: null, data };
      state = await note(deps, issue.id, text, { issue: made }, [happening]);
    } catch (error) {
      if (!(error instanceof JiraError) || ['RATE_LIMITED', 'UNAVAILABLE'].includes(error.code)) throw error;
      deps.log.error('review.action', error, { issueId: issue.id });
    }
  }
  return state;
}

const create = (
  { jira }: Deps,
  { projectId, typeId }: Issues,
  change: Folded['issue'],
  text: string,
): Promise<MadeIssue> =>
  createAsUser(jira, {
    projectId,
    issueType: typeId,
    summary: `${text.slice(0, 230)} (${change.key})`,
    marker: { key: ACTION_MARKER, value: { change: change.id, text } },
  });

/** The issue that an earlier run made of an action of this change; null: none is found among those of the last two weeks. */
async function findMade(
  { jira }: Deps,
  { projectId, typeId }: Issues,
  change: string,
  text: string,
): Promise<MadeIssue | null> {
  const jql = `project = ${projectId} AND issuetype = ${typeId} AND created >= -14d ORDER BY created DESC`;
  const { ids } = await searchIds(jira, jql, { limit: 100, token: null });
  for (const [id, value] of await readPropertyOf(jira, ids, ACTION_MARKER)) {
    const read = marked.safeParse(value);
    if (read.success && read.data.change === change && read.data.text === text)
      return { id, key: (await readIssue(jira, id, [])).key };
  }
  return null;
}

/** Notes something about an action of the last review, by its text. */
const note = (
  deps: Deps,
  issueId: string,
  text: string,
  part: Partial<ReviewAction>,
  happenings: readonly Happening[] = [],
): Promise<IssueState> =>
  retryOnConflict(async () => {
    const state = await deps.store.issues.get(issueId);
    if (state === null) throw new Error(`the aggregate of issue ${issueId} is gone`);
    const reviews = state.reviews.map((review, place) =>
      place === state.reviews.length - 1
        ? {
            ...review,
            actions: review.actions.map((one) => (one.text === text ? { ...one, ...part } : one)),
          }
        : review,
    );
    return record(deps, { ...state, reviews }, happenings);
  });
