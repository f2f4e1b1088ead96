import type { OwnWorkflow } from '../practices/schema-workflow';
import type { PracticePack } from '../practices/schema';
import { sameName } from './match';
import { planItem } from './plan-item';
import type { SiteSnapshot } from './site';
import { emptyPart, type Bindings, type PlanPart } from './types';
import { workflowName, workflowOfType } from './workflow-of';

type OwnPack = PracticePack & { readonly workflow: OwnWorkflow };

/**
 * Gives the type its new workflow. A scheme that other projects use is copied and the project switched to the copy;
 * the project's own scheme is changed in place. Existing issues keep their status or move where the practice says.
 */
export function planScheme(
  pack: OwnPack,
  site: SiteSnapshot,
  known: Bindings,
  workflowChanges: boolean,
): PlanPart {
  const type = pack.issueTypes[0];
  if (!type) return emptyPart;
  const typeRef = `type:${type.ref}`;
  const typeId = known[typeRef];
  const present = typeId === undefined ? undefined : workflowOfType(site, typeId);
  const scheme = site.workflowScheme;
  if (present && present.name === workflowName(site.project.key, pack)) {
    const text = `"${scheme.name}" gives "${type.name}" its workflow already.`;
    return {
      ...emptyPart,
      items: workflowChanges ? [] : [planItem(pack.id, 'reuse', 'Workflow scheme', scheme.name, text)],
    };
  }
  const moves = present ? movesFrom(pack, site, present.statusIds, known) : [];
  const shared = scheme.sharedWith.length > 0;
  const name = `${site.project.key}: workflow scheme (Steward)`;
  const fate =
    moves.length > 0
      ? ` Existing changes: ${moves.map((move) => `${move.fromName} → ${move.toName}`).join(', ')}.`
      : '';
  const text = shared
    ? `"${scheme.name}" is shared, so it is copied as "${name}" and only this project switches to the copy.${fate}`
    : `In "${scheme.name}" the type gets the new workflow; every other type keeps its own.${fate}`;
  const untouched = shared
    ? scheme.sharedWith.map((project) => `${project}: stays on "${scheme.name}", not touched`)
    : [];
  return {
    items: [planItem(pack.id, 'extend', 'Workflow scheme', scheme.name, text, untouched)],
    steps: [
      {
        id: 'workflowScheme',
        text: shared
          ? 'Switch the project to its own workflow scheme'
          : `Change the workflow scheme "${scheme.name}"`,
        action: {
          kind: shared ? 'copyWorkflowScheme' : 'updateWorkflowScheme',
          schemeId: scheme.id,
          name: shared ? name : scheme.name,
          practice: pack.id,
          typeRef,
          workflowRef: `workflow:${pack.id}`,
          moves: moves.map(({ from, toRef }) => ({ from, toRef })),
        },
      },
    ],
    bindings: {},
  };
}

interface Move {
  readonly from: string;
  readonly fromName: string;
  readonly toRef: string;
  readonly toName: string;
}

/** Where issues of each old status go: statuses that the new workflow has too stay where they are. */
function movesFrom(
  pack: OwnPack,
  site: SiteSnapshot,
  oldStatusIds: readonly string[],
  known: Bindings,
): Move[] {
  const kept = new Set(pack.statuses.map((status) => known[`status:${pack.id}:${status.role}`]));
  return oldStatusIds.flatMap((from): Move[] => {
    const old = site.statuses.find((status) => status.id === from);
    if (!old || kept.has(from)) return [];
    const named = pack.workflow.moves.find((move) => move.names.some((name) => sameName(name, old.name)));
    const role = named?.to ?? pack.workflow.movesByCategory[old.category];
    const toName = pack.statuses.find((status) => status.role === role)?.name ?? role;
    return [{ from, fromName: old.name, toRef: `status:${pack.id}:${role}`, toName }];
  });
}
