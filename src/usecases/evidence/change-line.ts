import type { AuditedChange } from '../../contract/evidence';
import type { Tombstone } from '../../contract/evidence-pack';
import { isoOf } from '../../jira/instant';
import type { IssueState } from '../../store/issue-state-types';
import { lastRoundOf } from '../change/rounds-of';

const DECISIONS: Readonly<
  Record<NonNullable<IssueState['rounds'][number]['closed']>['how'], AuditedChange['decision']>
> = {
  gate: 'passed',
  rejected: 'rejected',
  void: 'void',
  resubmitted: 'ended',
  cancelled: 'ended',
  superseded: 'ended',
};

/** A change as lists for auditors show it. */
export function changeLine(state: IssueState, tombstone: Tombstone | null): AuditedChange {
  const last = lastRoundOf(state);
  return {
    issueId: state.issueId,
    key: tombstone?.key ?? state.issueKey,
    projectId: state.projectId,
    // Only issues with clocks and nothing else are in this phase; they are no changes.
    state: tombstone !== null ? 'deleted' : state.phase === 'clocks' ? 'draft' : state.phase,
    kind: kindOf(state),
    level: state.assessments.at(-1)?.level ?? null,
    decision: last === null ? 'none' : last.closed === null ? 'open' : DECISIONS[last.closed.how],
    submittedAt: state.duties.submittedAt === null ? null : isoOf(state.duties.submittedAt),
    seenAt: state.seenAt,
    rounds: state.rounds.length,
    ballots: state.ballots.length,
    unauthorised: state.unauthorised.length,
    result: state.results.at(-1)?.result ?? null,
    records: state.audit?.count ?? 0,
  };
}

/** As the ledger has it: an emergency that was declared and not withdrawn, a change from a template, or neither. */
function kindOf(state: IssueState): AuditedChange['kind'] {
  const { emergency, origin } = state;
  const last = emergency.findLast(({ kind }) => kind === 'declared' || kind === 'withdrawn');
  if (last?.kind === 'declared') return 'emergency';
  return lastRoundOf(state)?.input?.kind ?? (origin?.kind === 'template' ? 'standard' : 'normal');
}

export const isChange = ({ practice }: IssueState): boolean => practice === 'change-enablement';
