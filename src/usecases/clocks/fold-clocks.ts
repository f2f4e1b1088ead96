import type { ObservedFact } from '../../domain/history/facts';
import { pickPolicies } from '../../domain/sla/pick-policies';
import { slaFields } from '../../domain/sla/fields';
import type { Millis } from '../../domain/time/types';
import { readComments } from '../../jira/comments';
import { isoOf } from '../../jira/instant';
import type { ChangeEntry } from '../../jira/read-changelog';
import type { LiveIssue } from '../../jira/read-issue';
import type { IssueState } from '../../store/issue-state-types';
import type { Draft } from '../change/open-next-round';
import type { Deps } from '../deps';
import type { Happening } from '../happening';
import { laterId } from '../issue/cursor';
import type { IssueRules } from '../rules/find-practice';
import { OWN_ENTRY, priorityOf, setPriority } from '../set-priority';
import { hearsComments } from './clock-fields';
import { observeComments } from './observe-comments';
import { readHistory } from './read-history';
import { clocksDueAt, replayClocks } from './replay-clocks';

/** What a fold of clocks knows beside the aggregate, once everything was read. */
export interface ClockSight {
  readonly issue: LiveIssue;
  readonly entries: readonly ChangeEntry[];
  /** Facts in ledger pages, and those that were seen now for the first time. */
  readonly older: readonly ObservedFact[];
  readonly fresh: readonly ObservedFact[];
  readonly happenings: readonly Happening[];
}

/**
 * Reads what the clocks need beyond issue and changelog: comments when a clock listens to them and the issue did not bring
 * them all, facts that were moved to pages. With `act` it also sets the priority, and hands on the issue as it is afterwards.
 */
export async function gatherClocks(
  deps: Deps,
  rules: IssueRules,
  state: IssueState,
  read: { readonly issue: LiveIssue; readonly entries: readonly ChangeEntry[] },
  ask: { readonly withComments: boolean; readonly act: boolean },
  now: Millis,
): Promise<ClockSight> {
  const { issue, entries } = read;
  const listens = ask.withComments && hearsComments(pickPolicies(rules.project.slaPolicies, issue.created));
  const older = await deps.store.issues.olderFacts(state);
  const known = [...older, ...state.facts];
  const since = Date.parse(rules.practice.adoptedAt);
  const comments = listens ? (issue.comments ?? (await readComments(deps.jira, issue.id))) : [];
  const fresh = observeComments(comments, known, since);
  if (!ask.act) return { issue, entries, older, fresh, happenings: [] };
  const history = readHistory(rules, issue, entries, [...known, ...fresh]);
  const set = await setPriority(deps, rules, issue, await priorityOf(deps, rules, history, entries), now);
  if (set === null) return { issue, entries, older, fresh, happenings: [] };
  return { issue: set.issue, entries: [...entries, set.entry], older, fresh, happenings: [set.happening] };
}

/** Brings the aggregate of an issue with clocks up to what was read. Folding the same twice adds nothing. */
export function foldClocks(before: IssueState, rules: IssueRules, sight: ClockSight, now: Millis): Draft {
  const seen = new Set(before.facts.map(({ kind, id }) => `${kind}:${id}`));
  const facts = [...before.facts, ...sight.fresh.filter(({ kind, id }) => !seen.has(`${kind}:${id}`))];
  const history = readHistory(rules, sight.issue, sight.entries, [...sight.older, ...facts]);
  const clocks = replayClocks(rules, history, now);
  const { due, state } = slaFields(clocks);
  const wanted = { ...before.wanted, slaDue: due === null ? null : isoOf(due), slaState: state };
  const changelogId = sight.entries
    .filter(({ id }) => !id.startsWith(OWN_ENTRY))
    .reduce<string | null>((last, { id }) => laterId(last, id), before.cursor.changelogId);
  return {
    state: {
      ...before,
      phase: 'clocks',
      facts,
      wanted,
      dueAt: clocksDueAt(rules, clocks, before.fired, now),
      cursor: { ...before.cursor, changelogId },
    },
    happenings: sight.happenings,
  };
}
