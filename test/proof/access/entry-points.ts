/** What stands between an entry point and the app's own rights. */
export type Gate =
  | 'resolver' // each of its names declares a permission; see expect.ts
  | 'action' // asks Jira as the person on whose behalf it runs; see expect.ts
  | 'platform' // only the platform calls it: no person's request reaches it
  | 'signature' // anybody can call it; a key's signature is checked before anything is read
  | 'nothing to tell'; // reads nothing

/** Every function of the manifest: who may call it, and why it may act as the app. A new one needs a line here. */
export const ENTRY_POINTS: Readonly<Record<string, { readonly gate: Gate; readonly why: string }>> = {
  admin: { gate: 'resolver', why: 'Each resolver asks for "configure rules" first.' },
  panel: { gate: 'resolver', why: 'Each resolver asks Jira about the issue as the person first.' },
  clocks: { gate: 'resolver', why: 'Each resolver asks Jira about the issue as the person first.' },
  reports: { gate: 'resolver', why: 'Each resolver asks Jira about the project as the person first.' },
  desk: { gate: 'resolver', why: 'What is the caller’s own, their boards, or the audit permission.' },
  portal: { gate: 'resolver', why: 'Each resolver asks for the request as the person first.' },
  'service-panel': { gate: 'resolver', why: 'Each resolver asks Jira about the issue as the person first.' },
  'change-risk': { gate: 'action', why: 'Reads the issue as the person before anything else.' },
  'start-approval-run': { gate: 'action', why: 'Makes the transition as the person.' },
  'approval-state-read': { gate: 'action', why: 'Reads the issue as the person before anything else.' },
  'outcome-record': { gate: 'action', why: 'Writes the field as the person.' },
  'jql-breached': { gate: 'nothing to tell', why: 'Answers a fragment of JQL from its arguments alone.' },
  'jql-at-risk': { gate: 'nothing to tell', why: 'Answers a fragment of JQL from its arguments alone.' },
  'jql-due-within': { gate: 'nothing to tell', why: 'Answers a fragment of JQL from its arguments alone.' },
  'jql-conflict': { gate: 'nothing to tell', why: 'Answers a fragment of JQL from its arguments alone.' },
  'jql-freeze': { gate: 'nothing to tell', why: 'Answers a fragment of JQL from its arguments alone.' },
  'jql-my-vote': { gate: 'nothing to tell', why: 'Answers a fragment of JQL from its arguments alone.' },
  'jql-approval': { gate: 'nothing to tell', why: 'Answers a fragment of JQL from its arguments alone.' },
  gate: {
    gate: 'platform',
    why: 'Jira asks it during a transition, and shows its words to whoever makes it.',
  },
  'deploy-gate': {
    gate: 'signature',
    why: 'A pipeline has no person: the key says which projects it may ask about.',
  },
  'on-issue': { gate: 'platform', why: 'Jira’s events.' },
  'on-config': { gate: 'platform', why: 'Jira’s events.' },
  'on-installed': { gate: 'platform', why: 'The platform’s events.' },
  'on-uninstall': { gate: 'platform', why: 'Runs when an administrator uninstalls the app.' },
  sweep: { gate: 'platform', why: 'A schedule.' },
  'every-day': { gate: 'platform', why: 'A schedule.' },
  'work-issue': { gate: 'platform', why: 'A queue that the app alone can push to.' },
  'work-ask': { gate: 'platform', why: 'A queue that the app alone can push to.' },
  'work-job': { gate: 'platform', why: 'A queue: who started the job was asked before it was pushed.' },
  'work-upkeep': { gate: 'platform', why: 'A queue that the app alone can push to.' },
};

/** Resolvers whose declared permission asks nothing, because what it takes can only be told further in: what it is, and where it is asked. */
export const ASKED_FURTHER_IN: Readonly<Record<string, string>> = {
  'inbox.list': 'Reads the caller’s own rows.',
  'inbox.markRead': 'Changes the caller’s own rows.',
  'inbox.approvals': 'Lists what the caller has a seat in, of issues that Jira lets them see.',
  'inbox.vote': 'Asks Jira about exactly the issues that are named, as the person.',
  'delegation.list': 'Reads the caller’s own rows.',
  'delegation.make': 'Gives away the caller’s own seat.',
  'delegation.end': 'Ends the caller’s own delegation.',
  'delegation.of': 'Asks for "manage changes" in the project named, or the chair of a board of that person.',
  'cab.boards': 'Lists the boards on which the caller is something.',
  'cab.list': 'Asks what the caller is on the board.',
  'cab.call': 'Asks whether the caller leads the board.',
  'cab.meeting': 'Asks what the caller is on the board.',
  'cab.act': 'Asks whether the caller leads the board.',
  'cab.pull': 'Asks what the caller is on the board.',
  'cab.vote': 'Asks what the caller is on the board, and casts their own votes.',
  'cab.minutes': 'Asks what the caller is on the board.',
};
