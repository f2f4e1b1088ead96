import type { Action, Step } from '../provisioning';

/** What several adoptions that are made together do, in order. */
export type ImportAction =
  | { readonly kind: 'adoption'; readonly projectId: string; readonly action: Action }
  /** Puts the rules of all projects in force in one write. */
  | { readonly kind: 'switchOn' };
export interface ImportStep {
  readonly id: string;
  readonly text: string;
  readonly action: ImportAction;
}

export interface ProjectPlan {
  readonly projectId: string;
  readonly key: string;
  readonly steps: readonly Step[];
}

/**
 * The steps of several adoptions as one job: first everything in Jira, project after project; then the rules of all of
 * them at once, so that nothing is in force before everything is there; then what shows them.
 */
export function importSteps(projects: readonly ProjectPlan[]): ImportStep[] {
  const changed = projects.filter(({ steps }) => steps.length > 0);
  const stepsOf = (take: (kind: Action['kind']) => boolean): ImportStep[] =>
    changed.flatMap((project) =>
      project.steps.filter((step) => take(step.action.kind)).map((step) => inProject(project, step)),
    );
  const publish = stepsOf((kind) => kind === 'publishAdoption').slice(0, 1);
  const switchOn: ImportStep = {
    id: 'switchOn',
    text: `Switch on the rules of ${changed.map(({ key }) => key).join(', ')} together`,
    action: { kind: 'switchOn' },
  };
  return [
    ...stepsOf((kind) => kind !== 'putRules' && kind !== 'publishAdoption' && kind !== 'pinPanel'),
    ...(stepsOf((kind) => kind === 'putRules').length > 0 ? [switchOn] : []),
    ...publish,
    ...stepsOf((kind) => kind === 'pinPanel'),
  ];
}

const inProject = ({ projectId, key }: ProjectPlan, { id, text, action }: Step): ImportStep => ({
  id: `${projectId}/${id}`,
  text: `${key}: ${text}`,
  action: { kind: 'adoption', projectId, action },
});
