import type { PracticePack } from '../practices/schema';
import type { StatusRole } from '../rules/types';
import { findAll } from './match';
import { planItem } from './plan-item';
import type { SiteSnapshot, SiteStatus } from './site';
import { emptyPart, type Bindings, type PlanPart } from './types';
import { workflowOfType } from './workflow-of';

const BY_CATEGORY: Readonly<Record<SiteStatus['category'], StatusRole>> = {
  TODO: 'open',
  IN_PROGRESS: 'inProgress',
  DONE: 'closed',
};

/**
 * Gives each status of a workflow its role: by name and alias first, what is left by its category, so that no status
 * is without meaning.
 */
export function rolesOf(
  pack: PracticePack,
  statuses: readonly SiteStatus[],
): { readonly status: SiteStatus; readonly role: StatusRole; readonly guessed: boolean }[] {
  const taken = new Map<string, StatusRole>();
  for (const wanted of pack.statuses) {
    for (const status of findAll(statuses, wanted))
      if (!taken.has(status.id)) taken.set(status.id, wanted.role);
  }
  return statuses.map((status) => {
    const role = taken.get(status.id);
    return { status, role: role ?? BY_CATEGORY[status.category], guessed: role === undefined };
  });
}

/** A practice that lives in the project's own workflow: it is read, its statuses get their meaning, nothing is written. */
export function planExistingWorkflow(pack: PracticePack, site: SiteSnapshot, known: Bindings): PlanPart {
  const type = pack.issueTypes[0];
  const typeId = type ? known[`type:${type.ref}`] : undefined;
  if (!type || typeId === undefined) return emptyPart;
  const workflow = workflowOfType(site, typeId);
  const statuses = (workflow?.statusIds ?? []).flatMap(
    (id) => site.statuses.find((status) => status.id === id) ?? [],
  );
  const roles = rolesOf(pack, statuses);
  const missing = pack.statuses.filter(
    (wanted) => wanted.required && !roles.some((one) => one.role === wanted.role && !one.guessed),
  );
  const name = workflow?.name ?? 'unknown';
  if (!workflow || missing.length > 0) {
    const text = `The workflow "${name}" has no status for: ${missing.map((one) => one.name).join(', ') || 'anything'}. Add it to the workflow of "${type.name}", then plan again.`;
    return {
      ...emptyPart,
      items: [planItem(pack.id, 'conflict', 'Workflow', name, text, [], '/jira/settings/issues/workflows')],
    };
  }
  const bindings: Record<string, string> = {};
  for (const { status, role } of roles) {
    const ref = `status:${pack.id}:${role}`;
    bindings[ref] = bindings[ref] === undefined ? status.id : `${bindings[ref]},${status.id}`;
  }
  const guessed = roles.filter((one) => one.guessed);
  const meaning = (role: StatusRole) => pack.statuses.find((status) => status.role === role)?.name ?? role;
  return {
    items: [
      planItem(
        pack.id,
        'leftAlone',
        'Workflow',
        name,
        'It has every status that the practice needs. Steward reads it and changes nothing.',
      ),
      ...guessed.map(({ status, role }) =>
        planItem(
          pack.id,
          'map',
          'Status',
          status.name,
          `Counted as "${meaning(role)}", by its status category.`,
        ),
      ),
    ],
    steps: [],
    bindings,
  };
}
