import { sameContent } from '../../domain/provisioning/hash';
import type { ProjectRules, RulesInForce } from '../../domain/rules/types';
import type { Deps } from '../deps';
import { Refusal } from '../refusal';
import { changeRules, projectIn, withProject } from '../rules/change-rules';
import { rulesOf, subjectOf, TEMPLATE, templateRecord, type TemplateRecord } from './template-record';

/** A change of a template, by whom, on the revision that they saw (0: there is none yet). */
export interface Putting {
  readonly projectId: string;
  readonly id: string;
  readonly revision: number;
  readonly by: string;
}

/**
 * Writes the next revision of a template, and what the rules in force carry of it, in one transaction. `next` is given what is there
 * now and the instant (ISO), and may refuse. Gives the rules as they are afterwards.
 * @throws Refusal STALE when somebody else was quicker
 */
export async function putTemplate(
  deps: Pick<Deps, 'store' | 'clock'>,
  { projectId, id, revision, by }: Putting,
  next: (before: TemplateRecord | null, at: string) => TemplateRecord,
): Promise<RulesInForce> {
  const subject = subjectOf(projectId, id);
  const { config } = deps.store;
  // A condition on an absent row fails: the head is there, saying nothing, before anything is written with it.
  if (revision === 0) await config.prepare(TEMPLATE, subject);
  return changeRules(deps, by, async (rules, at) => {
    const project = projectIn(rules, projectId);
    const known = await config.get(TEMPLATE, subject, templateRecord);
    if ((known?.version ?? 0) !== revision) throw stale(known?.version ?? 0);
    const value = next(known?.value ?? null, at);
    if (sameContent(value, known?.value)) return null;
    return {
      rules: withProject(rules, withTemplate(project, id, value)),
      record: {
        subjects: [projectId],
        kind: 'template changed',
        data: { template: id, revision: revision + 1, what: value.what },
      },
      together: config.writes({ kind: TEMPLATE, subject, version: revision, value, by, at }),
    };
  });
}

function withTemplate(project: ProjectRules, id: string, value: TemplateRecord): ProjectRules {
  const compiled = rulesOf(value);
  const others = (project.templates ?? []).filter((one) => one.id !== id);
  return { ...project, templates: compiled === null ? others : [...others, compiled] };
}

const stale = (present: number): Refusal =>
  present === 0
    ? new Refusal('STALE', 'This template is not there any more.', 'Reload the list.')
    : new Refusal(
        'STALE',
        'Somebody else has changed this template meanwhile, or another one has its id.',
        'Open it again and make your change on what is there now.',
        { version: present },
      );
