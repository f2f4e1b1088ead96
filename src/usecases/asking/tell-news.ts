import type { IssueState } from '../../store/issue-state-types';
import type { Deps } from '../deps';
import { newsFor } from './news';
import { mailPeople, writeLines } from './tell-people';

/** Tells those who voted that it counts no longer, in one notice each. Whoever writes the first line sends the mail. */
export async function tellNews(deps: Deps, state: IssueState): Promise<void> {
  for (const { id, to, text } of newsFor(state, deps.clock.now())) {
    const message = { id, subject: `${state.issueKey}: your vote`, text, urgent: false, due: null };
    if (!(await writeLines(deps, state, to, message))) continue;
    if ((await mailPeople(deps, state.issueId, to, message)) !== 'refused') continue;
    deps.log.info('news.not-mailed', { issueId: state.issueId });
  }
}
