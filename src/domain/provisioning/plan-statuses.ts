import type { PackStatus, PracticePack } from '../practices/schema';
import { findNamed, sameName } from './match';
import { planItem } from './plan-item';
import { rememberedId } from './remembered';
import type { SiteSnapshot, SiteStatus } from './site';
import type { NewStatus, PlanPart, Step } from './types';

/** Statuses of a practice that must be on the site. */
export interface WantedStatuses {
  readonly pack: PracticePack;
  readonly statuses: readonly PackStatus[];
  /** Ids that have a role already and can't get a second one. */
  readonly taken: readonly string[];
  /** What a status that is made for a role is bound to. */
  readonly refs: (role: string) => readonly string[];
}

/** Statuses are global: reused by name or alias, the rest made in one call for all practices. */
export function planStatuses(wanted: readonly WantedStatuses[], site: SiteSnapshot): PlanPart {
  const fresh = new Map<string, NewStatus>();
  const items: PlanPart['items'][number][] = [];
  const bindings: Record<string, string> = {};
  for (const { pack, statuses, taken, refs } of wanted) {
    const assigned = assign(pack, statuses, taken, site);
    for (const status of statuses) {
      const ref = `status:${pack.id}:${status.role}`;
      const match = assigned.get(status.role);
      const blocked = findNamed(site.statuses, { name: status.name, aliases: [] });
      if (match) {
        bindings[ref] = match.id;
        items.push(planItem(pack.id, 'reuse', 'Status', match.name, `Used for: ${status.description}`));
      } else if (blocked) {
        const text = sameCategory(blocked, status)
          ? `"${blocked.name}" stands for two steps of the practice. Give one of them another name.`
          : `"${blocked.name}" exists in another status category, and Jira allows a name once. Change its category or rename it.`;
        items.push(planItem(pack.id, 'conflict', 'Status', status.name, text));
      } else {
        const key = status.name.trim().toLowerCase();
        const { name, description, category } = status;
        const present = fresh.get(key);
        if (!present) items.push(planItem(pack.id, 'create', 'Status', name, description));
        const all = [...(present?.refs ?? []), ...refs(status.role)];
        fresh.set(key, present ? { ...present, refs: all } : { refs: all, name, description, category });
      }
    }
  }
  return { items, steps: creating([...fresh.values()]), bindings };
}

/** Jira makes at most so many at a time. */
const MOST_AT_ONCE = 50;

const creating = (fresh: readonly NewStatus[]): Step[] =>
  Array.from({ length: Math.ceil(fresh.length / MOST_AT_ONCE) }, (_, index): Step => {
    const statuses = fresh.slice(index * MOST_AT_ONCE, (index + 1) * MOST_AT_ONCE);
    const names = statuses.map((status) => `"${status.name}"`).join(', ');
    return {
      id: index === 0 ? 'statuses' : `statuses:${index + 1}`,
      text: `Create the ${statuses.length === 1 ? 'status' : 'statuses'} ${names}`,
      action: { kind: 'createStatuses', statuses },
    };
  });

const sameCategory = (status: SiteStatus, wanted: PackStatus): boolean => status.category === wanted.category;

/** One status of the site for each role at most: what was adopted before, then equal names, then aliases in their order. */
function assign(
  pack: PracticePack,
  statuses: readonly PackStatus[],
  taken: readonly string[],
  site: SiteSnapshot,
): ReadonlyMap<string, SiteStatus> {
  const assigned = new Map<string, SiteStatus>();
  const used = new Set(taken);
  const give = (find: (wanted: PackStatus) => SiteStatus | undefined) => {
    for (const wanted of statuses) {
      if (assigned.has(wanted.role)) continue;
      const found = find(wanted);
      if (!found || used.has(found.id)) continue;
      assigned.set(wanted.role, found);
      used.add(found.id);
    }
  };
  give((wanted) => {
    const id = rememberedId(site, pack.id, `status:${pack.id}:${wanted.role}`);
    return site.statuses.find((status) => status.id === id);
  });
  const free = (wanted: PackStatus) =>
    site.statuses.filter((status) => sameCategory(status, wanted) && !used.has(status.id));
  give((wanted) => free(wanted).find((status) => sameName(status.name, wanted.name)));
  give((wanted) => findNamed(free(wanted), wanted));
  return assigned;
}
