import type {
  AgendaItem,
  Attendee,
  BoardRole,
  MeetingState,
  MinutesItem,
} from '../../../src/contract/meetings';
import type { BoardKind } from '../../../src/contract/board-terms';
import type { VoteValue } from '../../../src/contract/approval-view';
import { counted } from '../format/plural';

const states: Record<MeetingState, string> = { coming: 'To come', running: 'Running', ended: 'Over' };
const boardKinds: Record<BoardKind, string> = {
  CAB: 'CAB',
  ECAB: 'Emergency CAB',
  architecture: 'Architecture board',
  service: 'Service board',
};
const roles: Record<BoardRole, string> = {
  chair: 'You lead it',
  deputy: 'You are a deputy',
  member: 'You are a member',
  delegate: 'You are a delegate',
  manager: 'You manage changes for it',
  reader: 'You read along',
};
const attends: Record<Attendee['role'], string> = {
  chair: 'Chair',
  deputy: 'Deputy',
  member: 'Member',
  delegate: 'Delegate',
  guest: 'Guest',
};
const itemStates: Record<AgendaItem['state'], string> = {
  waiting: 'Waits',
  now: 'Now',
  done: 'Done',
  deferred: 'Deferred',
};
const decisions: Record<NonNullable<AgendaItem['vote']>['decision'], string> = {
  waiting: 'Not asked yet',
  pending: 'Open',
  approved: 'Approved',
  rejected: 'Rejected',
  blocked: 'Blocked',
  expired: 'Too late',
};
const outcomes: Record<MinutesItem['decision'], string> = {
  approved: 'Approved',
  rejected: 'Rejected',
  pending: 'Open',
  blocked: 'Blocked',
  deferred: 'Deferred',
  none: 'Not decided',
};
const votes: Record<VoteValue, string> = { approve: 'Approves', reject: 'Rejects', abstain: 'Abstains' };
const yourVote: Record<VoteValue, string> = {
  approve: 'You approve it.',
  reject: 'You reject it.',
  abstain: 'You abstain.',
};
const kinds: Record<AgendaItem['kind'], string> = {
  standard: 'Standard change',
  normal: 'Normal change',
  emergency: 'Emergency change',
};
const grades: Record<AgendaItem['conflicts'][number]['grade'], string> = {
  1: 'worth knowing',
  2: 'in each other’s way',
  3: 'can’t both happen',
};

const boards = {
  title: 'CAB',
  lead: 'Boards that you sit on, or lead changes for.',
  empty: 'You sit on no board',
  emptyWhy:
    'Boards are made by administrators, under Boards on Steward’s admin page. A board is here once you are its chair, a deputy or a member.',
  kinds: boardKinds,
  roles,
  next: 'Next meeting:',
  running: 'A meeting is running since',
  noNext: 'No meeting is planned.',
  cutOff: 'Changes are taken on until',
  waiting: (count: number) =>
    count === 0
      ? 'No change waits for it.'
      : `${count >= 100 ? '100 or more changes' : counted(count, 'change')} ${count === 1 ? 'waits' : 'wait'} for it.`,
  chair: 'Chair:',
  quorum: (count: number) => (count === 0 ? 'No quorum is asked for' : `Quorum: ${count}`),
  open: 'Open the meeting',
  openOf: (board: string) => `of ${board}`,
  all: 'All meetings',
  allOf: (board: string) => `of ${board}`,
};

const list = {
  back: 'All boards',
  coming: 'To come',
  past: 'Past',
  noComing: 'No meeting is planned.',
  noComingWhy: 'Meetings come from the board’s rhythm, which administrators set, or are called by hand.',
  noPast: 'There was no meeting yet. Past ones are here with their minutes.',
  called: 'Called by hand',
  when: 'When',
  items: 'Changes',
  decided: 'Decided',
  deferred: 'Deferred',
  took: 'Took',
  state: 'State',
  minutes: 'Minutes',
  minutesOf: (when: string) => `of ${when}`,
  openMeeting: 'Open',
  openOf: (when: string) => `the meeting of ${when}`,
  more: 'Show more',
  call: 'Call a meeting',
  callTitle: 'Call a meeting outside the rhythm',
  start: 'Start',
  startHelp: (zone: string) => `By the clocks of ${zone}.`,
  startNeeded: 'Write a date and a time.',
  length: 'Length in minutes',
  lengthNeeded: 'Write a whole number from 5 to 720.',
  callIt: 'Call it',
  wasCalled: 'The meeting is called.',
  callFailed: 'The meeting was not called',
};

