import type { SlaPolicyView } from '../../contract/sla-admin';
import type { RulesInForce } from '../../domain/rules/types';
import type { SlaPolicy } from '../../domain/sla/types';
import type { Deps, UseCase } from '../deps';
import { Refusal } from '../refusal';
import { projectIn, readRules } from '../rules/change-rules';
import { readVersionsBy } from '../rules/versions-by';
import { copyOf } from './copy';
import { diffPolicies } from './diff-policies';
import { shownOf } from './in-use';
import { checksOf, lint } from './lint-policy';
import { namesIn, type Names } from './names';
import { policyWords } from './policy-words';
import { readDraft } from './read-draft';
import { readVocabulary } from './read-vocabulary';
import { jobOfPolicy } from './under-way';

/** One policy: what is in force, what is being edited and what is wrong with it, and how it came to be. */
export const viewPolicy: UseCase<'sla.policy'> = async (deps, { projectId, policyId }) =>
  policyView(deps, await readRules(deps), projectId, policyId);

export async function policyView(
  deps: Pick<Deps, 'jira' | 'store' | 'clock'>,
  rules: RulesInForce,
  projectId: string,
  policyId: string,
): Promise<SlaPolicyView> {
  const project = projectIn(rules, projectId);
  const versions = project.slaPolicies
    .filter(({ id }) => id === policyId)
    .sort((a, b) => a.version - b.version);
  const [{ draft }, vocabulary, job] = await Promise.all([
    readDraft(deps, projectId, policyId),
    readVocabulary(deps, rules, project),
    jobOfPolicy(deps, projectId, policyId),
  ]);
  const now = deps.clock.now();
  const names = namesIn(vocabulary, rules, projectId);
  const policy = shownOf(versions, now);
  const said = draft?.value ?? policy;
  if (said === null)
    throw new Refusal(
      'NOT_FOUND',
      'There is no such policy in this project.',
      'Choose one from the list of policies, or begin a new one.',
    );
  return {
    projectId,
    policyId,
    policy: policy === null ? null : copyOf(policy),
    draft: draft === null ? null : { ...draft, value: copyOf(draft.value) },
    findings: lint(said, checksOf(vocabulary, rules, project, now)),
    words: policyWords(said, names),
    versions: await versionsOf(deps, projectId, versions, names),
    job,
  };
}

/** Newest first, each with what it changed. */
async function versionsOf(
  deps: Pick<Deps, 'store'>,
  projectId: string,
  versions: readonly SlaPolicy[],
  names: Names,
): Promise<SlaPolicyView['versions']> {
  const [first] = versions;
  const made = first === undefined ? [] : await readVersionsBy(deps, projectId, first.id);
  return versions
    .map((one, index) => {
      const by = made.find(({ version }) => version === one.version);
      const retired = one.retired === true;
      return {
        version: one.version,
        effectiveFrom: one.effectiveFrom,
        retired,
        by: by?.by ?? null,
        at: by?.at ?? null,
        changes: [
          ...diffPolicies(versions[index - 1] ?? null, one, names),
          ...(retired ? [{ what: 'Serves new tickets', before: 'yes', after: 'no' }] : []),
        ],
      };
    })
    .reverse();
}
