import type { IssueState } from '../../store/issue-state-types';
import type { Deps } from '../deps';
import { newsFor } from './news';
import { tellOnce } from './tell-once';

/** Tells those who voted that it counts no longer, in one notice each. */
export async function tellNews(deps: Deps, state: IssueState): Promise<void> {
  for (const { id, to, text } of newsFor(state, deps.clock.now())) {
    const message = { id, subject: `${state.issueKey}: your vote`, text, urgent: false, due: null };
    await tellOnce(deps, state, { people: to, mailTo: { users: to, groupIds: [] } }, message);
  }
}
