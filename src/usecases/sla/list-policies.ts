import type { SlaPoliciesView, SlaSummary } from '../../contract/sla-admin';
import { chainOf, checkChain } from '../../domain/sla/chain';
import type { SlaDraft, SlaPolicy } from '../../domain/sla/types';
import type { Millis } from '../../domain/time/types';
import type { Deps, UseCase } from '../deps';
import { projectIn, readRules } from '../rules/change-rules';
import { latestOf } from '../rules/latest';
import { inUse, shownOf } from './in-use';
import { checksOf, lint, type Checks } from './lint-policy';
import { namesIn, type Names } from './names';
import { policyWords } from './policy-words';
import { draftedIds, readDraft, type StoredDraft } from './read-draft';
import { readVocabulary } from './read-vocabulary';

/** The policies of a project, with what is wrong in each, and how they hang together. */
export const listPolicies: UseCase<'sla.policies'> = (deps, { projectId }) => policiesView(deps, projectId);

export async function policiesView(
  deps: Pick<Deps, 'jira' | 'store' | 'clock'>,
  projectId: string,
): Promise<SlaPoliciesView> {
  const rules = await readRules(deps);
  const project = projectIn(rules, projectId);
  const now = deps.clock.now();
  const published = latestOf(project.slaPolicies);
  const ids = new Set([...published.map(({ id }) => id), ...(await draftedIds(deps, projectId))]);
  const drafts = await Promise.all(
    [...ids].map(async (id) => ({ id, ...(await readDraft(deps, projectId, id)) })),
  );
  const vocabulary = await readVocabulary(deps, rules, project);
  const checks = checksOf(vocabulary, rules, project, now);
  const names = namesIn(vocabulary, rules, projectId);
  const policies = drafts.flatMap(({ id, draft }) => {
    const versions = project.slaPolicies.filter((one) => one.id === id);
    const policy = shownOf(versions, now);
    return policy === null && draft === null ? [] : [summaryOf({ id, policy, draft }, checks, names, now)];
  });
  const chains = chainOf(inUse(project.slaPolicies, now)).map((chain) => ({
    sla: chain.sla.id,
    parts: chain.parts.map(({ id }) => id),
    findings: checkChain(chain, checks.chain),
  }));
  return { projectId, projectKey: project.projectKey, policies, chains };
}

interface Shown {
  readonly id: string;
  readonly policy: SlaPolicy | null;
  readonly draft: StoredDraft | null;
}

function summaryOf({ id, policy, draft }: Shown, checks: Checks, names: Names, now: Millis): SlaSummary {
  // What is being edited is what its findings are about.
  const said: SlaDraft | null = draft?.value ?? policy;
  const findings = said === null ? [] : lint(said, checks);
  const shown: SlaDraft | null = policy ?? said;
  return {
    id,
    name: shown?.name ?? id,
    agreement: shown?.agreement ?? 'SLA',
    supports: shown?.supports ?? null,
    version: policy?.version ?? 0,
    effectiveFrom: policy?.effectiveFrom ?? draft?.savedAt ?? new Date(now).toISOString(),
    state: stateOf(policy, now),
    hasDraft: draft !== null,
    origin: policy === null ? 'admin' : (policy.origin ?? 'pack'),
    words: shown === null ? [] : policyWords(shown, names),
    errors: findings.filter(({ severity }) => severity === 'error').length,
    warnings: findings.filter(({ severity }) => severity === 'warning').length,
  };
}

function stateOf(policy: SlaPolicy | null, now: Millis): SlaSummary['state'] {
  if (policy === null) return 'draftOnly';
  if (policy.retired === true) return 'retired';
  return Date.parse(policy.effectiveFrom) <= now ? 'inForce' : 'planned';
}
