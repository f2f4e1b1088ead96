import type { ApprovalPolicy } from '../../../contract/approval-policy';
import { approverKey } from '../../approvals/approver-key';
import { stagesIn, twice, type LintRule, type PolicyFinding } from './finding';

/** How the table is built: its end, and ids that are used twice. */
export const lintTable: LintRule = (policy) => {
  const found: PolicyFinding[] = [];
  const ends = policy.rows.filter(({ when }) => when === 'otherwise');
  const rest = policy.rows.filter(({ when }) => when !== 'otherwise');
  const [end] = ends;
  if (end === undefined) {
    found.push({
      id: 'no-otherwise',
      severity: 'error',
      text: 'No row says "otherwise": a change that no row names could not be decided.',
      remedy: 'Add a last row for everything else.',
    });
  } else if (ends.length > 1) {
    found.push({
      id: 'several-otherwise',
      severity: 'error',
      row: ends[1]?.id ?? end.id,
      text: `${ends.length} rows say "otherwise": only the first would ever apply.`,
      remedy: 'Keep one of them.',
    });
  } else if (policy.rows.at(-1) !== end) {
    const first = policy.hit === 'FIRST';
    found.push({
      id: 'otherwise-not-last',
      severity: first ? 'error' : 'warning',
      row: end.id,
      text: first
        ? 'Rows stand after "otherwise": they would never apply.'
        : 'The row "otherwise" is not the last one: it is easily overlooked there.',
      remedy: 'Move it to the end.',
      fix: { text: 'Move "otherwise" to the end', rows: [...rest, end] },
    });
  }
  for (const id of twice(policy.rows.map((row) => row.id)))
    found.push({
      id: `duplicate-row:${id}`,
      severity: 'error',
      row: id,
      text: `Two rows have the id "${id}": nobody could tell which one decided.`,
      remedy: 'Give each row its own id.',
    });
  return [...found, ...stageIds(policy), ...noStage(policy), ...vias(policy)];
};

const stageIds = ({ rows }: ApprovalPolicy): PolicyFinding[] =>
  rows.flatMap((row) =>
    row.outcome.kind !== 'stages'
      ? []
      : twice(row.outcome.stages.map(({ id }) => id)).map((id) => ({
          id: `duplicate-stage:${row.id}:${id}`,
          severity: 'error' as const,
          row: row.id,
          stage: id,
          text: `Row "${row.name}" has two stages with the id "${id}".`,
          remedy: 'Give each stage its own id.',
        })),
  );

const noStage = ({ rows }: ApprovalPolicy): PolicyFinding[] =>
  rows.flatMap((row) =>
    row.outcome.kind === 'stages' && row.outcome.stages.every(({ advisory }) => advisory === true)
      ? [
          {
            id: `nothing-binding:${row.id}`,
            severity: 'error' as const,
            row: row.id,
            text: `Row "${row.name}" has no stage that decides: ${row.outcome.stages.length === 0 ? 'it has none' : 'all only advise'}.`,
            remedy: 'Make one stage binding, or choose "automatic" if nobody has to decide.',
          },
        ]
      : [],
  );

/** Role rules count by the word of an approver, so in one stage each word means one source of people. */
const vias = (policy: ApprovalPolicy): PolicyFinding[] =>
  stagesIn(policy).flatMap(({ row, stage, name }) =>
    twice(stage.approvers.map(({ via }) => via))
      .filter((via) => new Set(stage.approvers.filter((one) => one.via === via).map(approverKey)).size > 1)
      .map((via) => ({
        id: `duplicate-via:${row.id}:${stage.id}:${via}`,
        severity: stage.rule.kind === 'roles' ? ('error' as const) : ('warning' as const),
        row: row.id,
        stage: stage.id,
        text: `${name}: "${via}" stands for two different sources of approvers.`,
        remedy: 'Give each its own word.',
      })),
  );
