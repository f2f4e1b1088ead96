import * as z from '../shape';
import { gateMessage } from '../domain/approvals/gate';
import { isSealedField } from '../domain/approvals/sealed-fields';
import type { GateInput } from '../domain/approvals/types';
import type { ProjectRules, RulesInForce } from '../domain/rules/types';
import { isoOf } from '../jira/instant';
import { readChangelog, type ChangeEntry } from '../jira/read-changelog';
import { readIssue, type LiveIssue } from '../jira/read-issue';
import { readTasks, type ChangeTask } from '../jira/read-tasks';
import type { Store } from '../store';
import type { IssueStates } from '../store/issue-state';
import type { GateRecord, IssueState } from '../store/issue-state-types';
import { retryOnConflict } from '../store/transaction';
import { gatherDuties, withScreen } from './change/duties-of';
import { lastRoundOf } from './change/rounds-of';
import { behindOf } from './change/is-behind';
import { judgeGate, type Judged } from './change/judge-gate';
import { CHANGE_FIELDS, contentOf, sealedFieldName } from './change/read-change';
import { isSubmission, statusMoves } from './change/status-moves';
import type { Deps } from './deps';
import { askClosing } from './gate/ask-closing';
import { record } from './record';
import { planAtGate } from './schedule/plan-at-gate';
import { exceptionHappening, exceptionWrite } from './schedule/exception-record';
import { emptyState } from './issue/empty-state';
import { fingerprintOf, isUpToDate } from './issue/cursor';
import { findPractice, mappedFields, roleOf, type IssueRules } from './rules/find-practice';

/** What Jira tells a function validator. `modifiedFields` is checked apart: only what it says may refuse. */
export const gateQuestion = z.object({
  issue: z.object({ key: z.string().min(1) }),
  transition: z
    .looseObject({
      modifiedFields: z.unknown(),
      /** Where it leads; without it the stricter question is asked: that of implementation. */
      to: z.looseObject({ id: z.string().nullish() }).nullish(),
    })
    .optional(),
});
export type GateQuestion = z.infer<typeof gateQuestion>;

/** What the gate asks for. */
export type GateDeps = Pick<Deps, 'jira' | 'clock' | 'log'> & {
  readonly store: {
    readonly rules: Pick<Store['rules'], 'get'>;
    readonly issues: IssueStates;
    readonly records: Pick<Store['records'], 'write'>;
    readonly slots: Pick<Store['slots'], 'between'>;
    readonly services: Pick<Store['services'], 'idsByName'>;
  };
};

/** Between the gate and whoever waits for it, who may give up. */
export interface Patience {
  /** Set by the caller when it has given up waiting. */
  readonly over: boolean;
  /** Set by the gate as soon as it knows that nothing can be refused here: giving up then lets the change through. */
  lets?: boolean;
}
export interface GateAnswer {
  readonly result: boolean;
  readonly errorMessage?: string;
}
const PASS: GateAnswer = { result: true };
/** The aggregate keeps the latest verdicts; all of them are in the audit chain. */
const KEPT_VERDICTS = 50;

/**
 * Whether Jira may move this change into implementation. Off: yes. Observe: yes, and what would have been missing is
 * recorded. Enforce: only if nothing is missing. Throws when something can't be read: the caller refuses then. Once
 * the caller's patience is over nothing is written down any more where the answer could have been another one.
 */
export async function checkGate(
  deps: GateDeps,
  question: GateQuestion,
  patience: Patience = { over: false },
): Promise<GateAnswer> {
  const rules = await deps.store.rules.get();
  if (rules === null) return PASS;
  patience.lets = !Object.values(rules.projects).some(({ gate }) => gate.mode === 'enforce');
  try {
    return await askGate(deps, question, rules, patience);
  } catch (error) {
    if (!patience.lets) throw error;
    // Where nothing is enforced nobody is held up, least of all by our own failure.
    deps.log.error('gate.unrecorded', error, { issueKey: question.issue.key });
    return PASS;
  }
}

async function askGate(
  deps: GateDeps,
  question: GateQuestion,
  rules: RulesInForce,
  patience: Patience,
): Promise<GateAnswer> {
  const issue = await readIssue(deps.jira, question.issue.key, [
    ...CHANGE_FIELDS,
    ...mappedFields(rules, null),
  ]);
  const known = await deps.store.issues.get(issue.id);
  const found = changeRules(
    findPractice(rules, issue.projectId, issue.issueTypeId),
    rules.projects[issue.projectId],
    known,
    rules,
  );
  if (found === null || found.project.gate.mode === 'off') return PASS;
  patience.lets = found.project.gate.mode === 'observe';
  const now = deps.clock.now();
  const blank = emptyState(found, issue, now);
  if (roleOf(found.practice, question.transition?.to?.id ?? null) === 'closed') {
    const modified = modifiedOf(question) ?? {};
    return askClosing(deps, found, issue, { known, blank, modified, patience });
  }
  const [entries, tasks] = await Promise.all([
    unseenHistory(deps, known ?? blank, issue),
    readTasks(deps.jira, issue, found.practice.fields),
  ]);
  const plan = await planAtGate(deps, found, known ?? blank, issue);
  const modified = modifiedOf(question);
  const verdict = await retryOnConflict(async (attempt) => {
    const state = (attempt === 0 ? known : await deps.store.issues.get(issue.id)) ?? blank;
    const content = contentOf(found, issue, state);
    const duties = dutiesNow(found, state, issue, entries, tasks);
    const judged = {
      ...state,
      duties: modified === null ? duties : withScreen(duties, found.practice, modified),
    };
    const behind = behindOf(found.practice, state, content, entries);
    const screenEdits = modified === null ? 'unreadable' : screenEditsOf(found, modified);
    const asked = { screenEdits, behind, plan, tasks, modified: modified ?? {} };
    const answer = judgeGate(found, judged, issue, content, asked, now);
    if (patience.over && patience.lets !== true) throw new Error('the answer came too late to be given');
    return writeDown(deps, found, { ...state, issueKey: issue.key, duties }, answer, now);
  });
  return verdict.allowed ? PASS : { result: false, errorMessage: gateMessage(verdict) };
}

