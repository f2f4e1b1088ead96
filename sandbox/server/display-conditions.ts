import type { Jira } from '../core/types';
import { HttpError } from './http';

export interface Viewer {
  readonly accountId: string;
  readonly issueId?: string;
  readonly projectId?: string;
}

/**
 * Evaluates a module's display conditions for a viewer. Known: and, or, not, jiraExpression; any other condition is 501
 * and named. An expression that fails hides the module, as in Jira.
 */
export async function isDisplayed(
  jira: Jira,
  conditions: Readonly<Record<string, unknown>> | null,
  viewer: Viewer,
): Promise<boolean> {
  for (const [name, value] of Object.entries(conditions ?? {}))
    if (!(await holds(jira, name, value, viewer))) return false;
  return true;
}

async function holds(jira: Jira, name: string, value: unknown, viewer: Viewer): Promise<boolean> {
  const parts = (Array.isArray(value) ? value : [value]) as Readonly<Record<string, unknown>>[];
  switch (name) {
    case 'and':
      for (const part of parts) if (!(await isDisplayed(jira, part, viewer))) return false;
      return true;
    case 'or':
      for (const part of parts) if (await isDisplayed(jira, part, viewer)) return true;
      return false;
    case 'not':
      return !(await isDisplayed(jira, value as Readonly<Record<string, unknown>>, viewer));
    case 'jiraExpression':
      try {
        return (await jira.evaluate(String(value), { ...viewer, appProperties: true })) === true;
      } catch {
        return false;
      }
    default:
      throw new HttpError(501, `The sandbox does not know the display condition "${name}".`);
  }
}
