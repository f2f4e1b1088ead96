import type { PackType, PracticePack } from '../practices/schema';
import type { SiteSnapshot, SiteWorkflow } from './site';
import type { Bindings } from './types';
import { hasOwnWorkflow, workflowName, workflowOfType } from './workflow-of';

/** Which workflow a practice lives in: the one it brings, or the one that the project's type has already. */
export type WorkflowChoice =
  | {
      readonly kind: 'own';
      readonly pack: PracticePack;
      readonly type: PackType;
      readonly typeId: string | null;
    }
  | {
      readonly kind: 'existing';
      readonly pack: PracticePack;
      readonly type: PackType;
      readonly typeId: string;
      readonly workflow: SiteWorkflow;
    };

/** A type that is new to the project gets the practice's own workflow, whatever `onExisting` says. Null: it has no type. */
export function chooseWorkflow(
  pack: PracticePack,
  site: Pick<SiteSnapshot, 'project' | 'typeScheme' | 'workflowScheme' | 'workflows' | 'adoption'>,
  types: Bindings,
): WorkflowChoice | null {
  const type = pack.issueTypes[0];
  if (!type) return null;
  const typeId = types[`type:${type.ref}`] ?? null;
  if (typeId === null || !site.typeScheme.typeIds.includes(typeId))
    return { kind: 'own', pack, type, typeId };
  const workflow = workflowOfType(site, typeId);
  return pack.workflow.onExisting === 'replace' ||
    workflow === undefined ||
    workflow.name === workflowName(site.project.key, pack) ||
    hasOwnWorkflow(site, pack)
    ? { kind: 'own', pack, type, typeId }
    : { kind: 'existing', pack, type, typeId, workflow };
}

/** What one practice asks of the workflows; the scheme and the calls that make them are planned for all together. */
export interface WorkflowNeed {
  readonly pack: PracticePack;
  readonly type: PackType;
  /** The type is to get the workflow of this ref; null: it has it already. */
  readonly switchTo: { readonly workflowRef: string; readonly name: string; readonly isCopy: boolean } | null;
}
