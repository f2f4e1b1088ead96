import { isoOf } from '../../jira/instant';
import type { LiveIssue } from '../../jira/read-issue';
import type { IssueState } from '../../store/issue-state-types';
import type { IssueRules } from '../rules/find-practice';

/** The aggregate of an issue that Steward sees for the first time. */
export const emptyState = ({ practice }: IssueRules, issue: LiveIssue, now: number): IssueState => ({
  issueId: issue.id,
  issueKey: issue.key,
  projectId: issue.projectId,
  practice: practice.practice,
  version: 0,
  phase: practice.practice === 'change-enablement' ? 'draft' : 'clocks',
  dueAt: null,
  slaDue: null,
  clocks: [],
  openCases: [],
  listed: { priority: null, team: null },
  pins: {},
  breachNotes: [],
  waitingMails: [],
  seenAt: isoOf(now),
  cursor: { changelogId: null, eventId: null, issueUpdated: null, fingerprint: null },
  facts: [],
  pages: 0,
  duties: { creator: null, reporters: [], implementers: [], taskAssignees: [], submittedAt: null },
  assessments: [],
  rounds: [],
  ballots: [],
  verdicts: [],
  unauthorised: [],
  fired: [],
  published: {},
  wanted: {},
  audit: null,
  attempts: 0,
});
