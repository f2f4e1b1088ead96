import type { VoteValue } from '../../../src/contract/approval-view';
import { counted } from '../format/plural';

const votes: Record<VoteValue, string> = { approve: 'Approved', reject: 'Rejected', abstain: 'Abstained' };

/** What waits for one's vote, across projects. */
export const approverInbox = {
  title: 'Inbox',
  waiting: (count: number, more: boolean) =>
    count === 0
      ? 'Nothing waits for your vote'
      : `${more ? 'The first ' : ''}${counted(count, 'change')} ${count === 1 ? 'waits' : 'wait'} for your vote`,
  refresh: 'Refresh',
  refreshed: (count: number) => `Read again. Waiting for your vote: ${count}.`,
  keys: 'Keyboard shortcuts',
  list: 'Changes that wait for your vote, by deadline',
  empty: 'Nothing waits for your vote',
  emptyWhy:
    'A change comes here when a stage of its approval asks you: by name, through a board or a role, or because somebody gave you their seats. You are told in Jira as well.',
  hidden: (count: number) =>
    `${counted(count, 'change')} you can’t see in Jira ${count === 1 ? 'waits' : 'wait'} for you, too. Ask a project administrator for access.`,
  more: 'Show more',
  due: 'Vote wanted',
  overdue: 'Was wanted',
  noDue: 'No deadline',
  since: 'asked',
  window: 'Window:',
  noWindow: 'not planned yet',
  retro: 'Done already',
  conflicts: (count: number) => counted(count, 'conflict'),
  freeze: (name: string) => `In freeze ${name}`,
  via: (name: string, via: string) =>
    via === '' || via.toLowerCase() === name.toLowerCase()
      ? `${name} asks you`
      : `${name} asks you, through ${via}`,
  for: 'You vote for',
  row: (row: string) => `Rule: ${row}`,
  seal: 'Seal',
  select: (key: string) => `Choose ${key} for voting together`,
  approve: 'Approve',
  reject: 'Reject',
  open: 'Open',
  openOne: (key: string) => `Open ${key}`,
  approveOne: (key: string) => `Approve ${key}`,
  rejectOne: (key: string) => `Reject ${key}`,
  rejecting: (key: string) => `Reject ${key}`,
  reason: 'Reason',
  reasonHelp:
    'Everyone who can see this change can read it. The requester needs to know what to mend. To abstain, or to approve with conditions, open the change.',
  reasonNeeded: 'Write a reason of at least 3 characters.',
  confirmReject: 'Reject this change',
  bulk: {
    label: 'Voting together',
    some: (count: number) => `${counted(count, 'change')} chosen`,
    all: (count: number) => `Choose all ${count} that may be voted on together`,
    hint: 'Changes of low or medium risk that nothing stands against may be approved together. The others are looked at one by one.',
    clear: 'Choose none',
    look: 'Look through and approve',
    most: (most: number) => `At most ${most} at once.`,
    title: (count: number) => `Approve ${counted(count, 'change')} together`,
    covers:
      'Each vote counts for itself, and for exactly the content that its seal names: text, plans, window, services and risk as they stand now. If somebody edits a change meanwhile, your vote on it is refused and you see what is different.',
    confirm: (count: number) => `Approve ${counted(count, 'change')}`,
    back: 'Back to the list',
  },
  results: {
    title: (ok: number, all: number) =>
      all === 1
        ? ok === 1
          ? 'Your vote is recorded'
          : 'Your vote was not recorded'
        : `${ok} of ${counted(all, 'vote')} recorded`,
    announce: (ok: number, all: number) => `${ok} of ${counted(all, 'vote')} recorded.`,
    recorded: 'Recorded',
    refused: 'Not recorded',
    again: (count: number) => `Send ${count === 1 ? 'it' : `these ${count}`} again`,
    close: 'Close',
    seen: 'As you saw it',
  },
  lately: {
    title: 'What you voted on lately',
    none: 'You have not voted on anything yet.',
    gone: 'A change that you can’t see any more',
    count: (count: number) => counted(count, 'vote'),
    votes,
  },
  shortcuts: {
    title: 'Keyboard shortcuts of the list',
    when: 'They work while a change of the list has the focus, and never while you write.',
    close: 'Close',
    keys: [
      ['j', 'The next change'],
      ['k', 'The change before'],
      ['a', 'Approve it'],
      ['r', 'Reject it, with a reason'],
      ['o', 'Open it in Jira'],
      ['x', 'Choose it for voting together'],
      ['?', 'Show this'],
    ] as const,
  },
  cantSelect: 'This one is looked at by itself.',
};
