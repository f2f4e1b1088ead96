import { materialDiff } from '../../domain/approvals';
import { MAX_CHANGELOG_FIELDS } from '../../jira/read-changelog';
import type { LiveIssue } from '../../jira/read-issue';
import type { IssueState } from '../../store/issue-state-types';
import type { IssueRules } from '../rules/find-practice';
import { openRoundOf } from './close-open-round';
import { contentOf, sealedFieldId } from './read-change';

/** The fields whose history a change needs: at most ten, what decides first, then those whose editor must be named. */
export function historyFields({ practice }: IssueRules, state: IssueState, issue: LiveIssue): string[] {
  const round = openRoundOf(state);
  const edited = round === null ? [] : materialDiff(round.content, contentOf(practice, issue));
  const implementer = practice.fields.implementer;
  return [
    'status',
    'reporter',
    'issuetype',
    ...(implementer === undefined ? [] : [implementer]),
    ...edited.map(({ field }) => sealedFieldId(practice, field)),
  ].slice(0, MAX_CHANGELOG_FIELDS);
}
