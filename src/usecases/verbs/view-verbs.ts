import { VERBS, type VerbView } from '../../contract/verbs';
import type { IssueState } from '../../store/issue-state-types';
import type { IssueRules } from '../rules/find-practice';
import { fits, whyNot, type Speaker } from './verb-rules';

/** The verbs that fit where a change stands, with what holds this person back. Not asked of Jira: that would cost a call a view. */
export const viewVerbs = (rules: IssueRules, state: IssueState, speaker: Speaker): VerbView[] =>
  VERBS.filter((verb) => fits(verb, state.phase)).map((verb) => {
    const why = whyNot(verb, rules, state, speaker);
    return { verb, can: why === null, why };
  });
