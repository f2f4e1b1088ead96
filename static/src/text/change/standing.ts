/** What stands at the top of the panel when something is out of the ordinary. */
export const standing = {
  unauthorised: {
    title: 'This change went into implementation past the gate',
    who: 'Moved by',
    follows:
      'It counts as unauthorised. What was done has to be voted on, and the change reviewed, before it can be closed.',
  },
  overrun: {
    title: 'The work runs past its window',
    since: 'The window ended',
    follows: 'Finish or back out, or ask a change manager for more time.',
  },
  emergency: {
    title: 'Emergency change',
    for: 'Declared for',
    by: 'by',
    phoneTitle: 'Did you approve this over the phone?',
    phoneSaid: 'says that you approved this change',
    phoneBy: 'Answer by',
    phoneElse: 'If you don’t, it counts as not approved, and what was done has to be voted on.',
    phoneStale: 'The change was edited after the call: the approval no longer counts.',
    yes: 'Yes, I approved it',
    no: 'No, I did not',
    noWhy: 'What happened?',
    noHelp: 'The approval falls. Change managers are told.',
    noSubmit: 'I did not approve it',
    confirmed: 'Your approval is confirmed.',
    denied: 'It is recorded that you did not approve it.',
    failed: 'Your answer was not recorded',
    reasonNeeded: 'Write at least 3 characters.',
  },
};

/** Titles and one-line answers of the parts that load when they are opened. */
export const parts = {
  emergency: {
    title: 'Emergency',
    declared: 'Declared',
    not: 'Not declared',
  },
  verbs: {
    title: 'Actions',
    none: 'Nothing you can do now',
    names: {
      extend: 'Extend',
      close: 'Close',
      reschedule: 'Reschedule',
      hold: 'Put on hold',
      resume: 'Resume',
      withdraw: 'Withdraw',
      reject: 'Reject for good',
      cancel: 'Cancel the change',
    },
  },
  review: {
    title: 'Review',
    notRequired: 'Not required',
    done: 'Done',
    due: 'Due',
    beforeClosing: 'Required before closing',
    later: 'Required after the work',
    deviations: (count: number) => (count === 1 ? '1 deviation' : `${count} deviations`),
  },
};
