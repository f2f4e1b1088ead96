import type { ApprovalPolicy } from '../../contract/approval-policy';
import { policyFinding, type PolicyCheck, type PolicyFindingView } from '../../contract/policies';
import { lintPolicy } from '../../domain/policy/lint/lint-policy';
import type { ProjectRules, RulesInForce } from '../../domain/rules/types';
import type { Deps, UseCase } from '../deps';
import { Refusal } from '../refusal';
import { projectIn, readRules } from '../rules/change-rules';
import { diffTables, outcomeOf, whenOf } from './diff-tables';
import { policyOf } from './policy-draft';
import { policySight } from './policy-sight';
import { versionsIn } from './policy-versions';
import { namesOf, readPolicyVocabulary } from './vocabulary';

/** What the linter finds in a draft, what it changes, and its rows in words. Nothing is written. */
export const checkPolicy: UseCase<'policies.check'> = async (deps, { projectId, draft, people }) => {
  const rules = await readRules(deps);
  const project = projectIn(rules, projectId);
  const { newest } = versionsIn(project, deps.clock.now());
  const acknowledged = draft.acknowledged.map(({ id }) => id);
  return lookAt(deps, rules, project, policyOf(newest, draft, newest.effectiveFrom), {
    acknowledged,
    people,
  });
};

/** Lints a policy with the people and things of the site as they are now. */
export async function lookAt(
  deps: Pick<Deps, 'jira' | 'store' | 'clock'>,
  rules: RulesInForce,
  project: ProjectRules,
  policy: ApprovalPolicy,
  options: { readonly acknowledged: readonly string[]; readonly people: boolean },
): Promise<PolicyCheck> {
  const words = await readPolicyVocabulary(deps, rules, project);
  const { sight, partial } = await policySight(deps, rules, project, policy, words, options);
  const { newest } = versionsIn(project, deps.clock.now());
  const names = namesOf(words);
  return {
    findings: lintPolicy(policy, sight).map((one) => policyFinding.parse(one)),
    changes: diffTables(newest, policy, names),
    words: Object.fromEntries(
      policy.rows.map((row) => [row.id, { when: whenOf(row, names), outcome: outcomeOf(row) }]),
    ),
    partial: [...words.partial, ...partial],
  };
}

/** @throws Refusal BAD_INPUT with all that keeps a policy from being activated */
export function refuseErrors(findings: readonly PolicyFindingView[]): void {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  throw new Refusal('BAD_INPUT', errors.map(({ text }) => text).join(' '), errors[0]?.remedy, {
    findings: errors,
  });
}
