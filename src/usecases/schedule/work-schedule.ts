import { outsideWindows } from '../../domain/schedule/windows';
import { sameSlot } from '../../domain/schedule/same-slot';
import type { Slot } from '../../domain/schedule/types';
import type { RulesInForce } from '../../domain/rules/types';
import { JiraError } from '../../jira/errors';
import { isoOf } from '../../jira/instant';
import { readIssue, type LiveIssue } from '../../jira/read-issue';
import type { IssueState, Plan } from '../../store/issue-state-types';
import { retryOnConflict } from '../../store/transaction';
import { CHANGE_FIELDS } from '../change/read-change';
import type { Deps } from '../deps';
import { publishLater } from '../publish-fields';
import { findPractice, mappedFields } from '../rules/find-practice';
import { noteChange } from '../services/note-change-activity';
import { changeProperty } from './change-property';
import { lookAround } from './look-around';
import { servicesOf, slotOf } from './slot-of';

/**
 * Brings the place of a change in the plan up to the live issue, and looks for conflicts anew: the slot moves between its weeks
 * and the aggregate learns of it in one transaction, so that each always knows what the other says. Where the slot was another
 * one, the other sides, old and new, are asked to look as well. Late, twice, out of order: the end is the same.
 */
export async function workSchedule(deps: Deps, rules: RulesInForce, state: IssueState): Promise<void> {
  if (state.practice !== 'change-enablement') return;
  const fields = [...CHANGE_FIELDS, ...mappedFields(rules, state.projectId)];
  const issue = await readOrNull(deps, state.issueId, fields);
  const after = await settle(deps, rules, state, issue && (await liveSlot(deps, rules, state, issue)));
  // What searches find goes with the issue when it is deleted.
  if (issue !== null) await publishLater(deps, rules.appFields, after);
}

/** The same for a change that stays where it is, because something beside it has moved. No call to Jira. */
export async function workConflicts(deps: Deps, rules: RulesInForce, state: IssueState): Promise<void> {
  if (state.plan === null || state.plan.slot === null) return;
  await publishLater(deps, rules.appFields, await settle(deps, rules, state, state.plan.slot));
}

async function liveSlot(
  deps: Deps,
  rules: RulesInForce,
  state: IssueState,
  issue: LiveIssue,
): Promise<Slot | null> {
  const found = findPractice(rules, issue.projectId, issue.issueTypeId);
  // Moved to where nobody looks after it: it plans nothing here any more.
  if (found?.practice.practice !== 'change-enablement') return null;
  return slotOf(found, state, issue, await servicesOf(deps, found, state, issue));
}

async function readOrNull(
  { jira }: Pick<Deps, 'jira'>,
  issueId: string,
  fields: readonly string[],
): Promise<LiveIssue | null> {
  try {
    return await readIssue(jira, issueId, fields);
  } catch (error) {
    if (error instanceof JiraError && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}

async function settle(
  deps: Deps,
  rules: RulesInForce,
  start: IssueState,
  slot: Slot | null,
): Promise<IssueState> {
  const after = await retryOnConflict(async (attempt) => {
    const before = attempt === 0 ? start : ((await deps.store.issues.get(start.issueId)) ?? start);
    return write(deps, rules, before, slot);
  });
  await tellOthers(deps, after);
  return after;
}

/** Writes the plan where it differs from what was known. Whom to tell is written with it, and struck out once they are told. */
async function write(
  deps: Deps,
  rules: RulesInForce,
  before: IssueState,
  slot: Slot | null,
): Promise<IssueState> {
  const known = before.plan?.slot ?? null;
  const moved = !sameSlot(known, slot);
  const { conflicts, load, reaches } = await lookAround(deps, slot);
  const outside = slot === null ? [] : outsideWindows(slot, reaches).map(({ service }) => service);
  const told = before.plan?.telling ?? [];
  const sides = [...(before.plan?.conflicts ?? []), ...conflicts].map(({ otherId }) => otherId);
  const telling = moved ? [...new Set([...told, ...sides])] : told;
  const plan: Plan = {
    slot,
    conflicts,
    load,
    ...(outside.length > 0 && { outside }),
    at: isoOf(deps.clock.now()),
    ...(telling.length > 0 && { telling }),
  };
  const looked = { ...before, plan };
  const wanted = { ...before.wanted, changeProperty: changeProperty(looked, slot, rules.freezes ?? []) };
  const sameProperty = (before.wanted.changeProperty ?? null) === wanted.changeProperty;
  if (!moved && before.plan !== null && sameFindings(before.plan, plan) && sameProperty) return before;
  if (moved) await noteChange(deps, slot, known);
  const writes = await deps.store.slots.moving(before.issueId, known, slot);
  return deps.store.issues.save({ ...looked, wanted }, writes);
}

const sameFindings = (a: Plan, b: Plan): boolean =>
  a.load === b.load &&
  JSON.stringify(a.outside ?? []) === JSON.stringify(b.outside ?? []) &&
  JSON.stringify(a.conflicts) === JSON.stringify(b.conflicts);

/** Asks the other sides to look again. A crash in between asks them once more: looking again changes nothing. */
async function tellOthers(deps: Deps, state: IssueState): Promise<void> {
  const telling = state.plan?.telling ?? [];
  if (telling.length === 0) return;
  for (const issueId of telling)
    await deps.queue.push(
      'issue-work',
      { kind: 'conflicts', issueId },
      { concurrencyKey: `issue-${issueId}` },
    );
  await retryOnConflict(async () => {
    const now = await deps.store.issues.get(state.issueId);
    if (now?.plan?.telling === undefined) return;
    const { telling: left, ...plan } = now.plan;
    const rest = left.filter((id) => !telling.includes(id));
    await deps.store.issues.save(
      { ...now, plan: { ...plan, ...(rest.length > 0 && { telling: rest }) } },
      [],
    );
  });
}
