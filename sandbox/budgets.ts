/** What one invocation of an operation may use at the most. Absent: no limit of its own. */
export interface Budget {
  readonly operation: string;
  readonly what: string;
  readonly jiraCalls?: number;
  readonly kvsReads?: number;
  readonly kvsQueries?: number;
  readonly transactions?: number;
  /** Reads, writes, queries and transactions together. */
  readonly kvsOperations?: number;
}

/** The budgets that the meters' page shows beside what was counted, and that a test holds the app to. */
export const BUDGETS: readonly Budget[] = [
  { operation: 'change.view', what: 'Opening the change panel', jiraCalls: 3, kvsReads: 4 },
  { operation: 'change.vote', what: 'A vote', jiraCalls: 6, transactions: 1 },
  // Three until a goal was missed; then one more asks whether the person may excuse it.
  { operation: 'clocks.view', what: 'Opening the clocks', jiraCalls: 4, kvsReads: 4 },
  { operation: 'validator change-gate', what: 'The gate on the transition', jiraCalls: 2, kvsReads: 3 },
  // Five with a comment clock; the acknowledge clock reads comments.
  { operation: 'avi:jira:updated:issue', what: 'An issue was updated', jiraCalls: 5, kvsOperations: 4 },
  { operation: 'avi:jira:created:issue', what: 'An issue was created', jiraCalls: 5, kvsOperations: 4 },
  { operation: 'avi:jira:commented:issue', what: 'An issue was commented', jiraCalls: 5, kvsOperations: 4 },
  // One that finds nothing costs its query alone; one that hands something on leaves a note of it for the health page.
  {
    operation: 'sweep-five-minutes',
    what: 'A five-minute tick',
    jiraCalls: 0,
    kvsQueries: 1,
    kvsOperations: 2,
  },
];
