import type { EmergencyView } from '../../../../src/contract/emergency';

type Channel = NonNullable<EmergencyView['phone']>['channel'];
type PhoneState = NonNullable<EmergencyView['phone']>['state'];
const channels: Record<Channel, string> = {
  phone: 'Phone',
  chat: 'Chat',
  mail: 'E-mail',
  inPerson: 'In person',
};
const phoneStates: Record<PhoneState, string> = {
  waiting: 'To be confirmed',
  confirmed: 'Confirmed',
  denied: 'Denied',
  lapsed: 'Not confirmed in time',
  stale: 'Edited since',
};

export const changeEmergency = {
  channels,
  phoneStates,
  lead: 'An emergency can’t wait for the usual approval. It has three doors, and each is answered for afterwards.',
  afterwards: 'Every emergency is reviewed within 5 working days.',
  open: 'Open',
  doors: {
    a: {
      title: 'One vote of the emergency board',
      how: 'One member of the board approves it on this panel.',
      follows: 'Nothing more than the review follows.',
    },
    b: {
      title: 'Approval over the phone',
      how: 'An approver agrees by phone, chat or in person, and you record it. The gate opens at once.',
      follows: 'The approver confirms it within 24 hours. Otherwise it counts as not approved.',
    },
    c: {
      title: 'Break the glass',
      how: 'Nobody can be reached, and a major incident is open: you let it through on your own word.',
      follows: 'What was done is voted on within 1 working day. Change managers are told now.',
    },
  },
  declare: {
    open: 'Declare an emergency',
    submit: 'Declare it',
    kind: 'Why is it an emergency?',
    incident: 'An open major incident',
    key: 'Incident',
    keyHelp: 'The key of an open incident of priority 1 or 2, OPS-17 for example.',
    keyNeeded: 'Write the key of the incident.',
    done: 'It is declared an emergency.',
    failed: 'It was not declared',
  },
  undeclare: {
    open: 'It is no emergency after all',
    label: 'Why is it none?',
    help: 'It is decided as an ordinary change from now on. Everyone who can see the change can read why.',
    submit: 'Make it an ordinary change',
    done: 'It is an ordinary change again.',
    failed: 'It stays an emergency',
  },
  phone: {
    open: 'Record an approval',
    approver: 'Who approved it?',
    approverNeeded: 'Choose who approved it.',
    channel: 'How?',
    at: 'When?',
    atHelp: (zone: string) => `In ${zone}.`,
    atNeeded: 'Write when it was said.',
    future: 'That is in the future.',
    note: 'What was said',
    noteHelp: 'Read the plan out before. The approver is asked to confirm exactly this content.',
    submit: 'Record the approval',
    done: 'The approval is recorded. The gate is open.',
    failed: 'The approval was not recorded',
    said: 'approved it:',
    recorded: 'Recorded by',
    confirmBy: 'To be confirmed by',
  },
  glass: {
    open: 'Break the glass',
    title: 'You let this change through without anybody’s approval',
    consequences: [
      'Your name, the time and your reason go on the record for good.',
      'The change managers are told at once, and everybody who opens this change sees it.',
      'What was done is voted on within 1 working day. If it isn’t ratified, it is an unauthorised change.',
      'It can’t be closed before that vote and its review.',
    ],
    label: 'Why can’t it wait for an approval?',
    help: 'Whom did you try to reach?',
    submit: 'Break the glass',
    done: 'The glass is broken. The gate is open.',
    failed: 'The glass is not broken',
  },
  reasonNeeded: 'Write at least 3 characters.',
};
