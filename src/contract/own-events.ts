import * as z from '../shape';

/** What Steward itself notes in a ticket's history and a clock can start or stop on: what is owed after a change. */
export const OWN_EVENTS = {
  retroWanted: 'retro approval wanted',
  retroDecided: 'retro approval decided',
  reviewWanted: 'review wanted',
  reviewDone: 'review done',
  overrun: 'overrun',
  overrunEnded: 'overrun ended',
} as const;
export type OwnEvent = (typeof OWN_EVENTS)[keyof typeof OWN_EVENTS];

export const OWN_EVENT_NAMES: readonly OwnEvent[] = Object.values(OWN_EVENTS);
export const ownEvent = z.enum(OWN_EVENT_NAMES);

const WORDS: Readonly<Record<OwnEvent, string>> = {
  'retro approval wanted': 'a vote on what was done is owed',
  'retro approval decided': 'what was done has been voted on',
  'review wanted': 'a review is owed',
  'review done': 'the review is done',
  overrun: 'a change takes longer than it may',
  'overrun ended': 'the overrun has ended',
};

const isOwn = (event: string): event is OwnEvent => OWN_EVENT_NAMES.some((one) => one === event);

/** An event behind "when": "a review is owed". One that this version doesn't know is quoted. */
export const ownEventWords = (event: string): string => (isOwn(event) ? WORDS[event] : `“${event}” is noted`);
