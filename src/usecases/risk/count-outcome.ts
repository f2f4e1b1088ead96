import { isDeepStrictEqual } from 'node:util';
import { countedAs, countOutcome, emptyServiceStats, teamOf } from '../../domain/risk/stats';
import type { OutcomeRecord } from '../../domain/risk/outcome-record';
import type { Question } from '../../domain/risk/types';
import { wordsOf } from '../../domain/likeness';
import type { RulesInForce } from '../../domain/rules/types';
import { JiraError } from '../../jira/errors';
import { isoOf } from '../../jira/instant';
import { readChangelog } from '../../jira/read-changelog';
import { readIssue, type LiveIssue } from '../../jira/read-issue';
import type { IssueState, KnownResult } from '../../store/issue-state-types';
import { retryOnConflict } from '../../store/transaction';
import { CHANGE_FIELDS, contentOf } from '../change/read-change';
import { statusMoves, type StatusMove } from '../change/status-moves';
import type { Deps } from '../deps';
import { isGrave } from '../emergency/find-cause';
import { findPractice, mappedFields, type IssueRules } from '../rules/find-practice';
import { noteChange } from '../services/note-change-activity';
import { putOnAgendaOnce } from '../upkeep/agenda';
import { suspendIfDue, templateWrites } from '../templates/count-use';
import { isCounted } from './count-later';
import { evidenceFor } from './gather';
import { resultInForce } from './result-in-force';

/** Of more services on one change, the first ones are counted: a transaction takes 25 writes. */
export const MOST_SERVICES = 15;
const WEEK_MS = 7 * 86_400_000;

/**
 * Writes down how a change ended, moves the counters of the site and of its services, in one transaction, and tells the services.
 * A correction takes out what was counted before. Doing it again changes nothing; it is repeated when somebody else counted.
 */
export async function workOutcome(deps: Deps, rules: RulesInForce, state: IssueState): Promise<void> {
  if (state.practice !== 'change-enablement' || !isCounted(state)) return;
  const wanted = await outcomeOf(deps, rules, state);
  if (wanted === null) return;
  const questions = questionsOf(rules, wanted);
  const isNew = await retryOnConflict(() => count(deps, wanted, questions));
  await suspendIfDue(deps, rules, wanted);
  await tellServices(deps, state, wanted);
  if (isNew) await putOnAgendaOnce(deps, { kind: 'learning' }, deps.clock.now() + WEEK_MS);
}

/** Those that its assessment was made with, where the rules still have that version: their answers have means as well. */
const questionsOf = ({ riskModels }: RulesInForce, { assessed }: OutcomeRecord): readonly Question[] =>
  (riskModels.find(({ version }) => version === assessed?.modelVersion) ?? riskModels.at(-1))?.questions ??
  [];

/** False: it was counted so already. */
async function count(
  { store }: Pick<Deps, 'store'>,
  wanted: OutcomeRecord,
  questions: readonly Question[],
): Promise<boolean> {
  const before = await store.outcomes.get(wanted.changeId);
  // What it was counted for stays what it was counted for, whatever the registry says by now.
  const kept = before === null ? wanted : { ...wanted, ...pinnedOf(before.value) };
  const outcome: OutcomeRecord = { ...kept, counted: countedAs(kept) };
  if (before !== null && isDeepStrictEqual(before.value, outcome)) return false;
  const [site, services] = await Promise.all([
    store.outcomes.siteStats(),
    store.outcomes.serviceStats(outcome.services),
  ]);
  const taken = before?.value ?? null;
  const withoutSite = taken === null ? site.value : countOutcome(site.value, taken, 'take', questions);
  await store.outcomes.save({
    outcome: { version: before?.version ?? 0, value: outcome },
    site: { ...site, value: countOutcome(withoutSite, outcome, 'add', questions) },
    services: outcome.services.map((id, index) => {
      const stats = services[index] ?? { version: 0, value: EMPTY };
      const without = taken === null ? stats.value : countOutcome(stats.value, taken, 'take');
      return { id, stats: { ...stats, value: countOutcome(without, outcome, 'add') } };
    }),
    together: await templateWrites({ store }, outcome, taken),
  });
  return true;
}

const EMPTY = emptyServiceStats();

const pinnedOf = ({ team, model, services, assessed }: OutcomeRecord) => ({
  team,
  model,
  services,
  assessed,
});

