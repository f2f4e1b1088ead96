import type { Desired } from './desired';
import { addedTransitions, unreached } from './extend-workflow';
import { planItem } from './plan-item';
import { joinIds, missingStatuses, rolesOf, statusesOf, type StatusMeaning } from './roles-of';
import type { SiteSnapshot } from './site';
import { emptyPart, type Bindings, type ExtendWorkflowAction, type PlanPart } from './types';
import type { WorkflowChoice, WorkflowNeed } from './workflow-choice';
import { workflowOfType } from './workflow-of';

type Existing = Extract<WorkflowChoice, { kind: 'existing' }>;
const EDITOR = '/jira/settings/issues/workflows';

/** Ref under which a status that is added to a workflow is bound alone, whatever else has its role. */
export const addedRef = (practice: string, role: string): string => `added:${practice}:${role}`;

/** The meaning of each status of the project's own workflow, as bindings. */
export function meaningOf(choice: Existing, desired: Desired, site: SiteSnapshot): readonly StatusMeaning[] {
  return rolesOf(choice.pack, statusesOf(choice.workflow, site), site, desired.adaptations);
}

/**
 * A practice that lives in the project's own workflow: its statuses get their meaning, and nothing is written unless one is
 * missing that the practice can't do without. Then it is added, in place if nobody else follows the workflow.
 * @param known bindings, with the ids of missing statuses that the site has
 */
export function planExistingWorkflow(
  choice: Existing,
  desired: Desired,
  site: SiteSnapshot,
  known: Bindings,
): { readonly part: PlanPart; readonly need: WorkflowNeed } {
  const { pack, type, workflow } = choice;
  const roles = meaningOf(choice, desired, site);
  const missing = missingStatuses(pack, roles);
  const ref = `workflow:${pack.id}`;
  const stays: WorkflowNeed = { pack, type, switchTo: null };
  const bindings = bind(pack.id, roles, known);
  const meanings = roles
    .filter((one) => one.guessed)
    .map(({ status, role }) => {
      const meaning = pack.statuses.find((one) => one.role === role)?.name ?? role;
      return planItem(
        pack.id,
        'map',
        'Status',
        status.name,
        `Counted as "${meaning}", by its status category.`,
      );
    });
  if (missing.length === 0) {
    const left = pack.statuses.filter((one) => !one.required && !roles.some(({ role }) => role === one.role));
    const without =
      left.length === 0 ? '' : ` It works without: ${left.map((one) => `"${one.name}"`).join(', ')}.`;
    const text = `It has every status that the practice needs. Steward reads it and changes nothing.${without}`;
    return {
      part: {
        ...emptyPart,
        items: [planItem(pack.id, 'leftAlone', 'Workflow', workflow.name, text), ...meanings],
        bindings: { ...bindings, [ref]: workflow.id },
      },
      need: stays,
    };
  }
  const added = new Map(
    missing.map(({ role }) => [role, known[`status:${pack.id}:${role}`] ?? addedRef(pack.id, role)] as const),
  );
  const present = new Map<string, string[]>();
  for (const { role, status } of roles) present.set(role, [...(present.get(role) ?? []), status.id]);
  const transitions = addedTransitions(pack, workflow, { present, added });
  const lost = unreached(added, transitions);
  const names = (wanted: readonly string[]) =>
    pack.statuses
      .filter((one) => wanted.includes(one.role))
      .map((one) => `"${one.name}"`)
      .join(', ');
  if (lost.length > 0) {
    const text = `Nothing in it could lead to ${names(lost)}, which the practice needs. Name the statuses that stand for the steps of the practice, or add them to the workflow of "${type.name}".`;
    return {
      part: {
        ...emptyPart,
        items: [planItem(pack.id, 'conflict', 'Workflow', workflow.name, text, [], EDITOR)],
      },
      need: stays,
    };
  }
  const touched = whoElse(choice, site);
  const copyAs = touched === null || touched.length > 0 ? copyName(choice, site) : null;
  const action: ExtendWorkflowAction = {
    kind: 'extendWorkflow',
    practice: pack.id,
    ref,
    workflowId: workflow.id,
    name: workflow.name,
    copyAs,
    statusRefs: [...added.values()],
    transitions,
  };
  const what = `${names(missing.map((one) => one.role))} with ${transitions.length === 1 ? 'one transition' : `${transitions.length} transitions`}`;
  const text =
    copyAs === null
      ? `These are added: ${what}. Everything else in it stays as it is; only "${type.name}" follows it.`
      : `Others follow it or it can't be changed, so it is copied as "${copyAs}". The copy gets ${what}, and only "${type.name}" in this project follows the copy.`;
  const untouched = (touched ?? []).map((who) => `${who}: stays on "${workflow.name}", not touched`);
  return {
    part: {
      items: [planItem(pack.id, 'extend', 'Workflow', workflow.name, text, untouched), ...meanings],
      steps: [
        {
          id: ref,
          text:
            copyAs === null ? `Extend the workflow "${workflow.name}"` : `Create the workflow "${copyAs}"`,
          action,
        },
      ],
      bindings: { ...bindings, ...(copyAs === null && { [ref]: workflow.id }) },
    },
    need: copyAs === null ? stays : { ...stays, switchTo: { workflowRef: ref, name: copyAs, isCopy: true } },
  };
}

function bind(practice: string, roles: readonly StatusMeaning[], known: Bindings): Bindings {
  const ids = new Map<string, string[]>();
  for (const { role, status } of roles) {
    const ref = `status:${practice}:${role}`;
    ids.set(ref, [...(ids.get(ref) ?? known[ref]?.split(',') ?? []), status.id]);
  }
  return Object.fromEntries([...ids].map(([ref, list]) => [ref, joinIds(list)]));
}

const copyName = ({ workflow, type }: Existing, { project }: SiteSnapshot): string =>
  `${project.key}: ${type.name}, from "${workflow.name}" (Steward)`;

/** Who else follows the workflow: other types of the project, other projects. Null: it can't be changed, or nobody knows. */
function whoElse({ workflow, typeId }: Existing, site: SiteSnapshot): string[] | null {
  const projects = site.workflowUsers[workflow.id];
  if (!workflow.editable || projects === undefined) return null;
  const types = site.typeScheme.typeIds
    .filter((id) => id !== typeId && workflowOfType(site, id)?.id === workflow.id)
    .flatMap((id) => site.types.find((type) => type.id === id)?.name ?? []);
  return [...types, ...projects];
}
