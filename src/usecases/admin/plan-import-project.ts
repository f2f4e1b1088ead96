import * as z from '../../shape';
import { planItem } from '../../contract/admin';
import { gateMode } from '../../contract/common';
import { PACKS } from '../../domain/practices';
import { unadapted } from '../../domain/practices/adapt';
import type { ResolvedProject } from '../../domain/transfer';
import type { Deps } from '../deps';
import { Refusal } from '../refusal';
import { readAdoption } from './adoption-record';
import { inputOf } from './apply-plan';
import { joinAdaptations } from './desired';
import { jobInput } from './job-input';
import { planFor } from './make-plan';

/** What comes of planning one project of a file: plain data, since the queue keeps it between its steps. */
export const projectPlan = z.union([
  z.object({ kind: z.literal('leftOut') }),
  z.object({ kind: z.literal('blocked'), why: z.string() }),
  z.object({
    kind: z.literal('planned'),
    planId: z.string(),
    items: z.array(planItem),
    /** Actions as planned; what applies them knows their shape. */
    steps: z.array(z.object({ id: z.string(), text: z.string(), action: z.unknown() })),
    bindings: z.record(z.string(), z.string()),
    writes: z.int(),
    conflicts: z.int(),
    input: jobInput,
    /** Mode of the gate that the project has, or would begin with. */
    gate: gateMode,
  }),
]);
export type ProjectPlan = z.infer<typeof projectPlan>;
export type PlannedProject = Extract<ProjectPlan, { kind: 'planned' }>;

/** Plans one project of a file. What speaks against it is told, not thrown. */
export async function planProject(
  deps: Pick<Deps, 'jira' | 'store'>,
  { config, project, settings }: ResolvedProject,
): Promise<ProjectPlan> {
  if (project === null || settings === null) return { kind: 'leftOut' };
  const practices = config.practices.map(({ id }) => id);
  const before = await readAdoption(deps, project.id);
  // What the file has as shipped is as shipped here too, whatever this project said before.
  const reset = (before?.adaptations ?? [])
    .filter(({ practice }) => practices.includes(practice))
    .map(({ practice }) => unadapted(PACKS[practice]));
  try {
    const adaptations = joinAdaptations(reset, config.adaptations);
    const planned = await planFor(deps, project.id, practices, settings, adaptations);
    const { planId, items, steps, bindings, writes, conflicts } = planned.plan;
    return {
      kind: 'planned',
      planId,
      items: [...items],
      steps: steps.map((step) => ({ ...step })),
      bindings: { ...bindings },
      writes,
      conflicts,
      input: inputOf(planned),
      gate: planned.site.rules?.projects[project.id]?.gate.mode ?? 'observe',
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { kind: 'blocked', why: [error.message, error.remedy ?? ''].join(' ').trim() };
  }
}