/** How the change ended, as the aggregate, the issue and its history have it; null: the issue is gone or moved away. */
async function outcomeOf(deps: Deps, rules: RulesInForce, state: IssueState): Promise<OutcomeRecord | null> {
  const known = resultInForce(state.results);
  const issue = await liveIssue(deps, rules, state);
  const found = issue === null ? null : findPractice(rules, issue.projectId, issue.issueTypeId);
  if (known === null || issue === null || found === null) return null;
  const moves = statusMoves(found.practice, await readChangelog(deps.jira, issue.id, ['status']));
  const description = contentOf(found, issue, state).fields['description']?.text ?? '';
  const { closedAt, startedAt, endedAt } = courseOf(moves, issue);
  return {
    changeId: issue.id,
    changeKey: issue.key,
    projectId: issue.projectId,
    result: known.result,
    knownAt: isoOf(known.at),
    closedAt: isoOf(closedAt),
    startedAt: startedAt === null ? null : isoOf(startedAt),
    endedAt: endedAt === null ? null : isoOf(endedAt),
    ...surroundingsOf(found, state, issue),
    words: wordsOf(`${issue.summary}\n${description}`),
    assessed: assessedOf(state),
    ...(state.origin?.kind === 'template' && { templateId: state.origin.templateId }),
    ...((await causedGrave(deps, rules, known)) && { grave: true as const }),
    counted: null,
  };
}

/** Whether it caused an incident of the two gravest priorities, as that stands now. No call where it caused none. */
async function causedGrave(deps: Deps, rules: RulesInForce, known: KnownResult): Promise<boolean> {
  if (known.from !== 'suspect' || known.incidentId === undefined) return false;
  const incident = await orGone(readIssue(deps.jira, known.incidentId, []));
  const found = incident === null ? null : findPractice(rules, incident.projectId, incident.issueTypeId);
  return incident !== null && found !== null && isGrave(deps, found, incident);
}

async function liveIssue({ jira }: Deps, rules: RulesInForce, state: IssueState): Promise<LiveIssue | null> {
  const { teamField } = rules.projects[state.projectId] ?? {};
  const fields = [
    ...CHANGE_FIELDS,
    ...mappedFields(rules, state.projectId),
    ...(teamField === undefined ? [] : [teamField]),
  ];
  return orGone(readIssue(jira, state.issueId, fields));
}

async function orGone(reading: Promise<LiveIssue>): Promise<LiveIssue | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof JiraError && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}

/** When it was carried out and closed, by its history; the last time counts. */
function courseOf(
  moves: readonly StatusMove[],
  { updated }: LiveIssue,
): { readonly closedAt: number; readonly startedAt: number | null; readonly endedAt: number | null } {
  return {
    closedAt: moves.findLast(({ to }) => to === 'closed')?.at ?? updated,
    startedAt: moves.findLast(({ to }) => to === 'implementing')?.at ?? null,
    endedAt: moves.findLast(({ from, to }) => from === 'implementing' && to !== 'implementing')?.at ?? null,
  };
}

/** As they were when it was assessed. */
function surroundingsOf(
  found: IssueRules,
  { evidence }: IssueState,
  issue: LiveIssue,
): Pick<OutcomeRecord, 'team' | 'model' | 'services' | 'environment'> {
  const of = evidence?.of ?? evidenceFor(found, issue);
  const services = evidence?.services ?? [];
  return {
    team: teamOf(of.team, services),
    model: of.model,
    services: services.map(({ id }) => id).slice(0, MOST_SERVICES),
    environment: of.environment,
  };
}

/** The last assessment before it was carried out. */
function assessedOf({ assessments }: IssueState): OutcomeRecord['assessed'] {
  const last = assessments.at(-1);
  if (last === undefined) return null;
  const { number, modelVersion, score, probability, level, input } = last;
  return { number, at: isoOf(last.at), modelVersion, score, probability, level, input };
}

/** The panels of its services list it with how it ended. */
async function tellServices(deps: Deps, { plan }: IssueState, outcome: OutcomeRecord): Promise<void> {
  const { changeId: issueId, changeKey: issueKey, services, closedAt, result } = outcome;
  const start = outcome.startedAt ?? plan?.slot?.start ?? closedAt;
  const end = outcome.endedAt ?? plan?.slot?.end ?? closedAt;
  await noteChange(
    deps,
    { issueId, issueKey, start, end, phase: 'closed', services: [...services] },
    null,
    result,
  );
}
