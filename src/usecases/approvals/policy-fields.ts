import type { ApprovalPolicy, PolicyRow } from '../../domain/approvals/types';
import { atomsOf, type PolicyAtom } from '../../domain/policy/condition';
import type { RulesInForce } from '../../domain/rules/types';

/** Jira's field of labels. */
const LABELS = 'labels';

const atomsIn = ({ when }: PolicyRow): readonly PolicyAtom[] => (when === 'otherwise' ? [] : atomsOf(when));

/** Fields by whose values a policy judges. */
export const namedFields = ({ rows }: ApprovalPolicy): readonly string[] => [
  ...new Set(rows.flatMap(atomsIn).flatMap((atom) => ('field' in atom ? [atom.field] : []))),
];

/** Fields from which it takes people. */
const fieldsOfPeople = ({ outcome }: PolicyRow): readonly string[] =>
  (outcome.kind === 'stages' ? outcome.stages : []).flatMap(({ approvers, deadline }) =>
    [...approvers, ...(deadline?.to ?? [])].flatMap((one) => (one.kind === 'field' ? [one.fieldId] : [])),
  );

const ofPolicy = (policy: ApprovalPolicy): readonly string[] => [
  ...namedFields(policy),
  ...policy.rows.flatMap(fieldsOfPeople),
  ...(policy.rows.flatMap(atomsIn).some(({ fact }) => fact === 'label') ? [LABELS] : []),
];

/** Field ids that approval policies judge by or take people from: reading a change has to ask for them. */
export function policyFields(rules: RulesInForce, projectId: string | null): string[] {
  const projects = Object.values(rules.projects).filter(
    (project) => projectId === null || project.projectId === projectId,
  );
  return [...new Set(projects.flatMap(({ approvalPolicies }) => approvalPolicies.flatMap(ofPolicy)))].sort();
}
