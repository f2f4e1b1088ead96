import type { VotedLately, WaitingVote } from '../../contract/approver-inbox';
import { isoOf } from '../../jira/instant';
import type { LiveIssue } from '../../jira/read-issue';
import { readIssueTexts } from '../../jira/reports/read-issue-texts';
import { readTickets } from '../../jira/reports/read-tickets';
import type { RulesInForce } from '../../domain/rules/types';
import type { IssueState } from '../../store/issue-state-types';
import { seatRow, votedRow } from '../asking/seat-rows';
import { CHANGE_FIELDS } from '../change/read-change';
import type { Deps, UseCase } from '../deps';
import { mappedFields } from '../rules/find-practice';
import { waitingVoteOf } from './waiting-vote';

const PAGE = 25;
const RECENT = 20;
type Recent = Awaited<ReturnType<typeof votedRows>>;

/**
 * What waits for the vote of the person who asks, by index and page. The rows only lead there: who is waited for comes from each
 * aggregate, what stands in a change from Jira as it is now, and whether they may see it from Jira as that person.
 */
export const listApprovals: UseCase<'inbox.approvals'> = async (deps, { cursor }, { accountId }) => {
  const { store, clock } = deps;
  const now = clock.now();
  const page = await store.records.list('seat', accountId, seatRow, {
    limit: PAGE,
    ...(cursor !== null && { cursor }),
  });
  const recent = cursor === null ? await votedRows(deps, accountId) : [];
  const waitingIds = page.records.map(({ id }) => id);
  const ids = [...new Set([...waitingIds, ...recent.map(({ id }) => id)])];
  const at = isoOf(now);
  if (ids.length === 0) return { at, waiting: [], hidden: 0, cursor: page.next, recent: [] };
  const [rules, states, texts] = await Promise.all([
    store.rules.get(),
    store.issues.getMany(ids),
    readIssueTexts(deps.jira, ids),
  ]);
  const byId = new Map(states.flatMap((state) => (state === null ? [] : [[state.issueId, state] as const])));
  const visible = waitingIds.filter((id) => texts.has(id) && byId.has(id));
  const issues = rules === null ? [] : await readLive(deps, rules, visible, byId);
  const waiting = issues.flatMap((issue): WaitingVote[] => {
    const state = byId.get(issue.id);
    const vote =
      state === undefined || rules === null ? null : waitingVoteOf(rules, state, issue, accountId, now);
    return vote === null ? [] : [vote];
  });
  const rank = new Map(waitingIds.map((id, index) => [id, index]));
  return {
    at,
    waiting: waiting.sort((a, b) => (rank.get(a.issueId) ?? 0) - (rank.get(b.issueId) ?? 0)),
    hidden: waitingIds.filter((id) => !texts.has(id)).length,
    cursor: page.next,
    recent: recentOf(recent, byId, texts),
  };
};

async function votedRows({ store }: Pick<Deps, 'store'>, accountId: string) {
  const range = { newestFirst: true, limit: RECENT };
  return (await store.records.list('voted', accountId, votedRow, range)).records;
}

/** The issues with all that is sealed, in one call; only those that the person can see. */
function readLive(
  { jira }: Pick<Deps, 'jira'>,
  rules: RulesInForce,
  ids: readonly string[],
  states: ReadonlyMap<string, IssueState>,
): Promise<LiveIssue[]> {
  if (ids.length === 0) return Promise.resolve([]);
  const projects = new Set(ids.map((id) => states.get(id)?.projectId ?? ''));
  const fields = [...projects].flatMap((projectId) => mappedFields(rules, projectId, 'change-enablement'));
  return readTickets(jira, ids, [...CHANGE_FIELDS, ...fields]);
}

const recentOf = (
  rows: Recent,
  states: ReadonlyMap<string, IssueState>,
  texts: ReadonlyMap<string, { readonly key: string; readonly summary: string }>,
): VotedLately[] =>
  rows.map(({ id, at, body }) => ({
    issueId: id,
    key: texts.get(id)?.key ?? null,
    summary: texts.get(id)?.summary ?? '',
    at,
    vote: body.vote,
    state: texts.has(id) ? (states.get(id)?.wanted.approvalState ?? '') : '',
  }));
