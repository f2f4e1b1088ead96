import type { Adaptation } from '../../contract/practices';
import type { PracticePack } from '../practices/schema';
import { findAll, sameName } from './match';
import { isNamed } from './remembered';
import type { SiteSnapshot, SiteStatus } from './site';

export interface StatusMeaning {
  readonly status: SiteStatus;
  readonly role: string;
  /** By its category only: neither its name nor anybody said so. */
  readonly guessed: boolean;
}

/**
 * Gives each status of a workflow its role: as the admin named it, as it was adopted before, by name and alias; what is left
 * by its category, so that no status is without meaning.
 */
export function rolesOf(
  pack: PracticePack,
  statuses: readonly SiteStatus[],
  site: Pick<SiteSnapshot, 'adoption'>,
  adaptations: readonly Adaptation[],
): StatusMeaning[] {
  const taken = new Map<string, string>();
  const give = (role: string, found: readonly SiteStatus[]) => {
    for (const status of found) if (!taken.has(status.id)) taken.set(status.id, role);
  };
  for (const wanted of pack.statuses)
    if (isNamed(adaptations, pack.id, 'statuses', wanted.role))
      give(
        wanted.role,
        statuses.filter((status) => sameName(status.name, wanted.name)),
      );
  for (const { role } of pack.statuses) {
    const ids = site.adoption?.bindings[pack.id]?.[`status:${pack.id}:${role}`]?.split(',') ?? [];
    give(
      role,
      statuses.filter((status) => ids.includes(status.id)),
    );
  }
  for (const wanted of pack.statuses) give(wanted.role, findAll(statuses, wanted));
  return statuses.map((status) => {
    const role = taken.get(status.id);
    return {
      status,
      role: role ?? pack.workflow.movesByCategory[status.category],
      guessed: role === undefined,
    };
  });
}

/** Ids of one role in the form that bindings have: several are joined, in a stable order. */
export const joinIds = (ids: readonly string[]): string =>
  [...new Set(ids)].sort((a, b) => Number(a) - Number(b)).join(',');

/** The statuses of a workflow that a practice can't do without and that nothing in it stands for. */
export const missingStatuses = (
  pack: PracticePack,
  roles: readonly StatusMeaning[],
): PracticePack['statuses'] =>
  pack.statuses.filter(
    (wanted) => wanted.required && !roles.some((one) => one.role === wanted.role && !one.guessed),
  );

export const statusesOf = (
  workflow: { readonly statusIds: readonly string[] },
  site: Pick<SiteSnapshot, 'statuses'>,
): SiteStatus[] => workflow.statusIds.flatMap((id) => site.statuses.find((status) => status.id === id) ?? []);
