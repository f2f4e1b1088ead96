import type { PracticePack } from '../practices/schema';
import { gateAttached, unguarded } from './compile-workflow';
import type { Compared } from './drift';
import type { Finding } from './drift-types';
import type { AdoptionState, SiteStatus } from './site';
import type { Bindings } from './types';
import { chooseWorkflow } from './workflow-choice';

const EDITOR = '/jira/settings/issues/workflows';
const STATUSES = '/jira/settings/issues/statuses';
const PRIORITIES = '/jira/settings/issues/priorities';

/** Every id that the adoption of a project remembers. */
export const adoptedIds = ({ bindings }: AdoptionState): Bindings =>
  Object.assign({}, ...Object.values(bindings)) as Bindings;

/**
 * Whether the gate stands where the rules say that it does; null: no gate was adopted, or Jira names no key by which it
 * could be found.
 */
export function gateStands({ packs, site, plan }: Pick<Compared, 'packs' | 'site' | 'plan'>): boolean | null {
  const pack = packs.find((one) => one.workflow.guarded !== null);
  if (!pack || !site.gateRule) return null;
  const workflow = site.workflows.find((one) => one.id === plan.bindings[`workflow:${pack.id}`]);
  return workflow !== undefined && gateAttached(pack.workflow, workflow, site.gateRule);
}

/** Differences that no step of a plan mends, or none but the rules put in force again. */
export function driftBeyondPlan(compared: Compared): Finding[] {
  return [
    ...compared.packs.flatMap((pack) => [...ofPractice(pack, compared), ...strayRequests(pack, compared)]),
    ...conflicts(compared),
  ];
}

function ofPractice(pack: PracticePack, { adoption, site, plan }: Compared): Finding[] {
  const choice = chooseWorkflow(pack, site, plan.bindings);
  if (choice?.kind === 'existing') return newMeanings(pack, adoption, plan.bindings, site.statuses);
  const recorded = adoption.bindings[pack.id] ?? {};
  const workflow = site.workflows.find((one) => one.id === plan.bindings[`workflow:${pack.id}`]);
  const { guarded } = pack.workflow;
  const target = guarded === null ? undefined : plan.bindings[`status:${pack.id}:${guarded}`];
  const gated = new Set(pack.workflow.transitions.filter((one) => one.guard === 'gate').map((one) => one.id));
  const ways =
    workflow && target !== undefined && site.gateRule
      ? unguarded(
          { practice: pack.id, workflow: pack.workflow, gateRule: site.gateRule },
          workflow,
          plan.bindings,
        )
      : [];
  return [
    ...ways
      .filter((transition) => !gated.has(transition.id))
      .map((transition): Finding => ({
        item: {
          id: `bypass:${pack.id}:${transition.id}`,
          practice: pack.id,
          object: 'Transition',
          name: transition.name,
          what: 'bypass',
          text: `It leads into implementation past the gate, in the workflow "${workflow?.name ?? ''}". Remove it, or add "Steward change gate" to its validators.`,
          repairable: false,
          link: EDITOR,
        },
        mends: [],
        traces: [{ typeName: 'WORKFLOW', object: workflow?.name ?? '' }],
      })),
    ...pack.statuses.flatMap((status): Finding[] => {
      const ref = `status:${pack.id}:${status.role}`;
      const present = site.statuses.find((one) => one.id === recorded[ref]);
      if (!present || present.category === status.category) return [];
      return [
        {
          item: {
            id: `category:${ref}`,
            practice: pack.id,
            object: 'Status',
            name: present.name,
            what: 'changed',
            text: `Its category is "${CATEGORY[present.category]}" now and was "${CATEGORY[status.category]}": boards and reports count it as something else.`,
            repairable: false,
            link: STATUSES,
          },
          mends: [],
          traces: [{ typeName: 'STATUS', object: present.id }],
        },
      ];
    }),
  ];
}