const chairBar = {
  label: 'Leading the meeting',
  start: 'Start the meeting',
  startWhy: 'Everybody may vote before as well. Starting sets the order and the clock.',
  next: 'Next change',
  first: 'Begin with the first change',
  callUp: (key: string) => `Call up ${key}`,
  noneLeft: 'Nothing is left to talk about.',
  end: 'End the meeting',
  endAsk: 'End the meeting now?',
  endWhy: (open: number) =>
    open === 0
      ? 'Its minutes are written to each change and to a page.'
      : `${counted(open, 'change')} ${open === 1 ? 'has' : 'have'} not been talked about; votes on ${open === 1 ? 'it' : 'them'} stay open. The minutes are written to each change and to a page.`,
  endYes: 'End it',
  now: 'Now:',
  defer: 'Defer',
  deferring: (key: string) => `Defer ${key} to a later meeting`,
  deferHelp: 'It is written into the minutes. The requester needs to know what is missing.',
  deferSubmit: 'Defer it',
  reopen: 'Put back on the agenda',
  reopenOne: (key: string) => `Put ${key} back on the agenda`,
  up: (key: string) => `Move ${key} up`,
  down: (key: string) => `Move ${key} down`,
  moved: (key: string, place: number) => `${key} is now number ${place}.`,
  add: 'Take onto the agenda',
  addOne: (key: string) => `Take onto the agenda: ${key}`,
  toConsent: 'Approve together with others',
  toDiscuss: 'Talk about it',
  done: {
    start: 'The meeting has begun.',
    next: 'The next change is called up.',
    order: 'The order is changed.',
    consent: 'The agenda is changed.',
    defer: 'It is deferred.',
    note: 'The note is kept.',
    action: 'The action is kept.',
    attend: 'Attendance is kept.',
    add: 'It is on the agenda.',
    reopen: 'It is on the agenda again.',
    end: 'The meeting is over. Its minutes are being written.',
    pull: 'It is pulled out, and will be talked about.',
  },
  failed: 'That was not recorded',
  again: 'Send it again',
};

const timer = {
  left: (words: string, planned: number) => `${words} left of ${planned} min`,
  near: (words: string, planned: number) => `Only ${words} left of ${planned} min`,
  over: (words: string, planned: number) => `${words} over the ${planned} min planned`,
  isOver: (key: string) => `The time planned for ${key} is up.`,
  spent: (words: string) => `${words} talked about`,
};

const consent = {
  title: 'Approve together',
  lead: 'Low or medium risk, and nothing stands against them. They are approved together unless somebody pulls one out.',
  approveAll: (count: number) =>
    count === 1 ? 'Approve the one that waits for you' : `Approve all ${count} that wait for you`,
  none: 'None of them waits for your vote.',
  pull: 'Pull out',
  pullOne: (key: string) => `Pull out: ${key}`,
  pulling: (key: string) => `Why should ${key} be talked about?`,
  pullHelp: 'Everybody in the meeting reads it.',
  pullSubmit: 'Pull it out',
  voted: (ok: number, all: number) => `${ok} of ${counted(all, 'vote')} recorded.`,
  refused: (key: string) => `${key}: not recorded`,
  covers: 'Each vote counts for exactly what its seal names. What is edited meanwhile is refused.',
  seal: 'Seal',
};

const item = {
  choose: 'Choose a change on the agenda to see it here.',
  elsewhere: (key: string) => `The meeting talks about ${key} now.`,
  follow: 'Show it',
  why: 'Treated so because:',
  pulled: 'Pulled out by',
  deferred: 'Deferred by',
  deferrals: (count: number) => `Put off ${count === 1 ? 'once' : `${count} times`} before`,
  late: 'Came after the cut-off',
  notAssessed: 'Not assessed',
  chance: 'Chance of failure',
  damage: 'Damage',
  ofFive: (value: number) => `${value} of 5`,
  loss: 'Expected loss',
  irreversible: 'Can’t be undone',
  window: 'Window',
  noWindow: 'Not planned yet',
  kind: 'Kind',
  planned: 'Time planned',
  minutes: (count: number) => `${count} min`,
  conflicts: 'Conflicts',
  noConflicts: 'No conflicts known.',
  seen: 'acknowledged',
  freezes: 'Freezes',
  until: 'until',
  stoppers: 'Stands against it',
  votes: 'Votes',
  nothing: 'Nothing waits for the board here any more.',
  waitingFor: 'No vote yet:',
  excluded: 'May not approve it:',
  conditions: 'On condition:',
  notes: 'Notes',
  noNotes: 'No notes yet.',
  actions: 'Actions',
  noActions: 'No actions yet.',
  note: 'Add a note',
  noteLabel: 'Note',
  noteNeeded: 'Write the note.',
  keepNote: 'Keep the note',
  action: 'Add an action',
  actionLabel: 'What is to be done',
  actionNeeded: 'Write what is to be done.',
  owner: 'Who does it',
  due: 'Until',
  keepAction: 'Keep the action',
  by: 'until',
  open: 'Open in Jira',
};

