import type { DeployCode } from '../../domain/deploy-gate/answers';
import { declarationOf } from '../../domain/emergency/declared';
import { emergencyWindow } from '../../domain/emergency/window';
import { allowedUntil } from '../../domain/review/overrun';
import { codeOf, missingUnderWay } from '../../domain/deploy-gate/judge';
import type { DeployKey } from '../../domain/deploy-gate/keys';
import type { DeployRequest } from '../../domain/deploy-gate/request';
import type { RulesInForce } from '../../domain/rules/types';
import { JiraError } from '../../jira/errors';
import { fieldValueOf } from '../../jira/field-value';
import { readIssue, type LiveIssue } from '../../jira/read-issue';
import { readTasks } from '../../jira/read-tasks';
import type { IssueState } from '../../store/issue-state-types';
import { retryOnConflict } from '../../store/transaction';
import { behindOf } from '../change/is-behind';
import { lastRoundOf } from '../change/rounds-of';
import { judgeGate } from '../change/judge-gate';
import { CHANGE_FIELDS, contentOf, valueOf } from '../change/read-change';
import { changeRules, dutiesNow, isAttested, unseenHistory } from '../check-gate';
import { emptyState } from '../issue/empty-state';
import { record } from '../record';
import { findPractice, mappedFields, roleOf, type IssueRules } from '../rules/find-practice';
import { approvedWindow } from '../review/standing';
import { planAtGate } from '../schedule/plan-at-gate';
import type { DeployGateDeps } from './may-deploy';

/** What the record of the change keeps of an answer. */
interface Told {
  readonly code: DeployCode;
  /** Codes of all that is missing. */
  readonly missing: readonly string[];
}

/**
 * What the gate would say to the change now, as a pipeline reads it, written into the chain of the change. A change that the key
 * may not ask for is answered like one that doesn't exist, and nothing is written then.
 */
export async function judgeChange(
  deps: DeployGateDeps,
  request: DeployRequest,
  key: DeployKey,
): Promise<DeployCode> {
  const rules = await deps.store.rules.get();
  const issue = rules && (await readIfThere(deps, rules, request.change));
  if (rules === null || issue === null || !key.projects.includes(issue.projectId)) return 'UNKNOWN_CHANGE';
  const known = await deps.store.issues.get(issue.id);
  const project = rules.projects[issue.projectId];
  const practice = findPractice(rules, issue.projectId, issue.issueTypeId);
  const found = changeRules(practice, project, known, rules);
  if (found === null) return 'UNKNOWN_CHANGE';
  const now = deps.clock.now();
  const blank = known ?? emptyState(found, issue, now);
  const told = toldOf(found, issue, request, await judge(deps, found, issue, blank, now));
  await retryOnConflict(async (attempt) => {
    const state = (attempt === 0 ? known : await deps.store.issues.get(issue.id)) ?? blank;
    const round = lastRoundOf(state);
    const { id: keyId, name: keyName } = key;
    const { environment } = request;
    const asked = { keyId, keyName, environment, roundId: round?.id ?? null, seal: round?.seal ?? null };
    const data = { issueKey: issue.key, mode: found.project.gate.mode, ...told, ...asked };
    await record(deps, state, [{ kind: 'deployment asked', at: now, actor: null, data }]);
  });
  return told.code;
}

async function readIfThere(
  { jira }: DeployGateDeps,
  rules: RulesInForce,
  key: string,
): Promise<LiveIssue | null> {
  try {
    return await readIssue(jira, key, [...CHANGE_FIELDS, ...mappedFields(rules, null)]);
  } catch (error) {
    if (error instanceof JiraError && (error.code === 'NOT_FOUND' || error.code === 'FORBIDDEN')) return null;
    throw error;
  }
}

async function judge(
  deps: DeployGateDeps,
  found: IssueRules,
  issue: LiveIssue,
  state: IssueState,
  now: number,
): Promise<Told> {
  const { gate } = found.project;
  if (gate.mode === 'off') return { code: 'OBSERVED', missing: [] };
  if (roleOf(found.practice, issue.status.id) === 'implementing') {
    const codes = missingUnderWay(hasPassed(state), timeFor(state, found, issue), now);
    const missing = codes.map((code) => ({ code }));
    return { code: codeOf(gate.mode, { passes: codes.length === 0, missing }), missing: codes };
  }
  const [entries, tasks] = await Promise.all([
    unseenHistory(deps, state, issue),
    readTasks(deps.jira, issue, found.practice.fields),
  ]);
  const plan = await planAtGate(deps, found, state, issue);
  const content = contentOf(found, issue, state);
  const duties = dutiesNow(found, state, issue, entries, tasks);
  const behind = behindOf(found.practice, state, content, entries);
  const asked = { screenEdits: [], behind, plan, tasks };
  const verdict = judgeGate(found, { ...state, duties }, issue, content, asked, now);
  const passes = verdict.passes || (gate.mode === 'enforce' && isAttested(gate, state, now));
  return {
    code: codeOf(gate.mode, { ...verdict, passes }),
    missing: verdict.missing.map(({ code }) => code),
  };
}

/** The last arrival in implementation is covered by a verdict of the gate: none came later without one. */
function hasPassed({ verdicts, unauthorised }: IssueState): boolean {
  const verdict = verdicts.findLast(({ allowed }) => allowed);
  const arrival = unauthorised.at(-1);
  return verdict !== undefined && (arrival === undefined || arrival.at < verdict.at);
}

/** When it may be carried out: as it was approved, whatever the issue says since, and as long as it was extended to. */
function timeFor(
  state: IssueState,
  { practice }: IssueRules,
  issue: LiveIssue,
): { readonly start: number | null; readonly end: number | null } {
  const approved = approvedWindow(state, practice, issue);
  const { start, end, isOpenEnded } = emergencyWindow(declarationOf(state.emergency), approved);
  return { start, end: isOpenEnded ? Number.POSITIVE_INFINITY : allowedUntil(state.actual, end) };
}

/** A change for another environment is none for this one, whatever the gate says. */
function toldOf(
  { practice }: IssueRules,
  issue: LiveIssue,
  { environment }: DeployRequest,
  told: Told,
): Told {
  if (environment === null) return told;
  const raw = valueOf(practice, issue, 'environment');
  const named = (Array.isArray(raw) ? raw : [raw]).map((one) => fieldValueOf(one).text?.toLowerCase());
  return named.includes(environment.toLowerCase())
    ? told
    : { code: 'WRONG_ENVIRONMENT', missing: ['WRONG_ENVIRONMENT', ...told.missing] };
}
