import type { History } from '../../domain/history/types';
import { readHistory } from '../clocks/read-history';
import { replayClocks, type Clock } from '../clocks/replay-clocks';
import type { Deps } from '../deps';
import { foldIssue, type Folded } from '../fold-issue';

/** An issue that was just brought up to date, with its clocks. */
export interface IssueClocks {
  readonly folded: Folded;
  readonly history: History;
  readonly clocks: readonly Clock[];
}

/**
 * The clocks of one issue at this moment, from its history. The aggregate is read once, Jira's issue and changelog once
 * each. Null: no practice looks after this issue, or none of its policies can serve it.
 */
export async function readClocks(
  deps: Deps,
  issueId: string,
  basis?: Awaited<ReturnType<Deps['store']['issues']['getWithRules']>>,
): Promise<IssueClocks | null> {
  const folded = await foldIssue(deps, { issueId, act: false, replays: true, ...(basis && { basis }) });
  if (folded === null) return null;
  const { rules, issue, state, now, entries } = folded;
  // Not read for an issue that can have no clocks.
  if (entries === null) return null;
  const facts = [...(await deps.store.issues.olderFacts(state)), ...state.facts];
  const history = readHistory(rules, issue, entries, facts);
  return { folded, history, clocks: replayClocks(rules, history, state.pins, now) };
}
