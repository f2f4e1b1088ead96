import type { PlanItem } from '../../contract/admin';
import { PACKS } from '../practices';
import type { Desired } from './desired';
import { planItem } from './plan-item';
import type { SiteSnapshot } from './site';

/** A practice that needs another one which is neither adopted nor chosen can't stand alone. */
export function checkDependencies(
  { packs }: Desired,
  { adoption }: Pick<SiteSnapshot, 'adoption'>,
): PlanItem[] {
  const there = new Set<string>([...packs.map((pack) => pack.id), ...(adoption?.practices ?? [])]);
  return packs.flatMap((pack) =>
    pack.dependencies
      .filter((one) => one.need === 'requires' && !there.has(one.practice))
      .map(({ practice, why }) => {
        const { name } = PACKS[practice];
        const text = `${pack.name} needs it. ${why} Choose both.`;
        return planItem(pack.id, 'conflict', 'Practice', name, text);
      }),
  );
}
