import { sameName } from './match';
import { planItem } from './plan-item';
import { sharedText, untouchedLines } from './sharing-words';
import { isCommon, type SiteSnapshot } from './site';
import { emptyPart, type Bindings, type PlanPart } from './types';
import type { WorkflowNeed } from './workflow-choice';
import { ownWorkflowName, workflowOfType } from './workflow-of';

/**
 * Gives all types their new workflows in one change. A scheme that other projects use is copied and the project switched
 * to the copy; the project's own scheme is changed in place. Existing issues keep their status or move where the practice
 * says.
 */
export function planScheme(needs: readonly WorkflowNeed[], site: SiteSnapshot, known: Bindings): PlanPart {
  const scheme = site.workflowScheme;
  const served = needs.filter(({ pack, type, switchTo }) => {
    const present = workflowOfType(site, known[`type:${type.ref}`] ?? '');
    return switchTo === null && present?.name === ownWorkflowName(site, pack);
  });
  const reused = served.map(({ pack, type }) =>
    planItem(
      pack.id,
      'reuse',
      'Workflow scheme',
      scheme.name,
      `"${scheme.name}" gives "${type.name}" its workflow already.`,
    ),
  );
  const changes = needs.flatMap((need) =>
    need.switchTo ? [{ need, to: need.switchTo, moves: movesFrom(need, site, known) }] : [],
  );
  if (changes.length === 0) return { ...emptyPart, items: reused };
  const common = isCommon(scheme);
  const name = `${site.project.key}: workflow scheme (Steward)`;
  const fates = changes
    .filter(({ moves }) => moves.length > 0)
    .map(({ need, moves }) => {
      const steps = moves.map((move) => `${move.fromName} → ${move.toName}`).join(', ');
      return ` Existing "${need.type.name}" issues: ${steps}.`;
    })
    .join('');
  const types = changes.map(({ need, to }) => `"${need.type.name}" gets "${to.name}"`).join(', ');
  const text = common
    ? `${sharedText(scheme)}, so it is copied as "${name}" and only this project switches to the copy. ${types}.${fates}`
    : `In "${scheme.name}" ${types}; every other type keeps its own.${fates}`;
  const only = changes.length === 1 ? (changes[0]?.need.pack.id ?? null) : null;
  return {
    items: [
      planItem(only, 'extend', 'Workflow scheme', scheme.name, text, untouchedLines(scheme)),
      ...reused,
    ],
    steps: [
      {
        id: 'workflowScheme',
        text: common
          ? 'Switch the project to its own workflow scheme'
          : `Change the workflow scheme "${scheme.name}"`,
        action: {
          kind: common ? 'copyWorkflowScheme' : 'updateWorkflowScheme',
          schemeId: scheme.id,
          name: common ? name : scheme.name,
          types: changes.map(({ need, to, moves }) => ({
            typeRef: `type:${need.type.ref}`,
            workflowRef: to.workflowRef,
            moves: moves.map(({ from, toRef }) => ({ from, toRef })),
          })),
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

/**
 * Where issues of each old status go: statuses that the new workflow has too stay where they are. A type that is new to the
 * project has no issues, and a copy has all that the original had.
 */
function movesFrom({ pack, type, switchTo }: WorkflowNeed, site: SiteSnapshot, known: Bindings): Move[] {
  const typeId = known[`type:${type.ref}`];
  if (typeId === undefined || !site.typeScheme.typeIds.includes(typeId)) return [];
  if (switchTo === null || switchTo.isCopy) return [];
  const kept = new Set(pack.statuses.map((status) => known[`status:${pack.id}:${status.role}`]));
  return (workflowOfType(site, typeId)?.statusIds ?? []).flatMap((from): Move[] => {
    const old = site.statuses.find((status) => status.id === from);
    if (!old || kept.has(from)) return [];
    const named = pack.workflow.moves.find((move) => move.names.some((name) => sameName(name, old.name)));
    const role = named?.to ?? pack.workflow.movesByCategory[old.category];
    const toName = pack.statuses.find((status) => status.role === role)?.name ?? role;
    return [{ from, fromName: old.name, toRef: `status:${pack.id}:${role}`, toName }];
  });
}
