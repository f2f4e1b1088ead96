import type { RulesInForce } from '../../../domain/rules/types';
import type { CompiledFreeze } from '../../../domain/schedule/types';
import { ownAccount } from '../../clocks/own-account';
import type { Deps } from '../../deps';
import { changeRules } from '../../rules/change-rules';
import { compileFrom } from './compile';
import { FREEZE, freezeRecord } from './freeze-record';

/** With fewer days left than these, a freeze is worked out anew. */
const LEFT_MS = 200 * 86_400_000;

const isShort = ({ until }: CompiledFreeze, now: number): boolean =>
  until !== undefined && Date.parse(until) < now + LEFT_MS;

/**
 * Works out the times of freezes that come again and again for another year, from their definitions. On most days it finds
 * nothing to do, without a request.
 */
export async function renewFreezes(
  deps: Pick<Deps, 'store' | 'clock' | 'jira'>,
  { freezes = [] }: RulesInForce,
): Promise<void> {
  const now = deps.clock.now();
  if (!freezes.some((one) => isShort(one, now))) return;
  await changeRules(deps, await ownAccount(deps, null), async (before) => {
    const short = (before.freezes ?? []).filter((one) => isShort(one, now));
    if (short.length === 0) return null;
    const ids = short.map(({ id }) => id);
    const heads = await deps.store.config.getMany(FREEZE, ids, freezeRecord);
    const renewed = new Map(
      heads.flatMap((head) =>
        head === null || head.value.retired
          ? []
          : [[head.value.freeze.id, compileFrom(head.value.freeze, head.version, now)] as const],
      ),
    );
    return {
      rules: { ...before, freezes: (before.freezes ?? []).map((one) => renewed.get(one.id) ?? one) },
      record: { subjects: ['site'], kind: 'freezes worked out anew', data: { freezes: ids } },
    };
  });
}
