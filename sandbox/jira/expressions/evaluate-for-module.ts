import { notKnown } from '../errors';
import type { JiraContext } from '../context';

/** Evaluates a module's Jira expression (display condition, trigger filter) for a user. */
export function evaluateForModule(
  _context: JiraContext,
  expression: string,
  _about: { accountId: string; issueId?: string; projectId?: string; appProperties?: boolean },
): Promise<unknown> {
  return Promise.reject(notKnown(`how to evaluate ${expression}`));
}
