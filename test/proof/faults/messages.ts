/** What a queue may bring: body as it was sent. */
export interface Message {
  readonly queue: 'issue-work' | 'ask-work' | 'job-work' | 'upkeep-work';
  readonly body: unknown;
}

/**
 * Every kind of message as version 1 sends it, about an issue, job or meeting with this id. It is a fixture: a later version may add
 * to it, and must understand what is here, for messages of the version before are in flight while the app is upgraded.
 */
export const sentByVersion1 = (id: string): readonly Message[] => [
  ...[
    ...['due', 'publish', 'fold', 'return', 'rosters', 'keep', 'reconcile', 'schedule', 'conflicts'],
    ...['frozen', 'outcome', 'activity', 'unauthorised', 'decided', 'reroute'],
  ].map((kind): Message => ({ queue: 'issue-work', body: { kind, issueId: id } })),
  { queue: 'ask-work', body: { kind: 'ask', issueId: id } },
  { queue: 'ask-work', body: { kind: 'delegate', issueId: id } },
  { queue: 'job-work', body: { jobId: `adopt-${id}-1` } },
  { queue: 'upkeep-work', body: { kind: 'look' } },
  { queue: 'upkeep-work', body: { kind: 'agenda' } },
  { queue: 'upkeep-work', body: { kind: 'minutes', meetingId: `weekly-cab:${id}` } },
  { queue: 'upkeep-work', body: { kind: 'reach', serviceIds: [] } },
];

/** The same with something beside it that only a later version knows. */
export const withMore = ({ queue, body }: Message): Message => ({
  queue,
  body: { ...(body as object), since: 4, hints: { of: ['a later version'] } },
});

/** What no version sends, or not this one: each becomes a letter that an admin sees. */
export const NOT_UNDERSTOOD: readonly Message[] = [
  { queue: 'issue-work', body: null },
  { queue: 'issue-work', body: {} },
  { queue: 'issue-work', body: [] },
  { queue: 'issue-work', body: 'fold 10000' },
  { queue: 'issue-work', body: { kind: 'refold', issueId: '10000' } },
  { queue: 'issue-work', body: { kind: 'fold' } },
  { queue: 'issue-work', body: { kind: 'fold', issueId: 10000 } },
  { queue: 'issue-work', body: { kind: 'fold', issueId: '../10000' } },
  { queue: 'ask-work', body: { kind: 'remind', issueId: '10000' } },
  { queue: 'ask-work', body: null },
  { queue: 'job-work', body: { job: 'adopt-10000-1' } },
  { queue: 'job-work', body: null },
  { queue: 'upkeep-work', body: { kind: 'tidy' } },
  { queue: 'upkeep-work', body: null },
];
