import type { EscalationAction } from '../../domain/sla/types';
import { addLabel, addParticipants, addWatcher, assignIssue, setField } from '../../jira/act-on-issue';
import { moveIssue } from '../../jira/move-issue';
import type { FiredAction } from '../../store/issue-state-types';
import { isRefusal } from './is-refusal';
import { KEPT_FOR_DIGEST, mailNow, prepareNotice, withoutMail } from './notify-people';
import { findOpened, openIssue } from './open-issue';
import { nextPriority, raisePriority } from './raise-priority';
import { nobodyWords, peopleOf, personsOf } from './recipients';
import { CannotAct, hasBecome, type Scene } from './scene';
import type { StepLog } from './step-log';
import { writeComment } from './write-comment';

const done = (ref: string | null): FiredAction => ({ outcome: 'done', ref, why: null });

/**
 * Does one action, or finds that it was done. What can't be found again is written down before it begins. Throws CannotAct or
 * JiraError when it can't be done.
 */
export async function act(
  scene: Scene,
  log: StepLog,
  action: EscalationAction,
  index: number,
  fired: FiredAction,
): Promise<FiredAction> {
  const { deps, folded } = scene;
  const { issue } = folded;
  switch (action.kind) {
    case 'comment':
      return done(await writeComment(scene, action, index));
    case 'notify':
      return notify(scene, log, action, index, fired);
    case 'assign': {
      const [to] = await personsFor(scene, action.to);
      if (issue.assignee !== to && !hasBecome(scene, 'assignee', (id) => id === to))
        await assignIssue(deps.jira, issue.id, to);
      return done(to);
    }
    case 'raisePriority': {
      const target = fired.ref ?? (await nextPriority(scene))?.id ?? null;
      if (target === null) return { outcome: 'done', ref: null, why: 'It has the highest priority already.' };
      if (fired.outcome === 'waiting') {
        await log.begin(index, target, { raisedTo: target });
      }
      await raisePriority(scene, target);
      return done(target);
    }
    case 'setField':
      await setField(deps.jira, issue.id, action.field, action.value);
      return done(null);
    case 'addLabel': {
      const has = Array.isArray(issue.raw['labels']) && issue.raw['labels'].includes(action.label);
      const had = hasBecome(scene, 'labels', (_, text) => text?.split(' ').includes(action.label) === true);
      if (!has && !had) await addLabel(deps.jira, issue.id, action.label);
      return done(null);
    }
    case 'addWatcher':
      for (const person of await personsFor(scene, action.who)) await addWatcher(deps.jira, issue.id, person);
      return done(null);
    case 'addParticipant':
      await addParticipants(deps.jira, issue.id, await personsFor(scene, action.who));
      return done(null);
    case 'transition': {
      const isThere = issue.status.id === action.status;
      if (isThere || hasBecome(scene, 'status', (to) => to === action.status)) return done(null);
      if (await moveIssue(deps.jira, issue.id, [action.status])) return done(null);
      throw new CannotAct(`No transition leads there from "${issue.status.name}".`);
    }
    case 'createIssue':
      return createIssue(scene, log, action, index, fired);
  }
}

/** The persons that a recipient stands for. @throws CannotAct when there is nobody. */
async function personsFor(
  scene: Scene,
  to: Parameters<typeof nobodyWords>[0],
): Promise<readonly [string, ...string[]]> {
  const [first, ...rest] = await personsOf(scene, await peopleOf(scene, [to]));
  if (first === undefined) throw new CannotAct(nobodyWords(to));
  return [first, ...rest];
}

export const UNCONFIRMED = 'It was begun, and nothing tells whether it was done.';

async function notify(
  scene: Scene,
  log: StepLog,
  action: Extract<EscalationAction, { kind: 'notify' }>,
  index: number,
  fired: FiredAction,
): Promise<FiredAction> {
  if (fired.outcome === 'begun') return { ...fired, outcome: 'unconfirmed', why: UNCONFIRMED };
  const people = await peopleOf(scene, action.to);
  if (people.users.length + people.groupIds.length === 0)
    throw new CannotAct(action.to.map(nobodyWords).join(' '));
  const prepared = await prepareNotice(scene, people, action.urgent, index);
  if (prepared.waits !== null) {
    log.set(index, { ...done(prepared.id), why: KEPT_FOR_DIGEST });
    await log.save({ waits: prepared.waits });
    return { ...done(prepared.id), why: KEPT_FOR_DIGEST };
  }
  await log.begin(index, prepared.id);
  try {
    await mailNow(scene, people, prepared);
  } catch (error) {
    if (isRefusal(error)) await withoutMail(scene, prepared);
    throw error;
  }
  return done(prepared.id);
}

async function createIssue(
  scene: Scene,
  log: StepLog,
  action: Extract<EscalationAction, { kind: 'createIssue' }>,
  index: number,
  fired: FiredAction,
): Promise<FiredAction> {
  if (fired.outcome === 'begun') {
    const found = await findOpened(scene, index);
    if (found !== null) return done(found);
    if (fired.ref === null) return { ...fired, outcome: 'unconfirmed', why: UNCONFIRMED };
  } else {
    await log.begin(index, fired.ref);
  }
  return done(
    await openIssue(scene, action, index, fired, async (id) => {
      log.set(index, { outcome: 'begun', ref: id, why: null });
      await log.save();
    }),
  );
}
