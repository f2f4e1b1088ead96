import type { ObservedFact } from '../../domain/history/facts';
import { slaFields } from '../../domain/sla/fields';
import type { Millis } from '../../domain/time/types';
import { isoOf } from '../../jira/instant';
import type { ChangeEntry } from '../../jira/read-changelog';
import type { LiveIssue } from '../../jira/read-issue';
import type { IssueState } from '../../store/issue-state-types';
import type { Deps } from '../deps';
import type { Happening } from '../happening';
import type { IssueRules } from '../rules/find-practice';
import { priorityOf, setPriority } from '../set-priority';
import { isNewlyDecided } from './newly-decided';
import { newComments } from './new-comments';
import { observeComments } from './observe-comments';
import { observeLinks } from './observe-links';
import { readHistory } from './read-history';
import { clocksDueAt, replayClocks, type Clock } from './replay-clocks';
import { propertyOf } from './sla-property';
import { summarise } from './summarise';

/** What a fold of clocks knows beside the aggregate, once everything was read. */
export interface ClockSight {
  readonly issue: LiveIssue;
  readonly entries: readonly ChangeEntry[];
  /** Facts in ledger pages, and those that were seen now for the first time. */
  readonly older: readonly ObservedFact[];
  readonly fresh: readonly ObservedFact[];
  /** Where reading comments stopped; null when all are known. */
  readonly commentsRead: number | null;
  readonly happenings: readonly Happening[];
}

/**
 * Reads what the clocks need beyond issue and changelog: comments that the issue did not bring along, facts that were moved to
 * pages. With `setsPriority` it also sets the priority, and hands on the issue as it is afterwards.
 */
export async function gatherClocks(
  deps: Deps,
  rules: IssueRules,
  state: IssueState,
  { issue, entries }: { readonly issue: LiveIssue; readonly entries: readonly ChangeEntry[] },
  setsPriority: boolean,
  now: Millis,
): Promise<ClockSight> {
  const older = await deps.store.issues.olderFacts(state);
  const facts = [...older, ...state.facts];
  const known = idsOf(facts, 'comment');
  const read = await newComments(deps, issue, known, state.cursor.commentsRead ?? null);
  const since = Date.parse(rules.practice.adoptedAt);
  const fresh = [
    ...(await observeComments(deps.jira, read.comments, { issue, known, since })),
    ...observeLinks(issue, entries, idsOf(facts, 'link'), now),
  ];
  const sight = { issue, entries, older, fresh, commentsRead: read.readUpTo, happenings: [] };
  if (!setsPriority) return sight;
  const history = readHistory(rules, issue, entries, [...facts, ...fresh]);
  const set = await setPriority(deps, rules, issue, await priorityOf(deps, rules, history, entries), now);
  if (set === null) return sight;
  return { ...sight, issue: set.issue, entries: [...entries, set.entry], happenings: [set.happening] };
}

const idsOf = (facts: readonly ObservedFact[], kind: ObservedFact['kind']): Set<string> =>
  new Set(facts.flatMap((fact) => (fact.kind === kind ? [fact.id] : [])));

export interface FoldedClocks {
  /** What the clocks say of the aggregate; `dueAt` is theirs alone. */
  readonly part: Pick<
    IssueState,
    'facts' | 'wanted' | 'dueAt' | 'slaDue' | 'clocks' | 'openCases' | 'listed' | 'cursor'
  >;
  readonly clocks: readonly Clock[];
  /** A cycle was decided since the aggregate was last written. */
  readonly decided: boolean;
}

/** Brings the clocks of an aggregate up to what was read. Folding the same twice adds nothing. */
export function foldClocks(
  before: IssueState,
  rules: IssueRules,
  { issue, entries, older, fresh, commentsRead }: ClockSight,
  now: Millis,
): FoldedClocks {
  const seen = new Set([...older, ...before.facts].map(keyOf));
  const facts = [...before.facts, ...fresh.filter((fact) => !seen.has(keyOf(fact)))];
  const clocks = replayClocks(
    rules,
    readHistory(rules, issue, entries, [...older, ...facts]),
    before.pins,
    now,
  );
  const { due, state } = slaFields(clocks);
  const slaDue = due !== null && Number.isFinite(due) ? isoOf(due) : null;
  const property = propertyOf(clocks);
  const { commentsRead: _, ...cursor } = before.cursor;
  return {
    part: {
      ...summarise(rules, issue, clocks, now),
      facts,
      wanted: {
        ...before.wanted,
        slaDue,
        slaState: state,
        slaProperty: property === null ? null : JSON.stringify(property),
      },
      dueAt: clocksDueAt(rules, clocks, before, now),
      cursor: { ...cursor, ...(commentsRead !== null && { commentsRead }) },
    },
    clocks,
    decided: isNewlyDecided(before, clocks),
  };
}

const keyOf = ({ kind, id }: ObservedFact): string => `${kind}:${id}`;
