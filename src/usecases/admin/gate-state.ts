import type { GateView } from '../../contract/admin';
import { PACKS } from '../../domain/practices';
import type { ProjectRules, RulesInForce } from '../../domain/rules/types';
import type { IssueState } from '../../store/issue-state-types';
import type { Deps } from '../deps';
import { Refusal } from '../refusal';

const DAY_MS = 86_400_000;
const PREVIEW_DAYS = 30;
const EPOCH = '1970-01-01T00:00:00.000Z';
const MOST_LINES = 200;

export interface ProjectGate {
  readonly rules: RulesInForce;
  readonly project: ProjectRules;
}

/** The rules of a project that has change enablement; throws a Refusal when it has not. */
export async function gateOf(deps: Pick<Deps, 'store'>, projectId: string): Promise<ProjectGate> {
  const rules = await deps.store.rules.get();
  const project = rules?.projects[projectId];
  if (!rules || !project?.practices.some((one) => one.practice === 'change-enablement')) {
    throw new Refusal(
      'NOT_ADOPTED',
      'This project has not adopted change enablement, so it has no gate.',
      'Adopt the practice first.',
    );
  }
  return { rules, project };
}

type Preview = GateView['preview'];
type Grandfathered = GateView['grandfathered'];

/** What the gate would have refused in the last 30 days, newest first: the verdicts that were recorded while it let everything pass. */
export async function previewOf(
  deps: Pick<Deps, 'store' | 'clock'>,
  projectId: string,
): Promise<{ readonly from: string; readonly preview: Preview }> {
  const from = deps.clock.now() - PREVIEW_DAYS * DAY_MS;
  const since = new Date(from).toISOString();
  const phases = [
    'draft',
    'submitted',
    'scheduled',
    'implementing',
    'review',
    'closed',
    'cancelled',
    'onHold',
  ] as const;
  const states = (
    await Promise.all(phases.map((phase) => deps.store.issueLists.inPhase(projectId, phase, since)))
  ).flat();
  const preview = states.flatMap((state) =>
    state.verdicts
      .filter((verdict) => verdict.at >= from && !verdict.passes && verdict.allowed)
      .map((verdict) => ({
        issueKey: state.issueKey,
        issueId: state.issueId,
        at: new Date(verdict.at).toISOString(),
        missing: verdict.missing.map((reason) => reason.text),
      })),
  );
  return { from: since, preview: preview.sort((a, b) => b.at.localeCompare(a.at)).slice(0, MOST_LINES) };
}

/** Changes that were submitted before now and have not been through the gate: enforcing would meet them unprepared. */
export async function pendingOf(deps: Pick<Deps, 'store'>, projectId: string): Promise<Grandfathered> {
  const phases = ['submitted', 'scheduled', 'onHold'] as const;
  const states = (
    await Promise.all(phases.map((phase) => deps.store.issueLists.inPhase(projectId, phase, EPOCH)))
  ).flat();
  return states
    .flatMap((state) => {
      const at = submittedAt(state);
      return at === null
        ? []
        : [{ issueKey: state.issueKey, issueId: state.issueId, submittedAt: new Date(at).toISOString() }];
    })
    .sort((a, b) => a.submittedAt.localeCompare(b.submittedAt));
}

const submittedAt = (state: IssueState): number | null =>
  state.duties.submittedAt ?? state.rounds[0]?.openedAt ?? null;

/** The gate of a project as the admin sees it. `grandfathered` lists who still has to be attested before enforcing. */
export async function gateView(
  deps: Pick<Deps, 'store' | 'clock'>,
  { project }: ProjectGate,
): Promise<GateView> {
  const [{ from, preview }, pending] = await Promise.all([
    previewOf(deps, project.projectId),
    pendingOf(deps, project.projectId),
  ]);
  const attested = new Set(project.gate.grandfathered.map((one) => one.issueId));
  const { workflow } = PACKS['change-enablement'];
  const wayOut = workflow.transitions.find((transition) => transition.guard === 'wayOut')?.name;
  return {
    projectId: project.projectId,
    mode: project.gate.mode,
    since: project.gate.since,
    attached: project.gate.attached,
    attachment: project.gate.attachment,
    wayOut:
      wayOut === undefined
        ? ''
        : `"${wayOut}", for members of the emergency group only, by Jira's own condition.`,
    preview,
    previewFrom: from,
    grandfathered:
      project.gate.mode === 'enforce' ? pending.filter((one) => attested.has(one.issueId)) : pending,
  };
}
