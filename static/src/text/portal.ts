import type { PromiseView } from '../../../src/contract/portal';

const states: Record<PromiseView['promises'][number]['state'], string> = {
  open: 'On track',
  late: 'Late',
  waitingForYou: 'Your turn',
  waiting: 'On hold',
  met: 'On time',
  metLate: 'Done late',
};

/**
 * A promise bears the name that its policy has. What its name speaks of decides the verb, so that a customer reads a plain
 * sentence; any other name gets the last line. First match wins.
 */
const verbs: readonly { speaksOf: RegExp; aim: string; done: string }[] = [
  { speaksOf: /respon|answer|reply|acknowledg/i, aim: 'We aim to answer by', done: 'Answered' },
  { speaksOf: /resol|solution|solve|fix|restor/i, aim: 'We aim to solve this by', done: 'Solved' },
];
const anyVerb = { aim: 'We aim to have this done by', done: 'Done' };
const verbOf = (name: string) => verbs.find(({ speaksOf }) => speaksOf.test(name)) ?? anyVerb;

export const portal = {
  title: 'What we promise',
  states,
  yourTime: '(your time)',
  aim: (name: string) => verbOf(name).aim,
  noTime: 'We are working on it.',
  late: 'This takes longer than we aim for. We are still on it.',
  due: 'It was due',
  waitingForYou: 'Waiting for you since',
  waitingForYouWhy: 'Reply to the request and we go on.',
  waitingForYouUndated: 'Waiting for you.',
  waiting: 'On hold since',
  waitingWhy: 'We are waiting for somebody else and go on as soon as we can.',
  waitingUndated: 'On hold.',
  onTime: (name: string) => `${verbOf(name).done} on time,`,
  onTimeUndated: (name: string) => `${verbOf(name).done} on time.`,
  doneLate: (name: string) => verbOf(name).done,
  tookLonger: 'This took longer than we aim for.',
  empty: 'No time is promised for this request.',
  emptyWhy: 'We have your request and answer you here.',
  outages: 'Planned work',
  outageStates: { now: 'Now', coming: 'Coming' } satisfies Record<
    PromiseView['outages'][number]['state'],
    string
  >,
  outageFrom: 'It may not work from',
  outageTo: 'to',
  hidden: 'This can’t be shown to you.',
  hiddenWhy: 'Ask the person who shared the request with you.',
  failed: 'This could not be shown just now.',
  failedWhy: 'Your request is safe with us.',
  tryAgain: 'Try again',
};
