import type { Failures } from '../store/failures';
import type { Deps } from '../usecases/deps';
import { noteFailure } from '../usecases/health/note-failure';
import { DONE } from './closing-line';

/** What was invoked, and what it was about. */
export interface Invoked {
  /** Name of the resolver, queue, event or function. */
  readonly operation: string;
  readonly ids?: Readonly<Record<string, string>>;
  /** Epoch milliseconds. */
  readonly began: number;
}
type Reporting = Pick<Deps, 'log' | 'clock'> & { readonly store: { readonly failures: Failures } };

/** Closes the log of an invocation: what it was, about what, how long it took and how it ended. One line, whatever happened. */
export function reportDone(
  { log, clock }: Pick<Deps, 'log' | 'clock'>,
  { operation, ids = {}, began }: Invoked,
  code = 'OK',
): void {
  log.info(DONE, { operation, ...ids, ms: clock.now() - began, code });
}

/** The same for one that failed by no fault of whoever asked: it is counted for the health page, too. */
export async function reportFailed(deps: Reporting, invoked: Invoked, code: string): Promise<void> {
  reportDone(deps, invoked, code);
  await noteFailure(deps, invoked.operation, code);
}
