import type { PracticePack } from '../practices/schema';
import { sameName } from './match';
import type { SiteWorkflow } from './site';
import type { AddedTransition } from './types';

/** Where each role of a practice is found: ids of statuses in the workflow, or what stands for one that is added. */
export interface ExtensionRoles {
  readonly present: ReadonlyMap<string, readonly string[]>;
  readonly added: ReadonlyMap<string, string>;
}

/**
 * The transitions of a practice that touch the statuses which a workflow gets from it, and none of the others: what leads
 * into them from what is there, and what leads out of them. Names are unique for each status, ids are free ones.
 */
export function addedTransitions(
  pack: PracticePack,
  workflow: SiteWorkflow,
  { present, added }: ExtensionRoles,
): AddedTransition[] {
  const statuses = (role: string): readonly string[] => {
    const fresh = added.get(role);
    return [...(fresh === undefined ? [] : [fresh]), ...(present.get(role) ?? [])];
  };
  const wanted = pack.workflow.transitions.flatMap((transition) => {
    const target = statuses(transition.to)[0];
    const sources = added.has(transition.to)
      ? transition.from.flatMap(statuses)
      : transition.from.flatMap((role) => added.get(role) ?? []);
    const from = [...new Set(sources)].filter((status) => status !== target);
    return target === undefined || from.length === 0 ? [] : [{ transition, from, to: target }];
  });
  const first = Math.max(0, ...workflow.transitions.map((one) => Number(one.id) || 0));
  return wanted.map(({ transition, from, to }, index) => ({
    id: String((Math.floor(first / 10) + index + 1) * 10 + 1),
    name: freeName(transition.name, from, workflow),
    description: transition.description,
    from,
    to,
  }));
}

/** Two transitions of one status can't have the same name. */
function freeName(name: string, from: readonly string[], workflow: SiteWorkflow): string {
  const taken = workflow.transitions.some(
    (one) =>
      sameName(one.name, name) && (one.type === 'GLOBAL' || one.from.some((status) => from.includes(status))),
  );
  const suffix = ' (Steward)';
  return taken ? `${name.slice(0, 60 - suffix.length)}${suffix}` : name;
}

/** The added statuses that nothing leads into: then the practice can't be fitted into this workflow. */
export function unreached(
  added: ReadonlyMap<string, string>,
  transitions: readonly AddedTransition[],
): string[] {
  const fresh = new Set(added.values());
  const reached = new Set<string>();
  for (let before = -1; before < reached.size;) {
    before = reached.size;
    for (const { from, to } of transitions)
      if (from.some((status) => !fresh.has(status) || reached.has(status))) reached.add(to);
  }
  return [...added].filter(([, status]) => !reached.has(status)).map(([role]) => role);
}
