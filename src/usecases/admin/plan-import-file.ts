import type { PlanItem } from '../../contract/admin';
import type { ImportPlanView } from '../../contract/transfer';
import { PACKS } from '../../domain/practices';
import { sha256 } from '../../domain/provisioning/hash';
import { planItem } from '../../domain/provisioning/plan-item';
import {
  FILE_WORDS,
  openFile,
  resolveProjects,
  type ConfigContent,
  type Resolved,
  type ResolvedProject,
} from '../../domain/transfer';
import { readGroups } from '../../jira/config/read-groups';
import { readProjects } from '../../jira/config/read-projects';
import type { Deps } from '../deps';
import { Refusal } from '../refusal';
import { editedNotices } from './edited-config';
import type { PlannedProject, ProjectPlan } from './plan-import-project';
import { MOST_PROJECTS } from './put-rules-together';

export interface ImportPlan {
  readonly planId: string;
  readonly content: ConfigContent;
  readonly projects: readonly { readonly resolved: ResolvedProject; readonly plan: ProjectPlan }[];
  /** What is in the way, each in a sentence. Empty: it can be imported. */
  readonly blockers: readonly string[];
}

/** Ids of projects by key in the file; null leaves one out, a key that is missing means the project of that key. */
export type Chosen = Readonly<Record<string, string | null>>;

/** What a file says. Throws Refusal BAD_INPUT for one that can't be used, with the reason. */
export function readFile(text: string, passphrase: string): ConfigContent {
  const opened = openFile(text, passphrase);
  if (opened.ok) return opened.content;
  const { message, remedy } = FILE_WORDS[opened.fault];
  throw new Refusal('BAD_INPUT', message, remedy);
}

const versions = Object.values(PACKS).map((pack) => [pack.id, pack.version]);
const packVersions = Object.fromEntries(versions) as Readonly<Record<keyof typeof PACKS, number>>;

/** Holds a file against this site. Two calls to Jira. */
export async function resolveFile(
  deps: Pick<Deps, 'jira'>,
  content: ConfigContent,
  chosen: Chosen,
): Promise<Resolved> {
  const [projects, groups] = await Promise.all([readProjects(deps.jira), readGroups(deps.jira)]);
  return resolveProjects(content, chosen, { projects, groups, packVersions });
}

/** The plan of an import from those of its projects, in the order of the file. */
export function importPlanOf(
  content: ConfigContent,
  resolved: Resolved,
  plans: readonly ProjectPlan[],
): ImportPlan {
  const projects = resolved.projects.map((one, index) => ({
    resolved: one,
    plan: plans[index] ?? { kind: 'leftOut' as const },
  }));
  const changing = projects.filter(({ plan }) => plan.kind === 'planned' && plan.steps.length > 0);
  const tooMany = `An import switches on at most ${MOST_PROJECTS} projects together, and this one would change ${changing.length}. Leave some out and import them afterwards.`;
  return {
    planId: sha256({
      from: [content.site, content.exportedAt],
      projects: projects.map(({ resolved: { config, project }, plan }) => [
        config.key,
        project?.id ?? null,
        plan.kind === 'planned' ? plan.planId : null,
      ]),
    }),
    content,
    projects,
    blockers: [
      ...resolved.blockers,
      ...projects.flatMap(({ resolved: { config }, plan }) => blockersOf(config.key, plan)),
      ...(changing.length > MOST_PROJECTS ? [tooMany] : []),
    ],
  };
}

function blockersOf(key: string, plan: ProjectPlan): string[] {
  switch (plan.kind) {
    case 'leftOut':
      return [];
    case 'blocked':
      return [`${key}: ${plan.why}`];
    case 'planned': {
      if (plan.conflicts === 0) return [];
      const conflicts = plan.conflicts === 1 ? '1 conflict has' : `${plan.conflicts} conflicts have`;
      return [`${key}: ${conflicts} to be settled first; the plan says how.`];
    }
  }
}

/** The plan of an import as it is shown. */
export function importPlanView({ planId, content, projects, blockers }: ImportPlan): ImportPlanView {
  const views = projects.map(({ resolved: { config, project }, plan }) => {
    const planned = plan.kind === 'planned' ? plan : null;
    return {
      key: config.key,
      projectId: project?.id ?? null,
      projectName: project?.name ?? null,
      practices: config.practices.map(({ id }) => id),
      writes: planned?.writes ?? 0,
      conflicts: planned?.conflicts ?? 0,
      items:
        planned === null
          ? []
          : [...planned.items, ...gateNotice(config, planned), ...editedNotices(content, config.key)],
    };
  });
  return {
    planId,
    from: { site: content.site.url, exportedAt: content.exportedAt, appVersion: content.appVersion },
    projects: views,
    writes: views.reduce((sum, { writes }) => sum + writes, 0),
    blockers: [...blockers],
  };
}

/** What is not taken over: nobody is refused anything on a site where nobody has looked at the gate yet. */
function gateNotice({ gate: wanted }: ResolvedProject['config'], { gate }: PlannedProject): PlanItem[] {
  if (wanted === null || wanted === gate) return [];
  const text = `In the file the gate is in "${wanted}". It ${gate === 'observe' ? 'starts' : 'stays'} in "${gate}" here: an import never switches a gate. Switch it on the project's own page.`;
  return [planItem('change-enablement', 'byHand', 'Gate', 'Mode of the gate', text)];
}
