import type { SlaReport } from '../../contract/sla-report';
import { slaSettingsOf } from '../../domain/rules/sla-defaults';
import type { ProjectRules } from '../../domain/rules/types';
import { reportOf, type GroupBy, type ReportCounts, type ReportGroup } from '../../domain/sla-report/report';
import { mergeRollups } from '../../domain/sla-report/rollup';
import { dayOf, daysOf, weekBounds, weekOf } from '../../domain/sla-report/weeks';
import { isoOf } from '../../jira/instant';
import type { UseCase } from '../deps';
import { projectIn, readRules } from '../rules/change-rules';
import { dayAfter } from './periods';
import { readRollups } from './read-rollups';

/** Compliance of a project by week, from what was counted: the number of its tickets doesn't matter. */
export const viewCompliance: UseCase<'report.compliance'> = async (deps, request) => {
  const { projectId, weeks, by, agreement } = request;
  const rules = await readRules(deps);
  const project = projectIn(rules, projectId);
  const { timeZone } = rules;
  const now = deps.clock.now();
  const today = dayOf(now, timeZone);
  const monday = daysOf(weekOf(dayAfter(today, -7 * (weeks - 1)))).from;
  const counted = await readRollups(deps, timeZone, projectId, monday);
  const report = reportOf(counted.rollups, { from: monday, to: dayAfter(today, 1), by, agreement });
  const groupsOf = (groups: readonly ReportGroup[]): SlaReport['total']['groups'] =>
    groups.map(({ id, counts }) => ({ id: id ?? '', name: nameOf(project, by, id), counts: copy(counts) }));
  return {
    at: isoOf(now),
    timeZone,
    goalLine: slaSettingsOf(project).goalLine,
    weeks: report.weeks.map(({ week, all, groups }) => {
      const bounds = weekBounds(week, timeZone);
      return {
        week,
        from: isoOf(bounds.from),
        to: isoOf(bounds.to),
        published: counted.published.has(week),
        all: copy(all),
        groups: groupsOf(groups),
      };
    }),
    total: { all: copy(report.total.all), groups: groupsOf(report.total.groups) },
    adjustments: counted.adjustments
      .filter((one) => one.agreement === agreement)
      .map(({ week, policyId, met, missed, excused }) => ({
        week,
        policy: nameOf(project, 'policy', policyId),
        met,
        missed,
        excused,
      })),
    reasons: mergeRollups('all', counted.rollups).reasons.map(([code, count]) => ({
      code,
      name: reasonName(project, code),
      count,
    })),
    partial: counted.whole ? [] : [{ part: 'today', message: TOO_MANY }],
  };
};

const TOO_MANY = 'More was decided since yesterday than is counted at once; it will be counted by tomorrow.';

const copy = (counts: ReportCounts): SlaReport['total']['all'] => ({ ...counts });

/** What a group is called now: names change, ids don't. */
function nameOf(project: ProjectRules, by: GroupBy, id: string | null): string {
  if (id === null) return by === 'team' ? 'No team' : 'None';
  switch (by) {
    case 'policy':
      return project.slaPolicies.findLast((policy) => policy.id === id)?.name ?? id;
    case 'team':
      return project.teams?.[id]?.name ?? id;
    case 'priority':
      return project.priority?.matrix.priorities.find((one) => one.id === id)?.name ?? id;
  }
}

/** The words for a reason's code; a code that was removed from the settings stands for itself. */
export const reasonName = (project: ProjectRules, code: string): string =>
  slaSettingsOf(project).breachCodes.find(({ id }) => id === code)?.name ?? code;
