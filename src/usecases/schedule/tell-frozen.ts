import { freezeHits, type FreezeHit } from '../../domain/schedule/freeze-hits';
import type { RulesInForce } from '../../domain/rules/types';
import type { Slot } from '../../domain/schedule/types';
import type { IssueState } from '../../store/issue-state-types';
import { instantWords } from '../../domain/approvals';
import { tellOnce } from '../asking/tell-once';
import { decisionOf } from '../change/decision-of';
import type { Deps } from '../deps';
import { FREEZE, freezeRecord } from './freezes/freeze-record';
import { isMovable } from './move-change';
import { workConflicts } from './work-schedule';

/**
 * Tells those concerned that a freeze, saved since, holds this approved change in its window. Its approval stays. Each freeze's
 * version tells each change once, however often the message comes.
 */
export async function tellFrozen(deps: Deps, rules: RulesInForce, state: IssueState): Promise<void> {
  await workConflicts(deps, rules, state);
  const slot = state.plan?.slot ?? null;
  if (slot === null || !isMovable(state)) return;
  if (decisionOf(state, deps.clock.now())?.decision !== 'approved') return;
  for (const { hit, version } of await hitsToTell(deps, rules, state, slot))
    await tell(deps, rules, { state, slot, hit, id: `frozen-${state.issueId}-${hit.freezeId}-${version}` });
}

/** The freezes that hold it and whose present version was saved with the wish to tell. */
async function hitsToTell(
  { store }: Pick<Deps, 'store'>,
  { freezes = [] }: RulesInForce,
  { rounds, exceptions }: IssueState,
  slot: Slot,
): Promise<readonly { readonly hit: FreezeHit; readonly version: number }[]> {
  const change = {
    ...slot,
    start: Date.parse(slot.start),
    end: Date.parse(slot.end),
    seal: rounds.at(-1)?.seal ?? null,
  };
  const hits = freezeHits(change, freezes, exceptions).filter(({ refuses }) => refuses);
  const ids = hits.map(({ freezeId }) => freezeId);
  const heads = ids.length === 0 ? [] : await store.config.getMany(FREEZE, ids, freezeRecord);
  return hits.flatMap((hit, index) => {
    const head = heads[index] ?? null;
    return head?.value.notify === true ? [{ hit, version: head.version }] : [];
  });
}

interface News {
  readonly state: IssueState;
  readonly slot: Slot;
  readonly hit: FreezeHit;
  readonly id: string;
}

async function tell(deps: Deps, { timeZone }: RulesInForce, { state, slot, hit, id }: News): Promise<void> {
  const { duties, issueKey } = state;
  const named = [slot.implementer, duties.creator, duties.reporters.at(-1) ?? null];
  const people = [...new Set(named.filter((one) => one !== null))];
  const window = instantWords(Date.parse(slot.start), timeZone);
  const remedy = 'Move it, or ask for an exception on its Change panel.';
  const text = `“${hit.name}” now holds this approved change, planned for ${window}. ${remedy}`;
  const subject = `${issueKey}: “${hit.name}” holds this change`;
  const message = { id, subject, text, urgent: true, due: slot.start };
  await tellOnce(deps, state, { people, mailTo: { users: people, groupIds: [] } }, message);
}
