import type { Evidence } from '../../domain/risk/evidence';
import type { Millis } from '../../domain/time/types';
import type { LiveIssue } from '../../jira/read-issue';
import type { IssueState, Phase } from '../../store/issue-state-types';
import type { Deps } from '../deps';
import type { IssueRules } from '../rules/find-practice';
import { evidenceFor, gather } from './gather';

/** What a draft shows is a day old at most; from submission on it stays as it was. */
const DAY_MS = 86_400_000;
/** Once the change is carried out nothing is assessed any more. */
const ASSESSED: readonly Phase[] = ['draft', 'submitted', 'scheduled', 'onHold'];

/** What decides whether evidence is still good. */
export interface EvidenceSight {
  readonly rules: IssueRules;
  readonly issue: LiveIssue;
  readonly now: Millis;
  /** Where the change stands in Jira now. */
  readonly phase: Phase;
}

/** Whether what was gathered doesn't bear on the change as it stands, or is too old for a draft. */
export function isStale(
  { evidence }: Pick<IssueState, 'evidence'>,
  { rules, issue, now, phase }: EvidenceSight,
): boolean {
  if (!ASSESSED.includes(phase)) return false;
  if (evidence === null) return true;
  if (phase === 'draft' && now - Date.parse(evidence.at) > DAY_MS) return true;
  return !isSame(evidence.of, evidenceFor(rules, issue));
}

/** The evidence to go by: as kept, or gathered anew where it is stale, or at a submission. */
export async function evidenceOf(
  deps: Pick<Deps, 'store' | 'clock'>,
  state: Pick<IssueState, 'evidence' | 'results'>,
  sight: EvidenceSight,
  isSubmitted: boolean,
): Promise<Evidence | null> {
  if (!isSubmitted && !isStale(state, sight)) return state.evidence;
  return gather(deps, sight.rules, sight.issue, state.results.length > 0);
}

const isSame = (a: Evidence['of'], b: Evidence['of']): boolean =>
  a.team === b.team &&
  a.model === b.model &&
  a.environment === b.environment &&
  a.services.join('\n') === b.services.join('\n');
