import type { AnswerOf, RequestOf, ResolverName } from '../contract/resolvers';
import type { Millis } from '../domain/time/types';
import type { JiraClient } from '../jira/client';
import type { Store } from '../store';

/** The queues that the manifest declares, with what their messages say. */
export interface QueueBodies {
  'issue-work': IssueWork;
  'ask-work': AskWork;
  'job-work': { readonly jobId: string };
  'upkeep-work': UpkeepWork;
}
/** Work on those whom a change asks for their vote. It has an entry of its own: most events ask nobody. */
export type AskWork =
  /** Bring inboxes, notices, the Approvers field and participants up to whom the open round waits for. */
  | { readonly kind: 'ask'; readonly issueId: string }
  /** People who sit in the open round have delegated their seats, or taken them back: put that on record. */
  | { readonly kind: 'delegate'; readonly issueId: string };
export type UpkeepWork =
  /** The configuration was changed: look at the projects that it concerns. */
  | { readonly kind: 'look' }
  /** Do what the agenda says for now. */
  | { readonly kind: 'agenda' }
  /** A meeting is over: write its minutes to its changes. */
  | { readonly kind: 'minutes'; readonly meetingId: string }
  /** These services were edited: work out anew what the map says of them and of those around them. */
  | { readonly kind: 'reach'; readonly serviceIds: readonly string[] };
export type IssueWork =
  /** Something on this issue is due: fold it, send what is due, publish. */
  | { readonly kind: 'due'; readonly issueId: string }
  /** Bring the read-only fields up to date. */
  | { readonly kind: 'publish'; readonly issueId: string }
  /** Read the boards' groups of the issue's project anew, for previews. */
  | { readonly kind: 'rosters'; readonly issueId: string }
  /** Take a rejected change back to assessment. */
  | { readonly kind: 'return'; readonly issueId: string }
  /** Keep what reports and forecasts need of its closed history and decided cycles. */
  | { readonly kind: 'keep'; readonly issueId: string }
  /** Hold what is kept of it against its history. */
  | { readonly kind: 'reconcile'; readonly issueId: string }
  /** A change is in the plan otherwise than before: move its slot, look for conflicts anew. */
  | { readonly kind: 'schedule'; readonly issueId: string }
  /** Something beside it in the plan has moved, or a freeze has: look for conflicts anew, and at what searches are told. */
  | { readonly kind: 'conflicts'; readonly issueId: string }
  /** A freeze that was just saved meets this approved change: tell those concerned. */
  | { readonly kind: 'frozen'; readonly issueId: string }
  /** It arrived in implementation without the gate: tell the change managers, once. */
  | { readonly kind: 'unauthorised'; readonly issueId: string }
  /** How a change ended is known, or known otherwise: keep and count it. */
  | { readonly kind: 'outcome'; readonly issueId: string }
  /** A round of approval was closed, or how its change ended is known: keep it for reports and replays. */
  | { readonly kind: 'decided'; readonly issueId: string }
  /** A version of the approval policy was activated for open rounds, too: have this one follow it. */
  | { readonly kind: 'reroute'; readonly issueId: string }
  /** An incident came to services, left them or closed: note it with each of them. */
  | { readonly kind: 'activity'; readonly issueId: string }
  /** Bring the aggregate up to the live issue. */
  | { readonly kind: 'fold'; readonly issueId: string };

export interface PushOptions {
  /** 0 to 900. */
  readonly delaySeconds?: number;
  /** Messages with the same key are worked on one at a time. */
  readonly concurrencyKey?: string;
}
export interface WorkQueue {
  push<Q extends keyof QueueBodies>(queue: Q, body: QueueBodies[Q], options?: PushOptions): Promise<void>;
}

/** Lines in the app's log: they hold ids and codes, never what people wrote, no names. */
export interface Log {
  info(event: string, data?: Readonly<Record<string, unknown>>): void;
  error(event: string, error: unknown, data?: Readonly<Record<string, unknown>>): void;
}

export interface AppIds {
  /** The app's and its environment's uuid, from the runtime. */
  readonly appId: string;
  readonly environmentId: string;
  readonly cloudId: string;
  /** Version of the app that runs, e.g. "3.1.0". */
  readonly version: string;
}

/** Randomness that nobody can guess, for salts. Decisions never use it. */
export interface Random {
  /** That many bytes in hexadecimal. */
  hex(bytes: number): string;
}

/** Addresses at which the site can be asked from outside. */
export interface WebTriggers {
  /** Of a web trigger of the manifest; the same each time. Throws when Forge gives none. */
  url(moduleKey: string): Promise<string>;
}

/** What every use case may ask for. Bound to one invocation of one site: nothing in it may outlive that. */
export interface Deps {
  readonly jira: JiraClient;
  readonly store: Store;
  readonly clock: { now(): Millis };
  readonly random: Random;
  readonly queue: WorkQueue;
  readonly log: Log;
  readonly app: AppIds;
  readonly webTriggers: WebTriggers;
}

/** The person who asks, as the platform vouches for it. */
export interface Caller {
  readonly accountId: string;
}

/** A use case behind a resolver: dependencies first, then the checked request, then who asks. */
export type UseCase<N extends ResolverName> = (
  deps: Deps,
  request: RequestOf<N>,
  caller: Caller,
) => Promise<AnswerOf<N>>;
