import type { IssueState } from '../../store/issue-state-types';
import { askLater } from '../asking/ask-later';
import { NEWS_MS } from '../asking/news';
import { hasClocks } from '../clocks/clock-fields';
import type { Deps } from '../deps';
import type { Folded } from '../fold-issue';
import { tellUnauthorisedLater } from '../gate/tell-unauthorised';
import { isKept, keepDecided } from '../policies/keep-decided';
import { isHistoryKept } from '../reports/keep-history';
import { keepLater } from '../reports/keep-later';
import { countLater, isCounted } from '../risk/count-later';
import { scheduleLater } from '../schedule/schedule-later';

/**
 * Sends again what follows a write of an aggregate, where what it brings about is not there: the process may have died before the
 * queue was told. Nobody is told twice. Where all is in place it sends nothing, and a change costs three reads at most.
 */
export async function followAgain(
  deps: Deps,
  { rules, issue }: Pick<Folded, 'rules' | 'issue'>,
  state: IssueState,
): Promise<void> {
  await askLater(deps, { ...state, rounds: [], facts: [], emergency: [] }, state);
  if (state.practice !== 'change-enablement') return;
  await scheduleLater(deps, rules, issue, state);
  const since = deps.clock.now() - NEWS_MS;
  const arrivedBefore = state.unauthorised.filter(({ at }) => at < since);
  await tellUnauthorisedLater(deps, { unauthorised: arrivedBefore }, state);
  if (!(await isKept(deps, state))) await keepDecided(deps, state);
  if (state.phase === 'closed' && hasClocks(rules) && !(await isHistoryKept(deps, state)))
    await keepLater(deps, state.issueId);
  if (isCounted(state) && (await deps.store.outcomes.get(state.issueId)) === null)
    await countLater(deps, state);
}
