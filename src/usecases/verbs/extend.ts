import { instantWords, listWords } from '../../domain/approvals/words';
import { conflictsOf } from '../../domain/schedule/conflicts';
import { freezesAtGate } from '../../domain/schedule/freezes-at-gate';
import { isoOf } from '../../jira/instant';
import { amendChange } from '../change/amend-change';
import { windowOf } from '../change/read-change';
import type { Deps } from '../deps';
import type { Folded } from '../fold-issue';
import { Refusal } from '../refusal';
import { frozenChange } from '../schedule/frozen-change';
import type { FoldedChange } from '../schedule/folded-change';
import { servicesOf, slotOf } from '../schedule/slot-of';
import { sealOf } from '../../domain/approvals/seal';
import { allowedUntil } from '../../domain/review';
import type { Speaker } from './verb-rules';

/**
 * Gives a change that is being carried out more time: a change manager's entry. The time that is added must meet no freeze and no
 * other change of the same service and environment.
 *
 * @throws Refusal BAD_INPUT when it gives no more time, CONFLICT when something stands in the way
 */
export async function extend(
  deps: Deps,
  folded: FoldedChange,
  { until, reason }: { readonly until: string; readonly reason: string },
  { accountId: by }: Pick<Speaker, 'accountId'>,
): Promise<Folded> {
  const { rules, issue, state, now } = folded;
  const value = Date.parse(until);
  const { end } = windowOf(rules.practice, issue);
  const allowed = allowedUntil(state.actual, end);
  if (value <= now || (allowed !== null && value <= allowed))
    throw new Refusal('BAD_INPUT', 'That gives it no more time.', 'Choose a later end.');
  await refuseInTheWay(deps, folded, allowed ?? now, value);
  return amendChange(deps, folded, (before) => ({
    state: {
      ...before,
      actual: [...before.actual, { kind: 'extended', value, at: now, by, reason }],
      said: [...before.said, { verb: 'extend', at: now, by, reason }],
    },
    happenings: [
      {
        kind: 'actual time set',
        at: now,
        actor: by,
        data: { kind: 'extended', value: isoOf(value), reason },
      },
    ],
  }));
}

async function refuseInTheWay(
  deps: Deps,
  { rules, issue, state, content, now }: FoldedChange,
  from: number,
  until: number,
): Promise<void> {
  const services = await servicesOf(deps, rules, state, issue);
  const frozen = { ...frozenChange(rules, issue, services, sealOf(content)), start: from, end: until };
  const { refusing, notWorkedOut } = freezesAtGate(
    frozen,
    state.verdicts.findLast(({ usedBy }) => usedBy !== null)?.door ?? null,
    now,
    rules.rules.freezes ?? [],
    state.exceptions,
  );
  const slot = slotOf(rules, state, issue, services);
  const longer = slot && { ...slot, start: isoOf(from), end: isoOf(until) };
  const others = longer === null ? [] : await deps.store.slots.between(longer.start, longer.end);
  const clashes =
    longer === null ? [] : conflictsOf(longer, others, () => null).filter(({ grade }) => grade === 3);
  const reasons = [
    ...refusing.map(
      ({ name, end }) => `“${name}” until ${instantWords(Date.parse(end), rules.rules.timeZone)}`,
    ),
    ...notWorkedOut.map((name) => `“${name}”, which isn’t worked out that far yet`),
    ...clashes.map(({ otherKey }) => otherKey),
  ];
  if (reasons.length > 0)
    throw new Refusal(
      'CONFLICT',
      `That time meets ${listWords(reasons)}.`,
      'Choose an earlier end, or finish the work.',
      { meets: reasons },
    );
}
