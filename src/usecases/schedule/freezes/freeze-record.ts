import { freeze as freezeShape } from '../../../contract/freezes';
import type { RulesInForce } from '../../../domain/rules/types';
import * as z from '../../../shape';
import type { Versioned } from '../../../store/config';
import type { Deps } from '../../deps';

/** A freeze as admins keep it; the rules in force carry what was worked out of it. */
export const freezeRecord = z.object({
  freeze: freezeShape,
  retired: z.boolean(),
  /** Those concerned were to be told when this version was saved. */
  notify: z.boolean(),
});
export type FreezeRecord = z.infer<typeof freezeRecord>;

export const FREEZE = 'freeze';
/** The list of an admin page, and of the store's index. */
export const MOST_FREEZES = 100;

/** Every freeze there ever was, at most a hundred; those in force are always among them. One query, a request for every 25. */
export async function readFreezes(
  { store }: Pick<Deps, 'store'>,
  rules: RulesInForce | null,
): Promise<readonly Versioned<FreezeRecord>[]> {
  const inForce = (rules?.freezes ?? []).map(({ id }) => id);
  const ids = [...new Set([...inForce, ...(await store.config.subjects(FREEZE, ''))])];
  const found = await store.config.getMany(FREEZE, ids, freezeRecord);
  return found.filter((one) => one !== null);
}
