import type { VerbName } from '../../../../src/contract/verbs';

interface Verb {
  readonly what: string;
  readonly label: string;
  readonly submit: string;
  readonly done: string;
}
const each: Record<VerbName, Verb> = {
  extend: {
    what: 'More time for work that isn’t finished.',
    label: 'Why does it take longer?',
    submit: 'Extend it',
    done: 'The change has more time.',
  },
  close: {
    what: 'The work and its review are over.',
    label: 'Closing note',
    submit: 'Close the change',
    done: 'The change is closed.',
  },
  reschedule: {
    what: 'Another window. Outside the approved one, it has to be approved again.',
    label: 'Why is it moved?',
    submit: 'Reschedule it',
    done: 'The change has another window.',
  },
  hold: {
    what: 'Stops it for now. The gate refuses it until it is resumed.',
    label: 'Why is it put on hold?',
    submit: 'Put it on hold',
    done: 'The change is on hold.',
  },
  resume: {
    what: 'Takes it off hold. It goes back to where the workflow says, and is approved again if that is before approval.',
    label: 'Why does it go on?',
    submit: 'Resume it',
    done: 'The change goes on.',
  },
  withdraw: {
    what: 'Back to planning. The votes of this round are over.',
    label: 'Why is it withdrawn?',
    submit: 'Withdraw it',
    done: 'The change is withdrawn.',
  },
  reject: {
    what: 'Ends it. Nobody carries it out.',
    label: 'Why is it rejected?',
    submit: 'Reject it for good',
    done: 'The change is rejected.',
  },
  cancel: {
    what: 'Ends it. The requester doesn’t need it any more.',
    label: 'Why is it cancelled?',
    submit: 'Cancel this change',
    done: 'The change is cancelled.',
  },
};

export const changeVerbs = {
  each,
  failed: 'It was not done',
  reasonHelp: 'Everyone who can see this change can read it.',
  reasonNeeded: 'Write a reason of at least 3 characters.',
  cantNow: 'Not now:',
  start: 'New start',
  end: 'New end',
  until: 'Until when?',
  zone: (zone: string) => `In ${zone}.`,
  momentNeeded: 'Write a date and a time.',
  endBeforeStart: 'The end must lie after the start.',
  outcome: 'How did it end?',
  asItSays: 'As the issue says',
  outcomesUnread: 'What can be chosen could not be read: say in the issue itself how it ended.',
  noOutcomes: 'Say in the issue itself how it ended: its field can’t be edited here.',
  note: 'Note',
  clone: {
    open: 'Clone',
    what: 'A copy of what it says, with its tasks. Window, votes and answers start anew.',
    done: (key: string) => `The copy is ${key}.`,
    made: 'The copy:',
    notLinked: 'Jira did not link it to this change: link it by hand.',
    failed: 'It was not cloned',
  },
  noteHelp: 'You can leave it empty.',
  missing: 'Before it can be closed:',
  actual: {
    title: 'When it was really done',
    start: 'Began',
    end: 'Ended',
    extended: 'Extended to',
    running: 'Not yet',
    unknown: 'Not known',
    correct: 'Correct',
    correctStart: 'Correct when it began',
    correctEnd: 'Correct when it ended',
    at: 'When was it really?',
    label: 'Why is it corrected?',
    submit: 'Correct it',
    done: 'The time is corrected.',
    failed: 'The time was not corrected',
  },
};