/** Request types that are there, and make tickets of another type: names are unique, so no second one can be made. */
const strayRequests = (pack: PracticePack, { adoption, site, plan }: Compared): Finding[] =>
  pack.requestTypes.flatMap(({ ref, typeRef }): Finding[] => {
    const bound = `requestType:${ref}`;
    const present = site.requestTypes?.find((one) => one.id === adoption.bindings[pack.id]?.[bound]);
    const type = site.types.find((one) => one.id === plan.bindings[`type:${typeRef}`]);
    if (!present || !type || present.typeId === type.id) return [];
    return [
      {
        item: {
          id: bound,
          practice: pack.id,
          object: 'Request type',
          name: present.name,
          what: 'changed',
          text: `What customers raise by it is no "${type.name}" any more. Give it that type again, or delete it and look again.`,
          repairable: false,
          link: `/jira/servicedesk/projects/${site.project.key}/settings/request-types`,
        },
        mends: [],
        traces: [],
      },
    ];
  });

const CATEGORY: Readonly<Record<SiteStatus['category'], string>> = {
  TODO: 'To do',
  IN_PROGRESS: 'In progress',
  DONE: 'Done',
};

/** Ids of differences in what the statuses of a practice's workflow mean start like this. */
export const meaningsOf = (practice: string): string => `meaning:${practice}:`;

/** In the project's own workflow statuses come and go; the rules know those that were there when it was adopted. */
function newMeanings(
  pack: PracticePack,
  { bindings }: AdoptionState,
  present: Bindings,
  statuses: readonly SiteStatus[],
): Finding[] {
  const recorded = bindings[pack.id] ?? {};
  if (Object.keys(recorded).length === 0) return [];
  const idsOf = (from: Bindings): Map<string, string> =>
    new Map(
      pack.statuses.flatMap(({ role }) =>
        (from[`status:${pack.id}:${role}`]?.split(',') ?? []).map((id) => [id, role] as const),
      ),
    );
  const [before, now] = [idsOf(recorded), idsOf(present)];
  const finding = (id: string, text: string, what: 'missing' | 'changed'): Finding => ({
    item: {
      id: `${meaningsOf(pack.id)}${id}`,
      practice: pack.id,
      object: 'Status',
      name: statuses.find((status) => status.id === id)?.name ?? id,
      what,
      text,
      repairable: true,
    },
    // The rules are put in force after every repair.
    mends: [],
    traces: [{ typeName: 'STATUS', object: id }],
  });
  const nameOf = (role: string) => pack.statuses.find((one) => one.role === role)?.name ?? role;
  return [
    ...[...before]
      .filter(([id]) => !now.has(id))
      .map(([id]) =>
        finding(
          id,
          'It is no longer in the workflow of the type. Repairing takes it out of the rules.',
          'missing',
        ),
      ),
    ...[...now]
      .filter(([id]) => !before.has(id))
      .map(([id, role]) =>
        finding(
          id,
          `It is new in the workflow, and no rule knows it. Repairing counts it as "${nameOf(role)}".`,
          'changed',
        ),
      ),
  ];
}

/** What a plan calls a conflict and was none when the practices were adopted. */
const conflicts = ({ plan, packs }: Compared): Finding[] =>
  plan.items
    .filter((item) => item.verb === 'conflict')
    .map(({ id, practice, object, name, text, link }): Finding => ({
      item: {
        id: `conflict:${id}`,
        practice: practice ?? packs.find((pack) => OF_PRACTICE[object]?.(pack) === true)?.id ?? null,
        object,
        name,
        what: object === 'Permission' ? 'changed' : 'missing',
        text,
        repairable: false,
        ...linkOf(link ?? LINKS[object]),
      },
      mends: [],
      traces: [],
    }));

const linkOf = (link: string | undefined) => (link === undefined ? {} : { link });
const LINKS: Readonly<Record<string, string>> = { Priority: PRIORITIES, Workflow: EDITOR };
/** Whose business a conflict is that concerns the site as a whole. */
const OF_PRACTICE: Readonly<Record<string, (pack: PracticePack) => boolean>> = {
  Group: (pack) => pack.approvals,
  Priority: (pack) => pack.matrix !== null,
};
