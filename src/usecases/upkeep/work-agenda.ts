import { removeParts } from '../back-test/log-parts';
import { ownAccount } from '../clocks/own-account';
import type { Deps } from '../deps';
import { removeExport } from '../evidence/export-job';
import { writeMinutes } from '../meetings/write-minutes';
import { startReroute } from '../policies/reroute-job';
import { keepDecided } from '../policies/keep-decided';
import { keepIssue } from '../reports/keep-issue';
import { workOutcome } from '../risk/count-outcome';
import { weeklyLearning } from '../risk/learning-job';
import { startReachJob } from '../services/reach-job';
import { workFreezePart } from '../schedule/freezes/follow-freeze';
import { finishOwnChange } from '../templates/own-change';
import { dueTasks, putOnAgenda, putOnAgendaOnce, strikeOut, type DueTask, type Task } from './agenda';
import { learnSpreads } from './learn-spreads';
import { forgetNotices, forgetOfProject, NOTICE_DAYS } from './retention';
import { closeWeek, countDay } from './roll-up';

/** One message does so much: days and weeks are a few queries each. */
const AT_ONCE = 20;
/** A consumer has 55 s; what has begun must be able to end. */
const STOP_AFTER_MS = 25_000;

/**
 * Does what the agenda says for now: what was decided before days, and days before weeks, for each is made of the one before. Each task is a function of what is kept, so
 * doing one again changes nothing. True: there is more to do.
 */
export async function workAgenda(deps: Deps): Promise<boolean> {
  const rules = await deps.store.rules.get();
  const due = await dueTasks(deps, 100);
  const timeZone = rules?.timeZone ?? 'UTC';
  const began = deps.clock.now();
  let count = 0;
  for (const one of [...due].sort(byOrder)) {
    if (count >= AT_ONCE || deps.clock.now() - began > STOP_AFTER_MS) return true;
    await work(deps, timeZone, one.task);
    await strikeOut(deps, one);
    count++;
  }
  return due.length === 100;
}

const ORDER: readonly Task['kind'][] = [
  'freeze',
  'keep',
  'day',
  'week',
  'spread',
  'upload',
  'forget',
  'inbox',
  'reach',
];
const byOrder = (a: DueTask, b: DueTask): number =>
  ORDER.indexOf(a.task.kind) - ORDER.indexOf(b.task.kind) || (a.at < b.at ? -1 : 1);

async function work(deps: Deps, timeZone: string, task: Task): Promise<void> {
  switch (task.kind) {
    case 'freeze':
      return workFreezePart(deps, task);
    case 'keep':
      return keepIssue(deps, task.issueId);
    case 'day':
      return void (await countDay(deps, timeZone, task.projectId, task.day));
    case 'week':
      return closeWeek(deps, timeZone, task.projectId, task.week);
    case 'spread':
      await learnSpreads(deps, task.projectId);
      return forgetLater(deps, task.projectId);
    case 'upload':
      return removeLog(deps, task);
    case 'forget':
      return lookAgainAt(deps, task, await forgetOfProject(deps, task.projectId));
    case 'inbox':
      return lookAgainAt(deps, task, await forgetNotices(deps, task.accountId));
    case 'reach':
      return startReachJob(deps);
    case 'outcome':
      return countNow(deps, task.issueId);
    case 'decided': {
      const state = await deps.store.issues.get(task.issueId);
      return state === null ? undefined : keepDecided(deps, state);
    }
    case 'made':
      return finishOwnChange(deps, task);
    case 'minutes':
      return writeMinutes(deps, task.meetingId);
    case 'learning':
      return weeklyLearning(deps);
    case 'reroute':
      return startReroute(deps, task.projectId, { accountId: await ownAccount(deps, null) });
    case 'auditParts':
      return removeExport(deps, task.jobId, task.parts);
  }
}

async function countNow(deps: Deps, issueId: string): Promise<void> {
  const { rules, state } = await deps.store.issues.getWithRules(issueId);
  if (rules !== null && state !== null) await workOutcome(deps, rules, state);
}

/** What is kept for the shortest time is old enough then, and no earlier. */
const forgetLater = (deps: Deps, projectId: string): Promise<void> =>
  putOnAgendaOnce(deps, { kind: 'forget', projectId }, deps.clock.now() + NOTICE_DAYS * 86_400_000);

/** What is noted anew stays on the agenda when it is struck out. */
const lookAgainAt = async (deps: Deps, task: Task, at: number | null): Promise<void> =>
  at === null ? undefined : putOnAgenda(deps, task, at);

/** A long log is removed over several days: nobody waits for it. */
async function removeLog(deps: Deps, task: Extract<Task, { readonly kind: 'upload' }>): Promise<void> {
  const more = await removeParts(deps, task.projectId, task.uploadId);
  if (more) await putOnAgenda(deps, task, deps.clock.now() + 86_400_000);
}
