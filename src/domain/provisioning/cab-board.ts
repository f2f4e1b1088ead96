import type { ApprovalPolicy, Approver } from '../approvals/types';
import type { BoardRules } from '../../contract/board-terms';

/** The stage of the shipped policy in which the CAB decides. */
const CAB_STAGE = 'cab';

/**
 * The shipped policy for a project, its CAB stage asking a board. On a first adoption that is the project's only CAB board; later it is
 * whom the latest version asks, so that a board that was made since changes nothing until an admin says so. The owner's
 * stage goes on asking the group: a board's quorum would hold there, too, and any one person is to be enough.
 */
export function withCabBoard(
  policy: ApprovalPolicy,
  earlier: readonly ApprovalPolicy[],
  boards: readonly BoardRules[],
  projectId: string,
): ApprovalPolicy {
  const latest = [...earlier].sort((a, b) => a.version - b.version).at(-1);
  const board = latest === undefined ? onlyBoard(policy, boards, projectId) : boardAsked(latest);
  if (board === null) return policy;
  const rows = policy.rows.map((row) =>
    row.outcome.kind === 'stages'
      ? {
          ...row,
          outcome: {
            ...row.outcome,
            stages: row.outcome.stages.map((stage) =>
              stage.id === CAB_STAGE ? { ...stage, approvers: [board] } : stage,
            ),
          },
        }
      : row,
  );
  return { ...policy, rows };
}

/** Of several boards an admin chooses; one that is too small for the quorum could never decide. */
function onlyBoard(
  policy: ApprovalPolicy,
  boards: readonly BoardRules[],
  projectId: string,
): Approver | null {
  const quorum = Math.max(0, ...cabStages(policy).map((stage) => stage.quorum));
  const [board, ...more] = boards.filter(
    ({ kind, projects }) =>
      kind === 'CAB' && projects !== undefined && (projects.length === 0 || projects.includes(projectId)),
  );
  if (board === undefined || more.length > 0) return null;
  const canDecide = board.groups.length > 0 || board.members.length >= Math.max(1, quorum);
  return canDecide ? { kind: 'board', boardId: board.id, via: board.name } : null;
}

const boardAsked = (policy: ApprovalPolicy): Approver | null =>
  cabStages(policy)
    .flatMap(({ approvers }) => approvers)
    .find(({ kind }) => kind === 'board') ?? null;

const cabStages = ({ rows }: ApprovalPolicy) =>
  rows.flatMap(({ outcome }) =>
    outcome.kind === 'stages' ? outcome.stages.filter(({ id }) => id === CAB_STAGE) : [],
  );
