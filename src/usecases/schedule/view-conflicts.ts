import type { ConflictLine, ConflictsView } from '../../contract/schedule';
import { sealOf } from '../../domain/approvals';
import { freezeHits } from '../../domain/schedule/freeze-hits';
import type { Conflict, Slot } from '../../domain/schedule/types';
import { outsideWindows } from '../../domain/schedule/windows';
import { isoOf } from '../../jira/instant';
import type { Deps, UseCase } from '../deps';
import { acknowledgementOf } from './acknowledged';
import { foldedChange, type FoldedChange } from './folded-change';
import { frozenChange, viewFreezeHit } from './frozen-change';
import { lookAround, type Around } from './look-around';
import { isMovable } from './move-change';
import { offersFor } from './offers';
import { powersOf, type Powers } from './powers';
import { planAhead } from './search-slots';
import { servicesOf, slotOf } from './slot-of';

const DAY_MS = 86_400_000;

/** What stands in the way of a change in the plan, looked at now, with what the person may do about it. */
export const viewConflicts: UseCase<'change.conflicts'> = async (deps, { issueId }, { accountId }) =>
  conflictsViewOf(deps, await foldedChange(deps, issueId), accountId);

/** A draft is looked at as if it were submitted: what it will meet is worth knowing before. */
const asSubmitted = (slot: Slot): Slot => (slot.phase === 'draft' ? { ...slot, phase: 'submitted' } : slot);

/** The view for one person. */
export async function conflictsViewOf(
  deps: Deps,
  folded: FoldedChange,
  accountId: string,
): Promise<ConflictsView> {
  const { rules, issue, state, content, now } = folded;
  const services = await servicesOf(deps, rules, state, issue);
  const live = slotOf(rules, state, issue, services);
  const slot = live && asSubmitted(live);
  const all = slot === null ? [] : await planBeside(deps, slot, now);
  const around = await lookAround(deps, slot, all);
  const change = frozenChange(rules, issue, services, sealOf(content));
  const freezes = rules.rules.freezes ?? [];
  const hits = freezeHits(change, freezes, state.exceptions);
  const met = freezes.filter(({ id }) => hits.some(({ freezeId }) => freezeId === id));
  const others = around.conflicts.map(({ otherId }) => otherId);
  const powers = await powersOf(deps, state, accountId, met, others);
  return {
    at: isoOf(now),
    seenAt: state.plan?.at ?? null,
    conflicts: slot === null ? [] : await linesOf(deps, folded, { slot, all, around, powers }),
    freezes: hits.map(viewFreezeHit),
    outsideWindow:
      slot === null
        ? []
        : outsideWindows(slot, around.reaches).map(({ service, next }) => ({ service, next })),
    you: {
      canAcknowledge: powers.manages && powers.part === null,
      canExcept: met.filter(powers.mayExcept).map(({ id }) => id),
      canMove: powers.edits && isMovable(state),
      why: whyNot(powers),
    },
  };
}

function whyNot({ part, manages }: Powers): string {
  if (part !== null) return `${part} Somebody else must decide this.`;
  return manages ? '' : 'Change managers decide this: the permission is “Steward: manage changes”.';
}

/** The plan around the window, and as far ahead as offers are looked for. */
async function planBeside(deps: Deps, slot: Slot, now: number): Promise<readonly Slot[]> {
  const minutes = lengthOf(slot);
  const [around, ahead] = await Promise.all([
    deps.store.slots.between(isoOf(Date.parse(slot.start) - DAY_MS), isoOf(Date.parse(slot.end) + DAY_MS)),
    planAhead(deps, now, minutes),
  ]);
  return [...new Map([...around, ...ahead].map((one) => [one.issueId, one])).values()];
}

const lengthOf = ({ start, end }: Slot): number => Math.ceil((Date.parse(end) - Date.parse(start)) / 60_000);

interface Looked {
  readonly slot: Slot;
  readonly all: readonly Slot[];
  readonly around: Around;
  readonly powers: Pick<Powers, 'sees'>;
}

async function linesOf(deps: Deps, folded: FoldedChange, looked: Looked): Promise<ConflictLine[]> {
  const { slot, all, around, powers } = looked;
  const offers = await offersFor(deps, folded, slot, all, around.conflicts);
  return around.conflicts.map((conflict) => {
    const other = all.find(({ issueId }) => issueId === conflict.otherId);
    const said = acknowledgementOf(folded.state.acknowledged, slot, conflict);
    return {
      other: seenBy(powers, conflict, other),
      grade: conflict.grade,
      why: conflict.why,
      acknowledged: said === undefined ? null : { by: said.by, at: isoOf(said.at), reason: said.reason },
      mover: conflict.mover,
      offer: offers.get(conflict.mover === 'this' ? slot.issueId : conflict.otherId) ?? null,
    };
  });
}

/** Who can't see the other change learns that there is one and when, and nothing else of it. */
export function seenBy(
  { sees }: Pick<Powers, 'sees'>,
  { otherId, otherKey, otherStart, otherEnd }: Conflict,
  other: Slot | undefined,
): ConflictLine['other'] {
  const window = { start: otherStart, end: otherEnd };
  return sees.has(otherId)
    ? { issueId: otherId, issueKey: otherKey, ...window, level: other?.level ?? null }
    : { issueId: null, issueKey: null, ...window, level: null };
}
