import type { StatusMove } from './made';
import type { SiteStatus, SiteWorkflow } from './site';
import type { FormerScheme, PlainScheme, UndoBase } from './undo-types';
import type { UndoView } from './undo-view';

/** Where the issues of a type go back to; `sure` false: several statuses had become this one, so its category decides. */
export interface MoveBack extends StatusMove {
  readonly sure: boolean;
}

/** The workflow that a scheme gives to a type. */
export const workflowIdIn = (scheme: PlainScheme, typeId: string): string =>
  scheme.byType.find((one) => one.typeIds.includes(typeId))?.workflow.id ?? scheme.defaultWorkflow.id;

/** The scheme in whose place the project was given a copy; null when it has no copy of ours, or the scheme is gone. */
export function formerScheme(view: UndoView): FormerScheme | null {
  const copy = view.of('workflowScheme').find(({ made }) => made.id === view.base.workflowScheme.id);
  return view.base.formerWorkflowSchemes.find((scheme) => scheme.id === copy?.made.before) ?? null;
}

/** The workflow that a type followed before Steward gave it another one; null when Steward did not, or it is gone. */
export function workflowBefore(view: UndoView, typeId: string): SiteWorkflow | null {
  const { base } = view;
  const change = view
    .of('workflowMapping')
    .find(({ made }) => made.schemeId === base.workflowScheme.id && made.typeId === typeId)?.made;
  if (!change) return null;
  const former = formerScheme(view);
  const id = former
    ? workflowIdIn(former, typeId)
    : (change.before ?? base.workflowScheme.defaultWorkflow.id);
  return base.workflows.find((workflow) => workflow.id === id) ?? null;
}

/** For every type that can go back to its workflow: where issues go from the statuses that this workflow lacks. */
export function statusesBack(view: UndoView): MoveBack[] {
  const { base } = view;
  const changes = view.of('workflowMapping').filter(({ made }) => made.schemeId === base.workflowScheme.id);
  return changes.flatMap(({ made }) => {
    const present = base.workflows.find(
      (workflow) => workflow.id === workflowIdIn(base.workflowScheme, made.typeId),
    );
    const target = workflowBefore(view, made.typeId);
    if (!present || !target || present.id === target.id) return [];
    return movesBack(base, made.typeId, present.statusIds, target, made.moves);
  });
}

/** Where issues go from statuses that a workflow lacks: back where they came from if that is one place, else by category. */
export function movesBack(
  base: Pick<UndoBase, 'statuses'>,
  typeId: string,
  presentIds: readonly string[],
  target: Pick<SiteWorkflow, 'statusIds' | 'transitions'>,
  moves: readonly StatusMove[],
): MoveBack[] {
  const statusOf = (id: string) => base.statuses.find((status) => status.id === id);
  return presentIds
    .filter((id) => !target.statusIds.includes(id))
    .map((from) => {
      const origins = [
        ...new Set(
          moves.filter((move) => move.typeId === typeId && move.to === from).map((move) => move.from),
        ),
      ].filter((id) => target.statusIds.includes(id));
      const [only] = origins;
      if (only !== undefined && origins.length === 1) return { typeId, from, to: only, sure: true };
      return { typeId, from, to: byCategory(statusOf(from), origins, target, statusOf), sure: false };
    });
}

function byCategory(
  status: SiteStatus | undefined,
  origins: readonly string[],
  target: Pick<SiteWorkflow, 'statusIds' | 'transitions'>,
  statusOf: (id: string) => SiteStatus | undefined,
): string {
  const initial = target.transitions.find((transition) => transition.type === 'INITIAL')?.to;
  const fits = [...origins, ...target.statusIds].find((id) => statusOf(id)?.category === status?.category);
  return fits ?? initial ?? target.statusIds[0] ?? '';
}
