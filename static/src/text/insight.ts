import type { DecisionsView, PermissionsView } from '../../../src/contract/insight';
import { counted } from '../format/plural';

type Verdict = NonNullable<DecisionsView['decisions'][number]['outcome']>['verdict'];
type Holder = NonNullable<PermissionsView['permissions'][number]['holders']>[number]['kind'];

const verdicts: Record<Verdict, string> = {
  came: 'The benefit came',
  partly: 'It came in part',
  not: 'It did not come',
};
const holders: Record<Holder, string> = { group: 'Group', role: 'Role', user: 'Person', other: 'Other' };

export const insight = {
  holders,
  decision: {
    title: 'Who decided',
    why: 'Optional. Steward shows the figures again on the day you give, so that you can see whether it was worth it.',
    approvedBy: 'Approved by',
    approvedByHelp: 'The person on the business side, in words; no account is stored.',
    benefit: 'Benefit expected',
    benefitHelp: 'For example: fewer changes that fail, from 12 % to 5 %.',
    checkOn: 'Check on',
    notGiven: 'Not recorded',
    invalid: {
      approvedBy: 'Name who approved it, with at least 2 characters.',
      benefit: 'Say what you expect, with at least 3 characters.',
      checkOn: 'Give a day after today.',
    },
  },
  benefit: {
    title: 'Is it worth it?',
    decisions: 'Decisions',
    none: 'No decision is recorded',
    noneWhy:
      'When you adopt a practice you can say who approved it, what it should bring, and when to check.',
    approvedBy: (name: string) => `Approved by ${name}`,
    recorded: 'Recorded by',
    due: 'Time to check',
    checkOn: 'Check on',
    figure: 'Figure',
    then: 'Then',
    now: 'Now',
    noFigures: 'No figure of Jira’s measures this practice yet.',
    notThen: 'not counted then',
    verdicts,
    close: 'Record the outcome',
    verdict: 'Did the benefit come?',
    note: 'What you saw',
    noteNeeded: 'Write at least 3 characters.',
    verdictNeeded: 'Choose one.',
    save: 'Save the outcome',
    saved: 'The outcome is recorded.',
    judged: 'Judged by',
  },
  readiness: {
    title: 'What would help next',
    from: (days: number) => `From this project’s own tickets of the last ${counted(days, 'day')}.`,
    none: 'Nothing stands out',
    noneWhy: 'No figure of this project points to a practice that it lacks.',
    adopted: 'Adopted already',
    adopt: 'Adopt it',
    adoptOne: (name: string) => `Adopt it: ${name}`,
    all: 'All figures',
    figure: 'Figure',
    value: 'Value',
    basis: 'How it was counted',
    notCounted: 'not known',
    notes: 'What could not be counted',
  },
  history: {
    title: 'What happened here',
    none: 'Nothing has happened yet',
    noneWhy: 'Everything that Steward does in this project, and who asked for it, is listed here.',
    more: 'Show earlier',
    details: (count: number) => counted(count, 'detail'),
    loaded: (count: number) => `${counted(count, 'entry', 'entries')} shown.`,
  },
  permissions: {
    title: 'Who holds which permission',
    lead: 'Steward’s permissions are Jira’s: an administrator gives them on Jira’s own pages.',
    project: 'Show the permissions of',
    site: 'The site only',
    name: 'Permission',
    allows: 'Allows',
    holders: 'Held by',
    unknown: 'Jira can’t be asked',
    nobody: 'Nobody',
    change: 'Change it in Jira',
    scope: { site: 'Whole site', project: 'This project' },
  },
};
