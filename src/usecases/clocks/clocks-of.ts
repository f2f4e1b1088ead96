import type { History } from '../../domain/history/types';
import type { Deps } from '../deps';
import type { Folded } from '../fold-issue';
import { readHistory } from './read-history';
import { replayClocks, type Clock } from './replay-clocks';

/** The history and the clocks of a folded issue. Null: the fold didn't need the history; ask it to replay. */
export async function clocksOf(
  deps: Pick<Deps, 'store'>,
  { rules, issue, state, entries, now }: Folded,
): Promise<{ readonly history: History; readonly clocks: readonly Clock[] } | null> {
  if (entries === null) return null;
  const facts = [...(await deps.store.issues.olderFacts(state)), ...state.facts];
  const history = readHistory(rules, issue, entries, facts);
  return { history, clocks: replayClocks(rules, history, state.pins, now) };
}
