import type { ChangeKind } from '../../contract/slot';
import type { SealedContent } from '../../domain/approvals/types';
import type { Level } from '../../domain/risk/types';
import type { ProjectRules } from '../../domain/rules/types';
import { standardOf, type StandardVerdict } from '../../domain/templates/standard-of';
import type { IssueState } from '../../store/issue-state-types';

/** Whether it was declared an emergency through Steward, and that hasn't been taken back. */
export const isEmergency = ({ emergency }: Pick<IssueState, 'emergency'>): boolean =>
  emergency.findLast(({ kind }) => kind === 'declared' || kind === 'withdrawn')?.kind === 'declared';

/** Whether a change is standard by the ledger and its template, and if not, what deviates. */
export const standardVerdict = (
  { origin }: Pick<IssueState, 'origin'>,
  { templates = [] }: Pick<ProjectRules, 'templates'>,
  content: SealedContent,
  level: Level | null,
): StandardVerdict => standardOf(origin?.kind === 'template' ? origin : null, templates, content, level);

/**
 * What kind of change it is by the ledger alone (RULES 8), whatever its type field says: an emergency while it is declared one,
 * standard while its template holds, else normal.
 */
export function kindInForce(
  state: Pick<IssueState, 'emergency' | 'origin'>,
  project: Pick<ProjectRules, 'templates'>,
  content: SealedContent,
  level: Level | null,
): ChangeKind {
  if (isEmergency(state)) return 'emergency';
  return standardVerdict(state, project, content, level).isStandard ? 'standard' : 'normal';
}

/** The same as freezes see it: a standard change passes those that let standard changes pass only if its template is exempt. */
export function kindInFreezes(
  state: Pick<IssueState, 'emergency' | 'origin'>,
  project: Pick<ProjectRules, 'templates'>,
  content: SealedContent,
  level: Level | null,
): ChangeKind {
  if (isEmergency(state)) return 'emergency';
  const verdict = standardVerdict(state, project, content, level);
  return verdict.isStandard && verdict.template.freezeExempt ? 'standard' : 'normal';
}
