import type { ApprovalPolicy, Approver, SealedContent, StageDefinition } from '../../domain/approvals/types';
import { routePolicy, type BuiltIn } from '../../domain/policy/route-policy';
import type { PolicyInput, Routed } from '../../domain/policy/types';
import { standardVerdict } from './change-kind';
import type { IssueRules } from '../rules/find-practice';
import { boardOf } from './people-of';
import type { PolicyBasis } from './policy-input';

/** What a version of the policy says about a change: `input` is what it is asked, as it is pinned in the round. */
export function routeChange(
  found: Pick<IssueRules, 'rules' | 'project'>,
  policy: ApprovalPolicy,
  input: PolicyInput,
  about: { readonly state: PolicyBasis; readonly content: SealedContent },
): Routed {
  const routed = routePolicy(policy, input, builtInOf(found, input, about));
  return { ...routed, stages: routed.stages.map((stage) => withBoardQuorum(found, stage)) };
}

function builtInOf(
  found: Pick<IssueRules, 'rules' | 'project'>,
  { level }: PolicyInput,
  { state, content }: { readonly state: PolicyBasis; readonly content: SealedContent },
): BuiltIn {
  const verdict = standardVerdict(state, found.project, content, level);
  return { ecab: emergencyApprover(found), ...(verdict.isStandard && { template: verdict.template }) };
}

/** Whose ballot decides an emergency change: the board of that kind, else the emergency group. */
export function emergencyApprover({ rules, project }: Pick<IssueRules, 'rules' | 'project'>): Approver {
  const board = rules.boards?.find(({ kind }) => kind === 'ECAB');
  return board === undefined
    ? { kind: 'group', groupId: project.groups.emergency, via: 'emergency group' }
    : { kind: 'board', boardId: board.id, via: board.name };
}

/** A board's own quorum holds wherever the board decides, whatever the row says. */
function withBoardQuorum(found: Pick<IssueRules, 'rules'>, stage: StageDefinition): StageDefinition {
  const quorums = stage.approvers.map((one) =>
    one.kind === 'board' ? (boardOf(found, one.boardId)?.quorum ?? 0) : 0,
  );
  const quorum = Math.max(stage.quorum, ...quorums);
  return quorum === stage.quorum ? stage : { ...stage, quorum };
}