/** The type field alone is not believed: an issue that has rounds stays a change, whatever its type says now. */
export function changeRules(
  found: IssueRules | null,
  project: ProjectRules | undefined,
  state: IssueState | null,
  rules: RulesInForce,
): IssueRules | null {
  if (found?.practice.practice === 'change-enablement') return found;
  const practice = project?.practices.find((one) => one.practice === 'change-enablement');
  return project && practice && state !== null && state.rounds.length > 0
    ? { rules, project, practice }
    : null;
}

/** The history, if the issue has moved on since the record was brought up to it; else nothing in it is news. */
export async function unseenHistory(
  deps: GateDeps,
  { cursor }: IssueState,
  issue: LiveIssue,
): Promise<ChangeEntry[]> {
  const seen = { issueUpdated: isoOf(issue.updated), fingerprint: fingerprintOf(issue) };
  return isUpToDate(cursor, seen) ? [] : readChangelog(deps.jira, issue.id, null);
}

/** Who must not approve, as history shows at this moment. */
export function dutiesNow(
  { practice }: IssueRules,
  { duties }: IssueState,
  issue: LiveIssue,
  entries: readonly ChangeEntry[],
  tasks: readonly ChangeTask[],
): IssueState['duties'] {
  const submitted = statusMoves(practice, entries).find(isSubmission)?.at ?? null;
  return gatherDuties(duties, practice, issue, entries, submitted, tasks);
}

/** What the transition screen edits, by field id. Anything but a record of fields is unreadable: null. */
function modifiedOf({ transition }: GateQuestion): Readonly<Record<string, unknown>> | null {
  const modified = transition?.modifiedFields;
  return typeof modified !== 'object' || modified === null || Array.isArray(modified)
    ? null
    : (modified as Readonly<Record<string, unknown>>);
}

/** Sealed fields that the transition screen edits, by name. */
function screenEditsOf(
  { practice }: IssueRules,
  modified: Readonly<Record<string, unknown>>,
): GateInput['screenEdits'] {
  const byId = new Map<string, string>([
    ['description', 'description'],
    ['attachment', 'attachments'],
  ]);
  for (const [field, id] of Object.entries(practice.fields)) byId.set(id, field);
  return Object.keys(modified)
    .map((id) => byId.get(id))
    .filter((field): field is string => field !== undefined && isSealedField(field))
    .map(sealedFieldName);
}

/** It was submitted before enforcement, and somebody has attested it until now or later. */
export function isAttested(
  gate: ProjectRules['gate'],
  { issueId, rounds }: Pick<IssueState, 'issueId' | 'rounds'>,
  now: number,
): boolean {
  const round = lastRoundOf({ rounds });
  // What was submitted or edited since is not what was attested: its new round is decided like any other.
  const isOld = round === null || round.openedAt <= Date.parse(gate.since);
  return isOld && gate.grandfathered.some((one) => one.issueId === issueId && now <= Date.parse(one.until));
}

async function writeDown(
  deps: GateDeps,
  { project: { gate }, rules }: IssueRules,
  state: IssueState,
  answer: Judged,
  now: number,
): Promise<GateRecord> {
  const round = lastRoundOf(state);
  const grandfathered = gate.mode === 'enforce' && !answer.passes && isAttested(gate, state, now);
  const verdict: GateRecord = {
    at: now,
    mode: gate.mode,
    allowed: gate.mode !== 'enforce' || answer.passes || grandfathered,
    passes: answer.passes,
    grandfathered,
    missing: [...answer.missing],
    roundId: round?.id ?? null,
    seal: round?.seal ?? '',
    ...(answer.door !== null && { door: answer.door }),
    usedBy: null,
  };
  const { mode, allowed, passes, roundId } = verdict;
  const data = {
    ...(answer.door !== null && { door: answer.door }),
    issueKey: state.issueKey,
    projectId: state.projectId,
    mode,
    allowed,
    passes,
    grandfathered,
    roundId,
    missing: verdict.missing,
  };
  const verdicts = [
    // Those that let an arrival through stay for good: they are its authority.
    ...state.verdicts.slice(0, 1 - KEPT_VERDICTS).filter(({ usedBy }) => usedBy !== null),
    ...state.verdicts.slice(1 - KEPT_VERDICTS),
    verdict,
  ];
  const { exceptions } = answer;
  await record(
    deps,
    { ...state, verdicts, exceptions: [...state.exceptions, ...exceptions] },
    [{ kind: 'gate asked', at: now, actor: null, data }, ...exceptions.map(exceptionHappening)],
    exceptions.map((one) => exceptionWrite(deps, rules, state, one)),
  );
  return verdict;
}
