import type { RulesView } from '../../contract/admin';
import { ruleWords } from '../../domain/approvals';
import { policyInForce, whenWords } from '../../domain/policy';
import type { PolicyRow } from '../../domain/approvals/types';
import { ALWAYS, workingCalendarId } from '../../domain/provisioning/calendars';
import type { RiskFactor } from '../../domain/risk/types';
import type { CalendarVersion, ProjectRules } from '../../domain/rules/types';
import type { UseCase } from '../deps';
import { Refusal } from '../refusal';
import { versionsAt } from '../rules/pick-version';
import { slaWords } from './sla-words';

const DAYS = { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' } as const;
const ZERO = 0.0005;

/** The rules of a project in words: what is in force now, and since when. */
export const viewRules: UseCase<'admin.rules'> = async (deps, { projectId }): Promise<RulesView> => {
  const rules = await deps.store.rules.get();
  const project = rules?.projects[projectId];
  if (!rules || !project) {
    throw new Refusal(
      'NOT_ADOPTED',
      'This project has not adopted a practice yet.',
      'Adopt one to see its rules here.',
    );
  }
  const now = deps.clock.now();
  const model = rules.riskModels.filter((one) => Date.parse(one.effectiveFrom) <= now).at(-1);
  const policy = policyInForce(project.approvalPolicies, now);
  return {
    version: rules.version,
    calendars: [ALWAYS, workingCalendarId(projectId)].flatMap((id) => {
      const latest = rules.calendars[id]?.at(-1);
      return latest
        ? [{ id, name: latest.name, words: calendarWords(latest), holidays: [...latest.definition.holidays] }]
        : [];
    }),
    slas: versionsAt(project.slaPolicies, now)
      .filter(({ retired }) => retired !== true)
      .map((one) => ({
        id: one.id,
        name: one.name,
        version: one.version,
        effectiveFrom: one.effectiveFrom,
        words: slaWords(one),
      })),
    approvals: (policy?.rows ?? []).map((row) => ({
      row: row.name,
      when: whenWords(row),
      stages: stageWords(row),
    })),
    risk: {
      version: model?.version ?? 0,
      factors: (model?.factors ?? []).map(factorWords),
      matrix: (model?.matrix ?? []).map((row) => [...row]),
    },
    priority: priorityWords(project),
  };
};

/** "Mon-Fri 09:00-17:00 (Europe/Berlin)". */
export function calendarWords({ definition }: CalendarVersion): string {
  const hours = (Object.keys(DAYS) as (keyof typeof DAYS)[]).flatMap((day) => {
    const open = definition.weekly[day];
    return open && open.length > 0
      ? [{ day: DAYS[day], open: open.map(([from, to]) => `${from}-${to}`).join(', ') }]
      : [];
  });
  const groups: { from: string; to: string; open: string }[] = [];
  for (const { day, open } of hours) {
    const last = groups.at(-1);
    if (last?.open === open) last.to = day;
    else groups.push({ from: day, to: day, open });
  }
  const text = groups
    .map(({ from, to, open }) => `${from === to ? from : `${from}-${to}`} ${open}`)
    .join('; ');
  return `${text} (${definition.timeZone})`;
}

/** A factor of the risk model and which way it turns the risk. */
export const factorWords = ({ label, weight }: Pick<RiskFactor, 'label' | 'weight'>): string =>
  `${label}${Math.abs(weight) < ZERO ? '' : ` (${weight > 0 ? 'raises' : 'lowers'} the risk)`}`;

/** What a row of an approval policy asks for, a line for each stage. */
export function stageWords({ outcome }: PolicyRow): string[] {
  switch (outcome.kind) {
    case 'stages':
      return outcome.stages.map(
        (stage) =>
          `${stage.name}: ${ruleWords(stage.rule, stage.quorum)}${stage.veto ? ', with a veto' : ''}`,
      );
    case 'automatic':
      return ['Approved by rule'];
    case 'refuse':
      return [outcome.message];
  }
}

function priorityWords({ priority }: ProjectRules): RulesView['priority'] {
  if (priority === null) return { impacts: [], urgencies: [], cells: [] };
  const { impacts, urgencies, cells, priorities } = priority.matrix;
  return {
    impacts: impacts.map((one) => one.name),
    urgencies: urgencies.map((one) => one.name),
    cells: cells.map((row) => row.map((cell) => priorities[cell]?.name ?? '')),
  };
}
