import * as z from '../../shape';
import type { JiraClient } from '../client';
import { JiraError } from '../errors';
import { CONFIG_ENDPOINTS } from './endpoints';
import { nothing } from './shapes';

/** The value of an app property, or null when it was never set. */
export async function readAppProperty(jira: JiraClient, key: string): Promise<unknown> {
  try {
    const answer = await jira.call(CONFIG_ENDPOINTS.getAppProperty, {
      path: { propertyKey: key },
      answer: z.object({ value: z.unknown().optional() }),
    });
    return answer.value ?? null;
  } catch (error) {
    if (error instanceof JiraError && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}

/** Takes an app property away; one that was never set is no error. */
export async function deleteAppProperty(jira: JiraClient, key: string): Promise<void> {
  try {
    await jira.call(CONFIG_ENDPOINTS.deleteAppProperty, { path: { propertyKey: key }, answer: nothing });
  } catch (error) {
    if (!(error instanceof JiraError && error.code === 'NOT_FOUND')) throw error;
  }
}

/** Sets an app property: only the app can, and display conditions read it. At most 32 KB. */
export async function writeAppProperty(jira: JiraClient, key: string, value: unknown): Promise<void> {
  await jira.call(CONFIG_ENDPOINTS.putAppProperty, {
    path: { propertyKey: key },
    body: value,
    answer: nothing,
  });
}
