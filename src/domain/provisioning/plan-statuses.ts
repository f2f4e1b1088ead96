import type { PracticePack } from '../practices/schema';
import { findNamed } from './match';
import { planItem } from './plan-item';
import type { SiteSnapshot } from './site';
import { joinParts, type NewStatus, type PlanPart } from './types';

/** Statuses of a practice that brings its own workflow: reused by name or alias, the rest made in one call. */
export function planStatuses(pack: PracticePack, site: SiteSnapshot): PlanPart {
  const fresh: NewStatus[] = [];
  const part = joinParts(
    pack.statuses.map((wanted): PlanPart => {
      const ref = `status:${pack.id}:${wanted.role}`;
      const match = findNamed(
        site.statuses.filter((status) => status.category === wanted.category),
        wanted,
      );
      if (match) {
        return {
          items: [planItem(pack.id, 'reuse', 'Status', match.name, `Used for: ${wanted.description}`)],
          steps: [],
          bindings: { [ref]: match.id },
        };
      }
      const blocked = findNamed(site.statuses, { name: wanted.name, aliases: [] });
      if (blocked) {
        const text = `"${blocked.name}" exists in another status category, and Jira allows a name once. Change its category or rename it.`;
        return {
          items: [planItem(pack.id, 'conflict', 'Status', wanted.name, text)],
          steps: [],
          bindings: {},
        };
      }
      fresh.push({ ref, name: wanted.name, description: wanted.description, category: wanted.category });
      return {
        items: [planItem(pack.id, 'create', 'Status', wanted.name, wanted.description)],
        steps: [],
        bindings: {},
      };
    }),
  );
  if (fresh.length === 0) return part;
  const text = `Create ${fresh.length === 1 ? 'the status' : 'the statuses'} ${fresh.map((status) => `"${status.name}"`).join(', ')}`;
  return {
    ...part,
    steps: [{ id: `statuses:${pack.id}`, text, action: { kind: 'createStatuses', statuses: fresh } }],
  };
}
