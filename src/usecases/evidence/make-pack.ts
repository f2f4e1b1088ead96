import type { EvidenceNames, EvidenceRequest } from '../../contract/evidence-pack';
import { sealOf } from '../../domain/approvals/seal';
import { assemble, packText, peopleIn } from '../../domain/evidence/assemble';
import type { RulesThen } from '../../domain/evidence/types';
import { verifyPack } from '../../domain/evidence/verify-pack';
import type { RulesInForce } from '../../domain/rules/types';
import { JiraError } from '../../jira/errors';
import { isoOf } from '../../jira/instant';
import { readNames } from '../../jira/people-names';
import { readIssue, type LiveIssue } from '../../jira/read-issue';
import type { IssueState } from '../../store/issue-state-types';
import type { Deps, UseCase } from '../deps';
import { CHANGE_FIELDS, contentOf } from '../change/read-change';
import { exclusionsOf } from '../change/exclusions-of';
import { Refusal } from '../refusal';
import { findPractice } from '../rules/find-practice';
import { proofFor } from './anchored';
import { isChange } from './change-line';
import { readTombstone } from './tombstones';

/** An answer over the bridge has at most 5 MB; less a margin for what is around it. */
const MOST_CHARS = 4_500_000;

/**
 * The evidence of one change as a file. Everything is read as Steward itself: who holds "audit" needs no right in the project.
 * @throws Refusal NOT_FOUND when Steward has no record of such a change, CONFLICT when the file would not fit into an answer
 */
export const makePack: UseCase<'audit.pack'> = async (deps, { issueId }, caller) => {
  const text = await packOf(deps, issueId, caller.accountId);
  if (text.length > MOST_CHARS)
    throw new Refusal(
      'CONFLICT',
      'This change has so many rounds with long texts that its evidence does not fit into one answer (5 MB).',
      'Save the whole ledger on the admin page instead.',
    );
  const verdict = verifyPack(text);
  return { fileName: `evidence-${issueId}-${isoOf(deps.clock.now()).slice(0, 10)}.json`, text, verdict };
};

/** The same without the limit of an answer. */
export async function packOf(deps: Deps, issueId: string, by: string): Promise<string> {
  const { rules, state } = await deps.store.issues.getWithRules(issueId);
  if (rules === null || state === null || !isChange(state))
    throw new Refusal(
      'NOT_FOUND',
      'Steward has no record of such a change.',
      'Look for it by its project and state.',
    );
  const { evidence } = deps.store;
  const at = deps.clock.now();
  const [live, chain, offloaded, then, tombstone, anchor] = await Promise.all([
    readLive(deps, rules, state),
    evidence.chain(issueId, 0, state.audit?.count ?? 0),
    evidence.roundPages(
      issueId,
      state.rounds
        .filter(({ content }) => Object.keys(content.fields).length === 0)
        .map(({ number }) => number),
    ),
    rulesThen(deps, state),
    readTombstone(deps, state),
    proofFor(deps, issueId),
  ]);
  const content = assemble({
    record: state,
    offloaded,
    // A record that is missing leaves a gap, which the verification finds.
    chain: chain.filter((one) => one !== null),
    rules: then,
    excluded: exclusionsOf(state.duties),
    deviations: state.reviews.at(-1)?.deviations ?? [],
    live: live && liveOf(rules, state, live),
    tombstone,
    anchor,
    made: { at: isoOf(at), by, app: deps.app.version, cloudId: deps.app.cloudId },
  });
  return packText(content, await namesFor(deps, rules, state, live, content, at));
}

/** Null: Jira doesn't have it any more, or doesn't show it to Steward. */
async function readLive(
  { jira }: Pick<Deps, 'jira'>,
  rules: RulesInForce,
  state: IssueState,
): Promise<LiveIssue | null> {
  const practice = rules.projects[state.projectId]?.practices.find((one) => one.practice === state.practice);
  const fields = Object.values(practice?.fields ?? {});
  try {
    return await readIssue(jira, state.issueId, [...CHANGE_FIELDS, ...fields]);
  } catch (error) {
    if (error instanceof JiraError && (error.code === 'NOT_FOUND' || error.code === 'FORBIDDEN')) return null;
    throw error;
  }
}

function liveOf(rules: RulesInForce, state: IssueState, issue: LiveIssue): EvidenceRequest['live'] {
  const found = findPractice(rules, issue.projectId, issue.issueTypeId);
  const content = found === null ? { fields: {} } : contentOf(found, issue, state);
  return {
    key: issue.key,
    summary: issue.summary,
    created: isoOf(issue.created),
    updated: isoOf(issue.updated),
    statusId: issue.status.id,
    fields: content.fields,
    seal: sealOf(content),
  };
}

/** The rules at each instant at which something was decided. Instants under the same version cost a query each, and no more. */
async function rulesThen({ store }: Pick<Deps, 'store'>, state: IssueState): Promise<RulesThen[]> {
  const instants = new Set([
    ...state.rounds.map(({ openedAt }) => isoOf(openedAt)),
    ...state.verdicts.filter(({ usedBy }) => usedBy !== null).map(({ at }) => isoOf(at)),
  ]);
  const found: RulesThen[] = [];
  for (const at of instants) {
    const then = await store.evidence.rulesAt(at);
    if (then !== null) found.push({ at, ...then });
  }
  return found;
}

async function namesFor(
  { jira }: Pick<Deps, 'jira'>,
  rules: RulesInForce,
  state: IssueState,
  live: LiveIssue | null,
  content: unknown,
  at: number,
): Promise<EvidenceNames> {
  return {
    at: isoOf(at),
    people: await readNames(jira, [...peopleIn(content)]),
    status: live?.status.name ?? null,
    project: rules.projects[state.projectId]?.projectKey ?? null,
  };
}