const vote = {
  label: (key: string) => `Your vote on ${key}`,
  yours: yourVote,
  approve: 'Approve',
  reject: 'Reject',
  abstain: 'Abstain',
  change: 'Change my vote',
  whyReject: 'Everyone who can see this change can read it. The requester needs to know what to mend.',
  whyChange: 'You are changing your vote. Your first vote stays visible in the history.',
  reason: 'Reason',
  needed: 'Write a reason of at least 3 characters.',
  submit: {
    approve: 'Approve this change',
    reject: 'Reject this change',
    abstain: 'Abstain from this vote',
  },
  choose: 'Your vote now',
  failed: 'Your vote was not recorded',
  recorded: 'Your vote is recorded.',
};

const meeting = {
  back: 'All meetings',
  quorumMet: (present: number, need: number) => `Quorum met: ${present} of ${need} present`,
  quorumMissing: (present: number, need: number) => `Quorum not met: ${present} of ${need} present`,
  noQuorum: 'No quorum is asked for',
  begins: 'Begins',
  began: 'Began',
  ended: 'Ended',
  length: (agenda: number, planned: number) => `The agenda takes ${agenda} min of ${planned} min`,
  tooLong: (agenda: number, planned: number) =>
    `The agenda takes ${agenda} min, but the meeting lasts ${planned} min`,
  alsoVotes: 'You vote, too,',
  hidden: (count: number) =>
    `${counted(count, 'change')} on the agenda can’t be shown: you can’t see ${count === 1 ? 'it' : 'them'} in Jira.`,
  agenda: 'To talk about',
  order: 'Ordered by expected loss: what could cost most comes first.',
  emptyAgenda: 'Nothing to talk about',
  emptyAgendaWhy:
    'Changes come here by themselves when they wait for this board and were submitted before the cut-off.',
  late: 'Came late',
  lateWhy:
    'They wait for the board and aren’t on this agenda. They come to the next meeting unless the chair takes them on.',
  lost: 'Connection lost, trying again',
  lostWhy: 'What you see may be out of date. What you wrote is kept, and whatever you do is sent once only.',
  backAgain: 'The connection is back.',
  tryNow: 'Try now',
  attendance: 'Attendance',
  present: (count: number, all: number) => `${count} of ${all} present`,
  isPresent: 'Present',
  absent: 'Not present',
  here: (name: string) => `${name} is present`,
  imHere: 'I am here',
  imGone: 'I am leaving',
  minutes: 'Open the minutes',
  writing: 'The minutes are being written to the changes.',
  notWritten: 'Not written to:',
};

/** How the meeting dealt with a change. No minutes: it was never called up. */
function treated(item: Pick<MinutesItem, 'treat' | 'decision' | 'minutes'>): string {
  const talked = item.minutes > 0 ? [`Talked about, ${item.minutes} min`] : [];
  if (item.treat === 'discuss') return talked[0] ?? 'Not called up';
  const together = item.decision === 'approved' ? 'Approved together with others' : 'On the consent agenda';
  return [together, ...talked].join('. ');
}

const minutes = {
  back: 'Back to the meeting',
  title: (board: string) => `Minutes: ${board}`,
  present: 'Present',
  absent: 'Not present',
  chair: 'Led by',
  from: 'From',
  decisions: 'Changes',
  none: 'No change was on the agenda.',
  actions: 'Actions',
  noActions: 'No actions.',
  votes: 'Votes',
  excluded: 'Could not vote',
  notes: 'Notes',
  treated,
  print: 'Print or save as PDF',
  copy: 'Copy as Markdown',
  copied: 'Copied.',
  copyFailed: 'The browser did not let the text be copied. Save the file instead.',
  save: 'Save as Markdown',
  hidden: (count: number) =>
    `${counted(count, 'change')} left out: you can’t see ${count === 1 ? 'it' : 'them'} in Jira.`,
  owner: 'Who',
  due: 'Until',
  what: 'What',
  change: 'Change',
};

/** Boards, their meetings and the minutes. */
export const cab = {
  states,
  attends,
  inPlaceOf: 'for',
  itemStates,
  decisions,
  outcomes,
  votes,
  kinds,
  grades,
  boards,
  list,
  chairBar,
  timer,
  consent,
  item,
  vote,
  meeting,
  minutes,
};
