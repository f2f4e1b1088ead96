import type { ClocksView } from '../contract/clocks';
import { slaSettingsOf } from '../domain/rules/sla-defaults';
import { checkPermissions } from '../jira/check-permissions';
import { isoOf } from '../jira/instant';
import { ongoingCycle } from '../domain/sla/ongoing';
import type { IssueState } from '../store/issue-state-types';
import { clocksOf } from './clocks/clocks-of';
import { excusePermission } from './clocks/excuse-permission';
import type { Clock } from './clocks/replay-clocks';
import { viewChains } from './clocks/view-chains';
import { viewClock } from './clocks/view-clock';
import type { Deps, UseCase } from './deps';
import { foldIssue, type Folded } from './fold-issue';
import { followUp } from './follow-up';
import { publishLater } from './publish-fields';
import { forecastOf } from './reports/forecast-clock';
import { readSpreads } from './reports/spread-record';
import { priorityOf } from './set-priority';
import { notAdopted } from './view-change';

/** The clocks of an issue, worked out from its history at this moment, and why it has its priority. */
export const viewClocks: UseCase<'clocks.view'> = async (deps, { issueId }) => {
  const folded = await foldIssue(deps, { issueId, act: false, replays: true });
  if (folded === null) throw notAdopted();
  const state = await followUp(deps, folded.state, [
    () => publishLater(deps, folded.rules.rules.appFields, folded.state),
  ]);
  return clocksViewOf(deps, { ...folded, state });
};

/** The view of a folded issue, for the person who asks. */
export async function clocksViewOf(deps: Deps, folded: Folded): Promise<ClocksView> {
  const { rules, issue, state, now } = folded;
  const found = await clocksOf(deps, folded);
  const started = (found?.clocks ?? []).filter(({ replay }) => replay.cycles.length > 0);
  const priority = found && (await priorityOf(deps, rules, found.history, folded.entries ?? []));
  const isMissed = started.some(({ replay }) => replay.cycles.some(({ breached }) => breached));
  const forecasts = await forecastsOf(deps, folded, started);
  return {
    issue: { id: issue.id, key: issue.key, summary: issue.summary, statusName: issue.status.name },
    at: isoOf(now),
    priority: {
      name: issue.priority?.name ?? null,
      why: priority?.why ?? 'No matrix sets the priority here: people choose it.',
      overridden: (priority?.overriddenBy ?? null) !== null,
      suggestion: suggestionOf(priority?.matrix.priority ?? null, issue.priority?.id ?? null),
    },
    clocks: started.map((clock) => ({
      ...viewClock(rules, clock, state, now),
      forecast: forecasts.of(clock),
    })),
    chains: viewChains(rules.rules, started),
    breachCodes: [...slaSettingsOf(rules.project).breachCodes],
    canExcuse: isMissed && (await canExcuse(deps, issue.id)),
    partial: [...stillReading(state), ...forecasts.partial],
  };
}

/** What was learned of the project's tickets is read only where a clock is open. A view without it is still true. */
async function forecastsOf(
  deps: Deps,
  { rules, issue, now }: Folded,
  clocks: readonly Clock[],
): Promise<{
  readonly of: (clock: Clock) => ClocksView['clocks'][number]['forecast'];
  readonly partial: ClocksView['partial'];
}> {
  const none = { of: () => null, partial: [] };
  if (clocks.every(({ replay }) => ongoingCycle(replay) === null)) return none;
  try {
    const known = (await readSpreads(deps, issue.projectId))?.body ?? null;
    return { of: (clock) => forecastOf(known, rules, clock, issue.issueTypeId, now), partial: [] };
  } catch (error) {
    deps.log.error('forecast.failed', error, { issueId: issue.id });
    return { ...none, partial: [{ part: 'forecast', message: 'The forecast could not be made.' }] };
  }
}

const stillReading = ({ cursor: { commentsRead } }: IssueState): ClocksView['partial'] =>
  commentsRead === undefined
    ? []
    : [{ part: 'comments', message: `Still reading old comments: ${commentsRead} are done.` }];

async function canExcuse({ jira, app }: Deps, issueId: string): Promise<boolean> {
  const granted = await checkPermissions(jira, { permission: excusePermission(app), issues: [issueId] });
  return granted.issues.includes(issueId);
}

/** What the matrix says, when the issue says something else. */
const suggestionOf = (
  matrix: { readonly id: string; readonly name: string } | null,
  live: string | null,
): string | null => (matrix === null || matrix.id === live ? null : matrix.name);
