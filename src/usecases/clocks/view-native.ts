import type { NativeClocks } from '../../contract/clocks';
import { ongoingCycle } from '../../domain/sla/ongoing';
import type { Cycle } from '../../domain/sla/types';
import { durationWords } from '../../domain/time/words';
import { isoOf } from '../../jira/instant';
import { readRequestSlas, type NativeSla } from '../../jira/request-slas';
import type { UseCase } from '../deps';
import { foldIssue } from '../fold-issue';
import { notAdopted } from '../view-change';
import { clocksOf } from './clocks-of';
import type { Clock } from './replay-clocks';

/** Jira's own SLAs of a request beside ours, each with what makes the difference, and where to hide them. */
export const viewNative: UseCase<'clocks.native'> = async (deps, { issueId }) => {
  const [folded, slas] = await Promise.all([
    foldIssue(deps, { issueId, act: false, replays: true }),
    readRequestSlas(deps.jira, issueId),
  ]);
  if (folded === null) throw notAdopted();
  const clocks = (await clocksOf(deps, folded))?.clocks ?? [];
  if (slas === null || slas.length === 0) return { clocks: [], hide: null };
  return {
    clocks: slas.map((sla) => viewSla(sla, clocks)),
    hide: {
      text: "Jira's own SLAs can't be changed by an app. Delete them, or take their panel off the request view, in the project's SLA settings.",
      link: `/jira/servicedesk/projects/${folded.rules.project.projectKey}/settings/sla`,
    },
  };
};

function viewSla(sla: NativeSla, clocks: readonly Clock[]): NativeClocks['clocks'][number] {
  const { ongoingCycle: ongoing, completedCycles, name } = sla;
  const last = completedCycles.at(-1);
  const state =
    ongoing !== undefined
      ? ongoing.breached
        ? 'breached'
        : ongoing.paused
          ? 'paused'
          : 'running'
      : last?.breached === true
        ? 'breached'
        : 'met';
  const due = ongoing === undefined || ongoing.paused ? undefined : ongoing.breachTime?.epochMillis;
  return {
    name,
    state,
    due: due === undefined ? null : isoOf(due),
    remainingTime: ongoing?.remainingTime?.millis ?? null,
    difference: differenceOf(sla, clocks),
  };
}

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Why the clock of the same name says something else; null where they agree, or none has that name. */
function differenceOf({ name, ongoingCycle: theirs }: NativeSla, clocks: readonly Clock[]): string | null {
  const clock = clocks.find(({ policy }) => same(policy.name, name));
  const ours =
    clock === undefined ? null : (ongoingCycle(clock.replay) ?? clock.replay.cycles.at(-1) ?? null);
  if (ours === null) return null;
  if ((theirs === undefined) !== (ours.ended !== null))
    return theirs === undefined
      ? 'Jira has stopped its clock, ours goes on: they stop on different conditions.'
      : 'Our clock has stopped, Jira goes on: they stop on different conditions.';
  if (theirs === undefined) return null;
  if (theirs.paused !== (ours.state === 'paused'))
    return theirs.paused
      ? "Jira's clock is paused, ours is not: they pause on different conditions."
      : "Ours is paused, Jira's is not: they pause on different conditions.";
  return goalDifference(theirs, ours);
}

/** Times closer than this agree: Jira rounds to minutes. */
const NEAR = 60_000;

function goalDifference(theirs: NonNullable<NativeSla['ongoingCycle']>, ours: Cycle): string | null {
  const goal = theirs.goalDuration?.millis;
  if (goal !== undefined && goal !== ours.goalDuration)
    return `Another goal: ${durationWords(goal, 'calendar', 0)} in Jira, ${durationWords(ours.goalDuration, 'calendar', 0)} here.`;
  const due = theirs.breachTime?.epochMillis;
  if (due === undefined || ours.breachTime === null || Math.abs(due - ours.breachTime) < NEAR) return null;
  return theirs.withinCalendarHours === ours.withinCalendarHours
    ? 'The same goal, but another start, another calendar or other pauses.'
    : 'They count in different calendars.';
}
