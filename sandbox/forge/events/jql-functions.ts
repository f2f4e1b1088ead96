import * as z from 'zod';
import type { InstalledApp } from '../../core/types';
import type { AppManifest } from '../manifest/types';
import type { Invoke } from '../runtime/invoker';

const answer = z.union([
  z.strictObject({ jql: z.string() }),
  z.strictObject({ error: z.string(), storeErrorAsPrecomputation: z.boolean().default(false) }),
]);

/**
 * Calls the function of a jira:jqlFunction with `{precomputationId, clause}`; there is no user in it and none in its context.
 * Anything but `{jql}` or `{error}` (an exception, a timeout, another shape) has failed.
 * Source: https://developer.atlassian.com/cloud/jira/platform/jql-functions/ ("Function evaluation").
 */
export function createJqlFunctionCaller(
  manifest: AppManifest,
  invoke: Invoke,
): InstalledApp['callJqlFunction'] {
  return async (moduleKey, argument) => {
    const functionKey = manifest.jqlFunctions.get(moduleKey);
    if (functionKey === undefined) return { failed: `manifest.yml has no JQL function "${moduleKey}".` };
    const result = await invoke({
      functionKey,
      moduleKey,
      moduleType: 'jira:jqlFunction',
      operation: `jql ${moduleKey}`,
      payload: argument,
      accountId: null,
    });
    if (!result.ok) return { failed: result.message };
    const read = answer.safeParse(result.value);
    return read.success ? read.data : { failed: 'It answered neither {jql} nor {error}.' };
  };
}
