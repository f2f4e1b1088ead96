import type { PackSla, PracticePack } from '../practices/schema';
import type { Condition, Goal, SlaPolicy, Trigger, WaitsFor } from '../sla/types';
import { bound, type AdoptionInput } from './adoption-input';
import { ALWAYS, workingCalendarId, workingDayMinutes } from './calendars';
import { sameName } from './match';

const MINUTE = 60_000;

/** The statuses that have a role, as a condition; null when the project's workflow has none. */
function inRoles(input: AdoptionInput, pack: PracticePack, roles: readonly string[]): Condition | null {
  const ids = roles.flatMap((role) => input.bindings[`status:${pack.id}:${role}`]?.split(',') ?? []);
  return ids.length === 0 ? null : { field: 'status', in: ids };
}
const triggers = (condition: Condition | null): Trigger[] =>
  condition === null ? [] : [{ level: condition }];

function goals(input: AdoptionInput, sla: PackSla): Goal[] {
  return sla.goals.flatMap((goal): Goal[] => {
    const ids = input.priorities
      .filter((one) => goal.priorities.some((name) => sameName(name, one.name)))
      .map((one) => one.id);
    if (ids.length === 0) return [];
    return [
      {
        id: goal.id,
        when: { field: 'priority', in: ids },
        target: goal.minutes * MINUTE,
        unit: goal.calendar === 'always' ? 'calendar' : 'working',
        calendar: goal.calendar === 'always' ? ALWAYS : workingCalendarId(input.project.id),
      },
    ];
  });
}

const onOwn = (events: readonly string[] = []): Trigger[] =>
  events.length === 0 ? [] : [{ event: 'own', is: [...events] }];

/** Without anything that starts it, it starts with the issue. */
function startOf(input: AdoptionInput, pack: PracticePack, { startsWhen, startsOn }: PackSla): Trigger[] {
  const starts = [...triggers(inRoles(input, pack, startsWhen)), ...onOwn(startsOn)];
  return startsWhen.length === 0 && startsOn === undefined ? [{ event: 'created' }] : starts;
}

/** Whom a pause waits for, as the role of its status says. */
const WAITS_FOR: Readonly<Record<string, { readonly waitsFor: WaitsFor }>> = {
  waitingCustomer: { waitsFor: 'customer' },
  waitingVendor: { waitsFor: 'supplier' },
};

/** The policies of a practice with Jira's ids in them, as version 1; versions are given when they are merged. */
export function compileSlas(input: AdoptionInput, pack: PracticePack): SlaPolicy[] {
  const typeId = bound(input.bindings, `type:${pack.issueTypes[0]?.ref ?? ''}`);
  return pack.slas.map((sla): SlaPolicy => ({
    id: sla.id,
    version: 1,
    name: sla.name,
    agreement: sla.agreement,
    effectiveFrom: input.now,
    scope: {
      all: [
        { field: 'project', in: [input.project.id] },
        { field: 'issuetype', in: [typeId] },
      ],
    },
    clock: {
      start: startOf(input, pack, sla),
      pause: sla.pausesWhen.flatMap((pause) => {
        const level = inRoles(input, pack, [pause.role]);
        return level === null ? [] : [{ level, reason: pause.reason, ...WAITS_FOR[pause.role] }];
      }),
      stop: [
        ...triggers(inRoles(input, pack, sla.stopsWhen)),
        ...onOwn(sla.stopsOn),
        ...(sla.stopsOnAgentComment
          ? [{ event: 'comment' as const, by: ['agent' as const], publicOnly: true }]
          : []),
      ],
      cancel: triggers(inRoles(input, pack, sla.cancelsWhen)),
      cycles: sla.cycles,
      retroactive: sla.agreement === 'SLA',
      resumeWithin: {
        duration: sla.resumeWithinDays * workingDayMinutes(input.settings) * MINUTE,
        calendar: workingCalendarId(input.project.id),
      },
    },
    goals: goals(input, sla),
    escalations: sla.escalations.map((step) => ({
      id: step.id,
      at: { percent: step.percent },
      name: step.name,
      actions: [{ kind: 'comment', to: step.to, isPublic: false }],
    })),
  }));
}
