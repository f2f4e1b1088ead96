import { AsyncLocalStorage } from 'node:async_hooks';

/** The proxy call of @forge/api and @forge/kvs: where to (route), which path, with what. */
export type ForgeFetch = (route: unknown, path: string, init?: RequestInit) => Promise<Response>;

/** What the app's globals read while one function runs. */
export interface Invocation {
  readonly id: string;
  /** Becomes `global.__forge_runtime__`. */
  readonly runtime: object;
  readonly fetch: ForgeFetch;
  readonly now: () => number;
  log(level: string, line: string): void;
}

/** Carries the running invocation through every await, so that one warm process serves many users and sites at once. */
export const currentInvocation = new AsyncLocalStorage<Invocation>();
