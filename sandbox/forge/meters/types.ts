import type { PRICES, TIME_MODEL, CallKind } from './prices';

/** One call out of an invocation. */
export interface CallRecord {
  readonly kind: CallKind;
  /** "GET /rest/api/3/issue/10001 asUser", "entity/get issue-state". */
  readonly op: string;
  readonly status: number;
  /** How many calls of the invocation had been answered when this one was sent; those that are sent together say the same. */
  readonly sentAfter?: number;
  /** KVS units of 10 KB, read and written. */
  readonly readUnits?: number;
  readonly writeUnits?: number;
  readonly readBytes?: number;
  readonly writeBytes?: number;
  /** Points of Jira's rate limit. */
  readonly points?: number;
  /** A fault on demand made this answer. */
  readonly fault?: true;
}

export type Outcome = 'ok' | 'retry' | 'threw' | 'timeout' | 'crashed' | 'refused';

/** One run of one function. */
export interface InvocationRecord {
  readonly id: string;
  /** Sandbox time at the start, ISO. */
  readonly at: string;
  readonly cloudId: string;
  /** What it counts under: a resolver's name, an event's name, a queue's or a schedule's key. */
  readonly operation: string;
  readonly functionKey: string;
  readonly moduleKey: string;
  readonly moduleType: string;
  readonly accountId: string | null;
  readonly outcome: Outcome;
  readonly message?: string;
  /** Milliseconds on this machine. */
  readonly realMs: number;
  /** Milliseconds by the time model. */
  readonly modelMs: number;
  readonly memoryMb: number;
  readonly gbSeconds: number;
  readonly calls: readonly CallRecord[];
  readonly logs: readonly string[];
  readonly logsDropped: number;
}

/** What is counted, summed over invocations. */
export interface Counts {
  invocations: number;
  jiraCalls: number;
  jiraPoints: number;
  kvsReads: number;
  kvsWrites: number;
  kvsQueries: number;
  transactions: number;
  /** Reads, writes, queries and transactions together. */
  kvsOperations: number;
  pushes: number;
  readUnits: number;
  writeUnits: number;
  readBytes: number;
  writeBytes: number;
  modelMs: number;
  realMs: number;
  gbSeconds: number;
  usd: number;
}
/** What one invocation of an operation used. */
export type PerInvocation = Pick<
  Counts,
  | 'invocations'
  | 'jiraCalls'
  | 'jiraPoints'
  | 'kvsReads'
  | 'kvsWrites'
  | 'kvsQueries'
  | 'transactions'
  | 'kvsOperations'
  | 'pushes'
  | 'modelMs'
>;

export interface OperationReport {
  readonly operation: string;
  readonly moduleType: string;
  readonly memoryMb: number;
  readonly failures: number;
  readonly total: Counts;
  readonly max: PerInvocation;
  readonly average: PerInvocation;
}

/** What `GET /__sandbox/meters` answers. */
export interface MetersReport {
  /** Sandbox time since which is counted, and now; ISO. */
  readonly since: string;
  readonly now: string;
  readonly prices: typeof PRICES;
  readonly timeModel: typeof TIME_MODEL;
  readonly total: Counts;
  readonly operations: readonly OperationReport[];
  /** The last 200, newest first. */
  readonly invocations: readonly InvocationRecord[];
}
