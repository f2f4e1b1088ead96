import type { Clock } from '../core/clock';
import type { Collections } from '../core/collections';
import type { Actor, InstalledApp, JiraRequest, JiraResponse, ProductEvent } from '../core/types';
import type { JiraTables } from './entities';
import type { SiteLimits } from './services/limits';

/** What every route and service of the Jira site works with. */
export interface JiraContext {
  readonly cloudId: string;
  readonly siteUrl: string;
  readonly tables: Collections<JiraTables>;
  readonly clock: Clock;
  /** The installed app, if any (one app is enough for this site). */
  app: InstalledApp | null;
  readonly limits: SiteLimits;
  emit(event: ProductEvent): void;
  /** The next id of a kind, as a string of digits ("10042"). */
  nextId(kind: string): string;
}

/** One route of the REST API. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** As in Atlassian's document: "/rest/api/3/issue/{issueIdOrKey}". */
  readonly path: string;
  /** Classic OAuth scopes of which an app needs one; empty: none needed. */
  readonly scopes: readonly string[];
  /** Scopes that an app needs besides, all of them. */
  readonly and?: readonly string[];
  /** Answers without a login too (serverInfo and the like). */
  readonly anonymous?: boolean;
  /** "app": only asApp() may call it. */
  readonly only?: 'app';
  /** Points as Jira counts them: 1 a call + 1 per core object + 2 per identity object read. */
  readonly points?: (response: JiraResponse) => number;
  readonly handle: (
    context: JiraContext,
    request: JiraRequest & { readonly params: Record<string, string> },
  ) => JiraResponse | Promise<JiraResponse>;
}

/** Thrown anywhere below a route; the router turns it into Jira's error body `{errorMessages, errors}`. */
export class JiraError extends Error {
  constructor(
    readonly status: number,
    readonly errorMessages: readonly string[],
    readonly errors: Readonly<Record<string, string>> = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(errorMessages[0] ?? Object.values(errors)[0] ?? `status ${status}`);
  }
}

/** The person a call acts for, null for asApp() and anonymous. */
export function accountOf(actor: Actor): string | null {
  return actor.kind === 'user' || actor.kind === 'appAsUser' || actor.kind === 'bridge'
    ? actor.accountId
    : null;
}
