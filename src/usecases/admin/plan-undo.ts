import type { PracticeId } from '../../contract/common';
import type { UndoPlanView } from '../../contract/upkeep';
import { PACKS } from '../../domain/practices';
import { boundThings } from '../../domain/provisioning/bound';
import { planUndo as plan } from '../../domain/provisioning/plan-undo';
import { questionsOf } from '../../domain/provisioning/undo-questions';
import type { Holder, UndoInput, UndoPlan } from '../../domain/provisioning/undo-types';
import { readProject } from '../../jira/config/read-projects';
import { readCounts, readUndoBase } from '../../jira/config/undo-read';
import type { Deps, UseCase } from '../deps';
import { readAdopted } from './adoption-index';
import { readAdoption, type AdoptionRecord } from './adoption-record';

export interface PlannedUndo {
  readonly project: { readonly id: string; readonly key: string };
  readonly input: UndoInput;
  readonly plan: UndoPlan;
}

/**
 * Reads what was made and how the site is now, and plans. Nothing is written.
 * @throws JiraError when Jira can't be read
 */
export async function undoFor(
  deps: Pick<Deps, 'jira' | 'store' | 'app'>,
  projectId: string,
  practices: readonly PracticeId[],
): Promise<PlannedUndo> {
  const { id, key } = await readProject(deps.jira, projectId);
  const project = { id, key };
  const input = await inputOf(deps, projectId, practices);
  const base = await readUndoBase(deps.jira, project, input);
  const counts = await readCounts(deps.jira, questionsOf(input, base));
  return { project, input, plan: plan(input, { ...base, counts }) };
}

async function inputOf(
  deps: Pick<Deps, 'store' | 'app'>,
  projectId: string,
  practices: readonly PracticeId[],
): Promise<UndoInput> {
  const [adopted, records, rules] = await Promise.all([
    readAdopted(deps),
    deps.store.madeObjects.list(projectId),
    deps.store.rules.get(),
  ]);
  const projectIds = [...new Set([projectId, ...Object.keys(adopted)])];
  const all = (
    await Promise.all(projectIds.map(async (one) => holdersOf(one, await readAdoption(deps, one))))
  ).flat();
  const goes = (holder: Holder) => holder.projectId === projectId && practices.includes(holder.practice);
  return {
    practices: [...new Set(practices)].sort(),
    records,
    undone: all.filter(goes),
    remaining: all.filter((holder) => !goes(holder)),
    appId: deps.app.appId,
    gateEnforced: rules?.projects[projectId]?.gate.mode === 'enforce',
  };
}

/** The practices of a project with everything that they are bound to. */
const holdersOf = (projectId: string, record: AdoptionRecord | null): Holder[] =>
  (record?.practices ?? []).map((practice) => ({
    practice,
    name: PACKS[practice].name,
    projectId,
    requires: PACKS[practice].dependencies.flatMap((one) => (one.need === 'requires' ? [one.practice] : [])),
    things: boundThings(record?.bindings[practice] ?? {}),
  }));

/** What going back would do, as it is shown. */
export const planUndo: UseCase<'admin.planUndo'> = async (
  deps,
  { projectId, practices },
): Promise<UndoPlanView> => {
  const planned = await undoFor(deps, projectId, practices);
  return {
    projectId,
    practices: [...planned.input.practices],
    planId: planned.plan.planId,
    items: [...planned.plan.items],
    writes: planned.plan.writes,
    blockers: [...planned.plan.blockers],
  };
};
