import type { Made } from '../../domain/provisioning/made';
import type { Bindings } from '../../domain/provisioning/types';
import type { JiraClient } from '../client';

/** What an action may need to know besides itself. */
export interface ActionContext {
  readonly jira: JiraClient;
  readonly project: { readonly id: string; readonly key: string };
  readonly bindings: Bindings;
  /** True when the step was begun before and may have done part of its work: it looks for it first. */
  readonly again: boolean;
  readonly app: { readonly appId: string; readonly environmentId: string };
  /** Keeps what is about to be changed, before it is: for what Jira would not know any more if we stopped in between. */
  readonly keep: (made: Made) => Promise<void>;
}

/** What an action did: the ids it found or made, what it made or changed, and the task it started, if any. */
export interface ActionResult {
  readonly bindings: Bindings;
  readonly made: readonly Made[];
  readonly taskId: string | null;
}

export const done = (
  bindings: Bindings = {},
  made: readonly Made[] = [],
  taskId: string | null = null,
): ActionResult => ({ bindings, made, taskId });

/** The id that an earlier step bound; throws with the ref when it did not. */
export function idOf(context: ActionContext, ref: string): string {
  const id = context.bindings[ref];
  if (id === undefined) throw new Error(`the step before left no id for "${ref}"`);
  return id;
}
