import type { ApprovalPolicy } from '../../contract/approval-policy';
import type { TriedOn } from '../../contract/policies';
import { explain } from '../../domain/policy/words/explain';
import { inputWords } from '../../domain/policy/lint/input-words';
import { routePolicy } from '../../domain/policy/route-policy';
import type { PolicyInput, Routed } from '../../domain/policy/types';
import type { RulesInForce } from '../../domain/rules/types';
import { readIssueTexts } from '../../jira/reports/read-issue-texts';
import { emergencyApprover } from '../approvals/route-change';
import { nextAssessment } from '../change/next-assessment';
import { routedNow } from '../change/open-next-round';
import type { Deps, UseCase } from '../deps';
import { Refusal } from '../refusal';
import { projectIn, readRules, withProject } from '../rules/change-rules';
import { foldedChange } from '../schedule/folded-change';
import { policyOf } from './policy-draft';
import { versionsIn } from './policy-versions';
import { namesOf, readPolicyVocabulary } from './vocabulary';

/** What a table says about a change, and why: a real one by its key, or one that could be. Nothing is kept. */
export const tryPolicy: UseCase<'policies.try'> = async (deps, { projectId, table, on }) => {
  const rules = await readRules(deps);
  const project = projectIn(rules, projectId);
  const { newest } = versionsIn(project, deps.clock.now());
  const policy = policyOf({ ...newest, version: newest.version + 1 }, table, newest.effectiveFrom);
  if (policy.rows.every(({ when }) => when !== 'otherwise'))
    throw new Refusal(
      'BAD_INPUT',
      'The table has no row for everything else, so there are changes it says nothing about.',
      'Add a row that applies to everything else, and try again.',
    );
  const { issueKey, input, routed } =
    'issueKey' in on
      ? await ofChange(deps, rules, projectId, on.issueKey, policy)
      : { issueKey: null, ...ofInput(rules, projectId, policy, on) };
  const names = namesOf(await readPolicyVocabulary(deps, rules, project));
  const lines = explain(routed);
  return {
    issueKey,
    input: inputWords(policy, input, names),
    rows: routed.rows.map((row) => ({ ...row })),
    outcome: routed.outcome,
    because: [...routed.because],
    stages: lines.slice(routed.because.length),
  };
};

interface Tried {
  readonly input: PolicyInput;
  readonly routed: Routed;
}

async function ofChange(
  deps: Deps,
  rules: RulesInForce,
  projectId: string,
  asked: string,
  policy: ApprovalPolicy,
): Promise<Tried & { readonly issueKey: string }> {
  // Asked for as the person: a change that they may not see is not there.
  const [issueId] = (await readIssueTexts(deps.jira, [asked.trim()])).keys();
  if (issueId === undefined)
    throw new Refusal(
      'NOT_FOUND',
      `issueKey: "${asked}" does not exist or you cannot see it.`,
      'Give the key of a change of this project.',
    );
  const folded = await foldedChange(deps, issueId);
  if (folded.issue.projectId !== projectId)
    throw new Refusal(
      'BAD_INPUT',
      `issueKey: ${folded.issue.key} is a change of another project.`,
      'Give the key of a change of this project.',
    );
  const { state, issue, content, now } = folded;
  const project = projectIn(rules, projectId);
  const tried = withProject(rules, { ...project, approvalPolicies: [policy] });
  const found = {
    ...folded.rules,
    rules: tried,
    project: { ...folded.rules.project, approvalPolicies: [policy] },
  };
  const { assessment } = nextAssessment(state, { ...folded, content }, { at: now, cause: null });
  return {
    issueKey: issue.key,
    ...routedNow(state, { rules: found, issue, content }, assessment, policy, now),
  };
}

function ofInput(
  rules: RulesInForce,
  projectId: string,
  policy: ApprovalPolicy,
  given: Exclude<TriedOn, { readonly issueKey: string }>,
): Tried {
  const input: PolicyInput = {
    ...given,
    likelihood: null,
    damage: null,
    criticality: null,
    collision: 0,
    fields: {},
  };
  const ecab = emergencyApprover({ rules, project: projectIn(rules, projectId) });
  return { input, routed: routePolicy(policy, input, { ecab }) };
}
