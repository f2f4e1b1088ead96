import type { ClocksView } from '../contract/clocks';
import { isoOf } from '../jira/instant';
import { readHistory } from './clocks/read-history';
import { replayClocks } from './clocks/replay-clocks';
import { viewClock } from './clocks/view-clock';
import type { UseCase } from './deps';
import { foldIssue } from './fold-issue';
import { publishLater } from './publish-fields';
import { priorityOf } from './set-priority';
import { notAdopted } from './view-change';

/** The clocks of an issue, worked out from its history at this moment, and why it has its priority. */
export const viewClocks: UseCase<'clocks.view'> = async (deps, { issueId }) => {
  const folded = await foldIssue(deps, { issueId, act: false });
  if (folded === null) throw notAdopted();
  const { rules, issue, state, now } = folded;
  const entries = folded.entries ?? [];
  await publishLater(deps, state);
  const facts = [...(await deps.store.issues.olderFacts(state)), ...state.facts];
  const history = readHistory(rules, issue, entries, facts);
  const clocks = folded.entries === null ? [] : replayClocks(rules, history, now);
  const priority = await priorityOf(deps, rules, history, entries);
  const view: ClocksView = {
    issue: { id: issue.id, key: issue.key, summary: issue.summary, statusName: issue.status.name },
    at: isoOf(now),
    priority: {
      name: issue.priority?.name ?? null,
      why: priority?.why ?? 'No matrix sets the priority here: people choose it.',
      overridden: (priority?.overriddenBy ?? null) !== null,
      suggestion: suggestionOf(priority?.matrix.priority ?? null, issue.priority?.id ?? null),
    },
    clocks: clocks
      .filter(({ replay }) => replay.cycles.length > 0)
      .map((clock) => viewClock(rules.rules, clock, state.fired, now)),
    partial: [],
  };
  return view;
};

/** What the matrix says, when the issue says something else. */
const suggestionOf = (
  matrix: { readonly id: string; readonly name: string } | null,
  live: string | null,
): string | null => (matrix === null || matrix.id === live ? null : matrix.name);
